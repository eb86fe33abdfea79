//! The closed lists of this slice: each value has a code, which is stored, and words, which people read.

use waymark_access::Role;
use waymark_kernel::{Day, coded, day};
use waymark_web::components::Agency;

coded! {
    /// Under which framework the area was inspected.
    Framework {
        /// From May 2016 to 2022.
        Y2016 = "2016", "2016 framework";
        /// Since January 2023.
        Y2023 = "2023", "2023 framework";
    }
}

coded! {
    /// What the inspection came to.
    Outcome {
        /// 2016: serious weakness, and a written statement of action is asked for.
        SeriousWeakness = "serious_weakness", "serious weakness: a written statement of action is asked for";
        /// 2016: no statement is asked for.
        NoStatement = "no_statement", "no written statement of action is asked for";
        /// 2023: the first outcome.
        Positive = "positive", "typically positive experiences and outcomes";
        /// 2023: the second outcome.
        Inconsistent = "inconsistent", "inconsistent experiences and outcomes";
        /// 2023: the third outcome.
        Failings = "failings", "widespread or systemic failings: a priority action plan is asked for";
    }
}

impl Outcome {
    /// Under which framework it can be.
    #[must_use]
    pub const fn framework(self) -> Framework {
        match self {
            Self::SeriousWeakness | Self::NoStatement => Framework::Y2016,
            Self::Positive | Self::Inconsistent | Self::Failings => Framework::Y2023,
        }
    }

    /// Whether a statement must be sent within its limit.
    #[must_use]
    pub const fn asks_statement(self) -> bool {
        matches!(self, Self::SeriousWeakness | Self::Failings)
    }
}

coded! {
    /// What the inspectors called an area.
    AreaKind {
        /// 2016.
        Weakness = "weakness", "area of weakness";
        /// 2023, addressed to named bodies.
        Priority = "priority", "area for priority action";
        /// 2023.
        Improvement = "improvement", "area for improvement";
    }
}

impl AreaKind {
    /// What stands above a list of them.
    #[must_use]
    pub const fn plural(self) -> &'static str {
        match self {
            Self::Weakness => "Areas of weakness",
            Self::Priority => "Areas for priority action",
            Self::Improvement => "Areas for improvement",
        }
    }
}

/// Since this day integrated care boards commission health care (Health and Care Act 2022).
const CARE_BOARDS: Day = day(2022, 7, 1);

coded! {
    /// A partner in the plan.
    Party {
        /// The council.
        Council = "council", "the council";
        /// Who commissions health care: until June 2022 a clinical commissioning group, since then an integrated care board.
        Commissioner = "commissioner", "the health commissioner";
        /// A provider of health care.
        Trust = "trust", "the provider trust";
        /// A school, nursery or college.
        Setting = "setting", "schools and settings";
        /// The parent carer forum.
        Forum = "forum", "the forum";
        /// Young people who advise.
        YoungAdvisors = "young_advisors", "the young advisors";
    }
}

impl Party {
    /// Whether it can be accountable for an area: only the council or the health commissioner.
    #[must_use]
    pub const fn may_be_accountable(self) -> bool {
        matches!(self, Self::Council | Self::Commissioner)
    }

    /// Who answers for it when it is asked to confirm.
    #[must_use]
    pub const fn answered_by(self, role: Role) -> bool {
        match self {
            Self::Council | Self::Commissioner => false,
            Self::Trust => matches!(role, Role::ServiceManager | Role::Dco),
            Self::Setting => matches!(role, Role::Setting),
            Self::Forum => matches!(role, Role::Forum),
            Self::YoungAdvisors => matches!(role, Role::EngagementLead),
        }
    }

    /// Who tells how its milestones stand.
    #[must_use]
    pub const fn told_by(self, role: Role) -> bool {
        match self {
            Self::Council => matches!(role, Role::SendManager | Role::Dsco | Role::EngagementLead),
            Self::Commissioner => matches!(role, Role::Commissioner | Role::Dco),
            Self::Trust => matches!(role, Role::ServiceManager | Role::Dco),
            Self::Setting => matches!(role, Role::Setting),
            Self::YoungAdvisors => matches!(role, Role::EngagementLead),
            Self::Forum => false,
        }
    }

    /// Its words on a day: a commissioner of health care was a clinical commissioning group until 30 June 2022.
    #[must_use]
    pub fn words_on(self, on: Day) -> &'static str {
        if self == Self::Commissioner && on < CARE_BOARDS {
            "the clinical commissioning group"
        } else {
            self.words()
        }
    }

    /// The badge it wears.
    #[must_use]
    pub const fn agency(self) -> Agency {
        match self {
            Self::Council => Agency::Council,
            Self::Commissioner | Self::Trust => Agency::Health,
            Self::Setting => Agency::Education,
            Self::Forum | Self::YoungAdvisors => Agency::Family,
        }
    }
}

coded! {
    /// How a partner that is not accountable takes part in an area.
    Part {
        /// Leads beside the accountable officer.
        CoLead = "co_lead", "co-leads";
        /// Contributes.
        Contributes = "contributes", "contributes";
    }
}

coded! {
    /// How a milestone stands, as those who do it say. In order from nothing yet to the worst, then done.
    Progress {
        /// Nothing yet.
        NotStarted = "not_started", "Not started";
        /// As planned.
        OnTrack = "on_track", "On track";
        /// It may miss its day.
        AtRisk = "at_risk", "At risk";
        /// It will miss its day, or has.
        OffTrack = "off_track", "Off track";
        /// Done.
        Done = "done", "Done";
    }
}

coded! {
    /// What a partner that was asked to confirm answered.
    Reply {
        /// It confirms.
        Confirms = "confirms", "Confirm that it is done";
        /// It declines, with reasons.
        Declines = "declines", "Decline, with reasons";
        /// It chooses not to answer.
        ChoosesNot = "chooses_not", "Choose not to answer";
    }
}

coded! {
    /// What kind of evidence it is.
    EvidenceKind {
        /// A document, known by its name.
        File = "file", "Document";
        /// What somebody said, only with their consent.
        Quotation = "quotation", "Quotation";
        /// A figure.
        Figure = "figure", "Figure";
        /// A measure of the catalogue, by its id.
        Measure = "measure", "Measure";
        /// A commissioning decision, by its id.
        Decision = "decision", "Commissioning decision";
    }
}

coded! {
    /// A meeting.
    MeetingKind {
        /// The partnership's own board.
        Board = "board", "board";
        /// The council's scrutiny committee.
        Committee = "committee", "scrutiny committee";
    }
}

coded! {
    /// A visit of the inspectors after the plan was made.
    VisitKind {
        /// 2016.
        Revisit = "revisit", "re-visit";
        /// 2023.
        Monitoring = "monitoring", "monitoring inspection";
    }
}

impl VisitKind {
    /// What stands before its day.
    #[must_use]
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Revisit => "Re-visit",
            Self::Monitoring => "Monitoring inspection",
        }
    }
}

coded! {
    /// What followed, when progress was not enough, and the meeting that comes every year.
    FollowKind {
        /// A plan with milestones after 6 and 12 months.
        Accelerated = "accelerated", "Accelerated progress plan";
        /// The government looks at progress.
        Review = "review", "Government review";
        /// The council is told to improve.
        Notice = "notice", "Improvement notice";
        /// The yearly meeting of inspectors and area leaders.
        Engagement = "engagement", "Annual engagement meeting";
    }
}
