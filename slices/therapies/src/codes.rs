//! The closed lists of this room: each value has a code, which is stored, and words, which staff read.

use waymark_kernel::coded;

coded! {
    /// What ends the wait that a service's figures count. The list shows the whole time since referral either way.
    ClockRule {
        /// The first contact, as the community health services returns count.
        FirstContact = "first_contact", "referral received to first contact";
        /// The start of treatment, as consultant-led services count.
        Treatment = "treatment", "referral received to start of treatment";
    }
}

coded! {
    /// What a number of weeks is to the people who wait. Only a right is ever called one.
    Standard {
        /// A right of the patient.
        Right = "right", "a right in the NHS Constitution";
        /// A number the nation aims at.
        Aim = "aim", "a national aim, not a right of the child";
        /// A number the area set itself.
        Local = "local", "a standard of this area, not a right of the child";
    }
}

coded! {
    /// Who referred the child.
    Source {
        /// A school, nursery or college.
        Setting = "setting", "school or nursery";
        /// A GP.
        Gp = "gp", "GP";
        /// A health visitor.
        HealthVisitor = "health_visitor", "health visitor";
        /// Someone else in health.
        Health = "health", "another health professional";
        /// A parent or carer.
        Parent = "parent", "parent or carer";
        /// The young person.
        Itself = "self", "the young person";
        /// A social worker.
        SocialCare = "social_care", "social worker";
        /// The trust's own list, which does not say.
        List = "list", "the trust’s own list";
    }
}

coded! {
    /// How soon a child should be seen, against others who wait.
    Priority {
        /// In turn.
        Routine = "routine", "in turn";
        /// Before those who wait in turn.
        Soon = "soon", "sooner than in turn";
        /// First.
        Urgent = "urgent", "urgent";
    }
}

impl Priority {
    /// The number that orders by how soon: urgent first.
    #[must_use]
    pub const fn order(self) -> i64 {
        match self {
            Self::Urgent => 0,
            Self::Soon => 1,
            Self::Routine => 2,
        }
    }
}

coded! {
    /// Why a child is seen out of turn.
    Ground {
        /// A clinical need.
        Clinical = "clinical", "clinical need";
        /// Looked after by a council, or adopted from care.
        LookedAfter = "looked_after", "looked after or adopted from care";
        /// A family of the armed forces that moved (the Armed Forces Covenant).
        Forces = "forces", "armed forces family";
        /// Something else, which the words say.
        Other = "other", "another reason";
    }
}

coded! {
    /// Who called an appointment off.
    CancelledBy {
        /// The family.
        Family = "family", "the family";
        /// The service.
        Service = "service", "the service";
    }
}

coded! {
    /// How a family was told something.
    Channel {
        /// By letter.
        Letter = "letter", "letter";
        /// By telephone.
        Phone = "phone", "telephone";
        /// By text message or e-mail.
        Message = "message", "text or e-mail";
        /// Face to face.
        Meeting = "meeting", "face to face";
    }
}

coded! {
    /// How far a referral has come.
    Stage {
        /// Received, and not yet decided.
        Triage = "triage", "Not decided yet";
        /// Accepted, and waiting for the first appointment.
        First = "first", "First appointment";
        /// Seen, and waiting for treatment to start.
        Treatment = "treatment", "Treatment";
        /// In treatment: no longer waiting.
        Treating = "treating", "In treatment";
        /// Over.
        Ended = "ended", "Ended";
    }
}

impl Stage {
    /// Whether the child waits.
    #[must_use]
    pub const fn waits(self) -> bool {
        matches!(self, Self::Triage | Self::First | Self::Treatment)
    }

    /// Whether the wait that figures count by this clock rule is still running.
    #[must_use]
    pub const fn counts(self, clock: ClockRule) -> bool {
        match clock {
            ClockRule::FirstContact => matches!(self, Self::Triage | Self::First),
            ClockRule::Treatment => self.waits(),
        }
    }
}

coded! {
    /// How a referral ended.
    EndKind {
        /// It was not accepted.
        NotAccepted = "not_accepted", "not accepted";
        /// The family was shown another way to help.
        Signposted = "signposted", "shown another way to help";
        /// The family took it back.
        Withdrawn = "withdrawn", "taken back by the family";
        /// The service finished its work.
        Discharged = "discharged", "discharged";
    }
}
