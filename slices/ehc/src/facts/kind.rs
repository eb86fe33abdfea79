//! The name of each kind of fact, as the journal and the timeline know it. A name that was ever written is never changed.

use super::Fact;

impl Fact {
    /// The name of the kind, as the journal's column and the timeline's sentences know it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::CaseOpened(_) => "case_opened",
            Self::RequestReceived(_) => "request_received",
            Self::RequestWithdrawn => "request_withdrawn",
            Self::RequestHistorical => "request_historical",
            Self::AssessmentAgreed(_) => "assessment_agreed",
            Self::AssessmentRefused(_) => "assessment_refused",
            Self::MovedAway { .. } => "moved_away",
            Self::DisputeRecorded { .. } => "dispute_recorded",
            Self::AdviceAsked(_) => "advice_asked",
            Self::AdviceGiven { .. } => "advice_given",
            Self::AdviceChased { .. } => "advice_chased",
            Self::AdviceReceived { .. } => "advice_received",
            Self::AdviceDeclined { .. } => "advice_declined",
            Self::FamilyAdded { .. } => "family_added",
            Self::AssessmentWithdrawn => "assessment_withdrawn",
            Self::AssessmentHistorical => "assessment_historical",
            Self::PlanAgreed(_) => "plan_agreed",
            Self::PlanRefused(_) => "plan_refused",
            Self::DraftSent => "draft_sent",
            Self::FinalIssued => "final_issued",
            Self::LateReasonGiven { .. } => "late_reason_given",
            Self::ExceptionRelied(_) => "exception_relied",
            Self::TwentyWeekException { .. } => "twenty_week_exception",
            Self::PlanDescribed(_) => "plan_described",
            Self::TransferredIn { .. } => "transferred_in",
            Self::PlacementsRecorded { .. } => "placements_recorded",
            Self::NeedsRecorded { .. } => "needs_recorded",
            Self::ReviewMeetingHeld => "review_meeting_held",
            Self::ReviewDecided { .. } => "review_decided",
            Self::CeaseDecided(_) => "cease_decided",
            Self::AmendmentNoticeSent => "amendment_notice_sent",
            Self::AmendedPlanIssued => "amended_plan_issued",
            Self::PhaseTransferRecorded { .. } => "phase_transfer_recorded",
            Self::StaysInPhase { .. } => "stays_in_phase",
            Self::PlanCeased { .. } => "plan_ceased",
            Self::OwnerSet { .. } => "owner_set",
            Self::KnownFromReturn { .. } => "known_from_return",
            Self::Confirmed => "confirmed",
            Self::Retracted => "retracted",
            Self::Undone => "undone",
        }
    }
}
