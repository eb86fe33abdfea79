//! The names of the kinds of fact, as the journal's column knows them. One that was ever written is never changed.

use super::Fact;

impl Fact {
    /// The name of the kind, as the journal's column knows it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Inspected { .. } => "inspected",
            Self::Published => "published",
            Self::StatementSent => "statement_sent",
            Self::StatementAccepted => "statement_accepted",
            Self::Agreed => "agreed",
            Self::StrengthFound { .. } => "strength_found",
            Self::AreaFound { .. } => "area_found",
            Self::Finding { .. } => "finding",
            Self::Accountable { .. } => "accountable",
            Self::PartTaken { .. } => "part_taken",
            Self::AimSet { .. } => "aim_set",
            Self::MeasureLinked { .. } => "measure_linked",
            Self::MeasureChangeAsked { .. } => "measure_change_asked",
            Self::MeasureChangeAgreed { .. } => "measure_change_agreed",
            Self::MeasureChangeDeclined { .. } => "measure_change_declined",
            Self::MeasureRemark { .. } => "measure_remark",
            Self::ActionPlanned { .. } => "action_planned",
            Self::MilestonePlanned(_) => "milestone_planned",
            Self::MilestoneMoved { .. } => "milestone_moved",
            Self::ProgressTold { .. } => "progress_told",
            Self::Closed { .. } => "closed",
            Self::Reopened { .. } => "reopened",
            Self::Replied { .. } => "replied",
            Self::EvidenceAdded(_) => "evidence_added",
            Self::RiskNoted { .. } => "risk_noted",
            Self::Challenged { .. } => "challenged",
            Self::ChallengeAnswered { .. } => "challenge_answered",
            Self::Visited { .. } => "visited",
            Self::Followed { .. } => "followed",
            Self::MeetingSet { .. } => "meeting_set",
            Self::MeetingDecided { .. } => "meeting_decided",
            Self::MeetingAsked { .. } => "meeting_asked",
            Self::MeetingAnswered { .. } => "meeting_answered",
            Self::Retracted => "retracted",
        }
    }
}
