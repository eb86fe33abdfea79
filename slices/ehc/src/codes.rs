//! The closed lists of the slice: codes that stand in facts, columns and the return. A code never changes its
//! meaning; a new one is added beside the old.

use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $code)] $variant),* }

        impl $name {
            /// Every value, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The code that is stored.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// The value a code stands for.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

codes! {
    /// Who asked for the assessment (SEN2 item 2.2).
    RequestSource {
        /// The young person or a parent.
        Family = "1",
        /// A school or other setting.
        Setting = "2",
        /// A health service.
        Health = "3",
        /// Social care.
        SocialCare = "4",
        /// Anyone else.
        Other = "5",
    }
}

codes! {
    /// How a request reached the council.
    Route {
        /// Waymark's own page.
        Online = "online",
        /// An e-mail, logged by an officer.
        Email = "email",
        /// A telephone call, logged by an officer.
        Phone = "phone",
        /// A letter.
        Letter = "letter",
        /// Said face to face.
        Meeting = "meeting",
        /// A child brought to the council's attention (Children and Families Act 2014, sections 23 and 24).
        Notice = "notice",
        /// Known only from a statutory return.
        Return = "return",
    }
}

codes! {
    /// How far a case has come.
    Stage {
        /// Asked; the council has not yet decided whether to assess.
        Request = "request",
        /// Assessing; the council has not yet decided whether to make a plan.
        Assessment = "assessment",
        /// A plan is being written and sent.
        Issuing = "issuing",
        /// A plan is in force.
        Plan = "plan",
        /// Ended: refused, withdrawn, moved away, or the plan has ceased.
        Closed = "closed",
    }
}

codes! {
    /// Whose advice is asked for (SEND Regulations 2014, regulation 6(1)).
    AdviceKind {
        /// The family's own views.
        Family = "family",
        /// The school, nursery or college.
        Setting = "setting",
        /// A health professional identified by the responsible commissioning body.
        Health = "health",
        /// An educational psychologist.
        Psychologist = "psychologist",
        /// Social care.
        SocialCare = "social_care",
        /// Preparing for adulthood, from year 9.
        Adulthood = "adulthood",
        /// A qualified teacher for hearing or sight.
        Sensory = "sensory",
        /// Anyone else the council or the family reasonably asks for.
        Other = "other",
    }
}

codes! {
    /// What a review decided (SEN2 item 5.4c).
    ReviewOutcome {
        /// The plan stays as it is.
        Maintain = "M",
        /// The plan will be amended.
        Amend = "A",
        /// The plan will cease.
        Cease = "C",
    }
}

codes! {
    /// A move between phases of education (SEND Regulations 2014, regulation 18(1)).
    Move {
        /// From an early years provider to school.
        ToSchool = "to_school",
        /// From infant to junior school.
        ToJunior = "to_junior",
        /// From primary to middle school.
        ToMiddle = "to_middle",
        /// From primary to secondary school.
        ToSecondary = "to_secondary",
        /// From middle to secondary school.
        MiddleToSecondary = "middle_to_secondary",
        /// From secondary school to a post-16 institution.
        ToPost16 = "to_post_16",
    }
}

impl Move {
    /// The ages on 31 August of the year at which a child can make this move: the usual one, and two years on either side for
    /// those who are taught with an older or younger year.
    #[must_use]
    pub const fn ages(self) -> std::ops::RangeInclusive<i16> {
        match self {
            Self::ToSchool => 3..=6,
            Self::ToJunior => 5..=9,
            Self::ToMiddle => 7..=12,
            Self::ToSecondary => 9..=13,
            Self::MiddleToSecondary => 11..=15,
            Self::ToPost16 => 14..=19,
        }
    }
}

codes! {
    /// A decision that mediation and appeal can be about.
    Disputed {
        /// The decision whether to assess.
        Request = "request",
        /// The decision whether to make a plan.
        Assessment = "assessment",
        /// Anything later: contents, placement, amendment, ceasing.
        Other = "other",
    }
}
