//! The short marks every rule carries: how binding it is, how sure we are of it, and who has to act.

use waymark_kernel::{Day, day};

/// How binding a rule is. The order is the order of legal risk, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Force {
    /// Law.
    Must,
    /// The Code of Practice or other guidance that must be had regard to.
    Should,
    /// A national standard, not a duty owed to one person.
    Target,
    /// Good practice only.
    Advisory,
}

impl Force {
    /// MUST, SHOULD, TARGET or ADVISORY.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Must => "MUST",
            Self::Should => "SHOULD",
            Self::Target => "TARGET",
            Self::Advisory => "ADVISORY",
        }
    }
}

/// How far a line can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Proof {
    /// \[V\]: read in the primary text.
    Primary,
    /// \[v\]: read in a secondary source.
    Secondary,
    /// \[R\]: recalled, or our own reading; to be checked against the primary text before anyone relies on it.
    Recalled,
}

impl Proof {
    /// V, v or R.
    #[must_use]
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Primary => "V",
            Self::Secondary => "v",
            Self::Recalled => "R",
        }
    }

    /// What the mark means, for the rule's own page.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Primary => "read in the primary text",
            Self::Secondary => "read in a secondary source, not in the primary text",
            Self::Recalled => {
                "recalled or our own reading: check it against the primary text before relying on it"
            }
        }
    }
}

/// Who has to act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Owner {
    /// The local authority responsible for the child or young person.
    Council,
    /// The authority the family is moving from.
    OldCouncil,
    /// The authority the family is moving to.
    NewCouncil,
    /// The responsible health commissioning body: a CCG until 30 June 2022, an ICB since.
    HealthCommissioner,
    /// The health commissioning body the child is moving from.
    OldHealthCommissioner,
    /// The health commissioning body the child is moving to.
    NewHealthCommissioner,
    /// A body asked to co-operate: health, another authority, a youth offending team.
    AskedBody,
    /// A school, college or other setting.
    Setting,
    /// Whoever arranges the review meeting: the head where required, otherwise the council.
    Arranger,
    /// The mediation adviser.
    MediationAdviser,
    /// The parent or young person.
    Family,
    /// An NHS provider.
    NhsProvider,
    /// The body a complaint is made to.
    ComplainedOf,
    /// The local area partnership: council and health commissioners together.
    Partnership,
}

/// The day integrated care boards took over from clinical commissioning groups.
pub const ICB_SINCE: Day = day(2022, 7, 1);

impl Owner {
    /// What to call them on a day: health commissioners were CCGs before 1 July 2022.
    #[must_use]
    pub fn words(self, on: Day) -> &'static str {
        let icb = on >= ICB_SINCE;
        match self {
            Self::Council => "the council",
            Self::OldCouncil => "the council the family is moving from",
            Self::NewCouncil => "the council the family is moving to",
            Self::HealthCommissioner if icb => "the integrated care board",
            Self::HealthCommissioner => "the clinical commissioning group",
            Self::OldHealthCommissioner if icb => "the integrated care board the family is moving from",
            Self::OldHealthCommissioner => "the clinical commissioning group the family is moving from",
            Self::NewHealthCommissioner if icb => "the integrated care board the family is moving to",
            Self::NewHealthCommissioner => "the clinical commissioning group the family is moving to",
            Self::AskedBody => "the body that was asked",
            Self::Setting => "the school, college or setting",
            Self::Arranger => "whoever arranges the review meeting",
            Self::MediationAdviser => "the mediation adviser",
            Self::Family => "the parent or young person",
            Self::NhsProvider => "the NHS provider",
            Self::ComplainedOf => "the body complained of",
            Self::Partnership => "the local area partnership",
        }
    }
}

/// What the day of a limit means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sense {
    /// The last day on which it is in time.
    By,
    /// The first day at whose end a waiting time is over: acting earlier is what the law forbids.
    NotBefore,
    /// The last day on which something *may* be done or relied on.
    Until,
}

impl Sense {
    /// "by", "not before the end of" or "until".
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::By => "by",
            Self::NotBefore => "not before the end of",
            Self::Until => "until",
        }
    }
}
