//! What can have happened to a case, and nothing else. A payload holds ids, codes, days and numbers only;
//! words a person wrote are texts that a fact points to.

use crate::codes::{AdviceKind, Disputed, RequestSource, ReviewOutcome, Route};
use serde::{Deserialize, Serialize};
use waymark_kernel::{AdviceId, Day, ImportId, PersonId, TeamId, TextId};

/// One thing that happened. The day it happened is the envelope's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "of", rename_all = "snake_case")]
pub enum Fact {
    /// A case began: its reference, and the roll the child is on where known.
    CaseOpened(CaseOpened),
    /// A request for an assessment reached the council, or the council became responsible.
    RequestReceived(RequestReceived),
    /// The request was withdrawn, or ended because the child or the need went away.
    RequestWithdrawn,
    /// The request was decided before the period a return covers (outcome H).
    RequestHistorical,
    /// The council will assess.
    AssessmentAgreed(Decision),
    /// The council will not assess.
    AssessmentRefused(Decision),
    /// The family moved to another council before the assessment was finished.
    MovedAway {
        /// The number of the other council, or `XXX` when unknown or outside England.
        to: String,
    },
    /// Whether there was mediation or an appeal about a decision, as far as is known.
    DisputeRecorded {
        /// Which decision.
        about: Disputed,
        /// A mediation meeting was held.
        mediation: Option<bool>,
        /// An appeal was registered.
        appeal: Option<bool>,
    },
    /// Advice was asked for.
    AdviceAsked(AdviceAsked),
    /// Someone now deals with a request for advice.
    AdviceGiven {
        /// Which advice.
        advice: AdviceId,
        /// Who deals with it.
        to: PersonId,
    },
    /// The asked were reminded.
    AdviceChased {
        /// Which advice.
        advice: AdviceId,
    },
    /// Advice came.
    AdviceReceived {
        /// Which advice.
        advice: AdviceId,
    },
    /// The asked say that they cannot give it.
    AdviceDeclined {
        /// Which advice.
        advice: AdviceId,
        /// Why.
        why: TextId,
    },
    /// The family added words to what it had sent.
    FamilyAdded {
        /// The words.
        words: TextId,
    },
    /// The assessment ended without a decision.
    AssessmentWithdrawn,
    /// The assessment ended before the period a return covers (outcome H).
    AssessmentHistorical,
    /// The council will make a plan.
    PlanAgreed(Decision),
    /// The council will not make a plan, and said so.
    PlanRefused(Decision),
    /// A draft plan was served on the family.
    DraftSent,
    /// The final plan was sent to the family.
    FinalIssued,
    /// Why a decision came after its limit, told later than the decision itself.
    LateReasonGiven {
        /// Which decision.
        about: Disputed,
        /// Why it was late.
        why: TextId,
    },
    /// The council relies on an exception to a limit.
    ExceptionRelied(Exception),
    /// The return's flag that an exception to the 20 weeks applied (item 3.7).
    TwentyWeekException {
        /// True when one applied.
        applied: bool,
    },
    /// The plan as it stands: when it started, where it names, how it is supported.
    PlanDescribed(PlanDescription),
    /// The plan came from another council.
    TransferredIn {
        /// The number of the old council.
        from: String,
    },
    /// Where the child is placed, all placements together.
    PlacementsRecorded {
        /// The placements, in the order of the record.
        placements: Vec<Placement>,
    },
    /// The needs the plan is for, primary first.
    NeedsRecorded {
        /// One or two needs.
        needs: Vec<Need>,
    },
    /// An annual review meeting was held.
    ReviewMeetingHeld,
    /// The council wrote with its decision after a review.
    ReviewDecided {
        /// Maintain, amend or cease; `None` where the return does not tell.
        outcome: Option<ReviewOutcome>,
    },
    /// After a review the council decided to end the plan, and told the family with the notice the law asks for. The plan
    /// itself ends later, with [`Fact::PlanCeased`].
    CeaseDecided(Decision),
    /// The notice of proposed amendments (with the draft amended plan) was sent.
    AmendmentNoticeSent,
    /// The final amended plan was sent.
    AmendedPlanIssued,
    /// A move between phases of education.
    PhaseTransferRecorded {
        /// The day the law sets for naming the setting, as the return gives it.
        due: Option<Day>,
        /// The day the final amended plan for the transfer was sent.
        done: Option<Day>,
    },
    /// The plan ended.
    PlanCeased {
        /// SEN2 item 4.6, `1` to `9`.
        reason: String,
    },
    /// The case has a new owner.
    OwnerSet {
        /// The officer; `None` gives it back to the team.
        officer: Option<PersonId>,
        /// The team that always has it.
        team: TeamId,
    },
    /// What is known of this case is what a return told on its census day.
    KnownFromReturn {
        /// The census day.
        as_at: Day,
        /// The file.
        import: ImportId,
    },
    /// An officer confirms that the case is up to date.
    Confirmed,
    /// The fact named in `corrects` is taken back: nothing stands in its place.
    Retracted,
    /// The fact named in `corrects` came with a file that was undone: what it had put right stands again.
    Undone,
}

/// The birth of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseOpened {
    /// `WM-YY-NNNNN`: for people, never proof of access.
    pub reference: String,
}

/// A request for an EHC needs assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestReceived {
    /// Who asked; `None` in returns before 2026.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<RequestSource>,
    /// How it came.
    pub route: Route,
    /// In relevant youth accommodation (item 2.3); `None` where not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rya: Option<bool>,
    /// The person who asked, where they have a record here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requester: Option<PersonId>,
    /// Whether a setting that asked had told the parent; it is sent either way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_told: Option<bool>,
    /// What they wrote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<TextId>,
}

impl RequestReceived {
    /// A request of which no more is known than that it came: not who asked, nor how.
    #[must_use]
    pub const fn untold() -> Self {
        Self {
            source: None,
            route: Route::Return,
            rya: None,
            requester: None,
            parent_told: None,
            words: None,
        }
    }
}

/// A decision with the officer who made it and the words that go with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Decision {
    /// The named officer who decided; `None` where a return tells only the outcome.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub officer: Option<PersonId>,
    /// The reasons given to the family.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<TextId>,
    /// Why it came after the limit, when it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_because: Option<TextId>,
    /// The letter as it was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<TextId>,
    /// The same letter to others, at other addresses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further_letters: Vec<TextId>,
    /// The family was phoned before the letter went.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub phoned_first: bool,
}

/// Who was asked for advice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdviceAsked {
    /// Its identity.
    pub advice: AdviceId,
    /// Whose advice it is under regulation 6(1).
    pub kind: AdviceKind,
    /// The team whose inbox it went to: work is never without an owner.
    pub team: TeamId,
}

/// An exception relied on: the ground and the two things the law asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exception {
    /// The rule whose limit is switched off, such as `A11`.
    pub rule: String,
    /// The ground, such as `EX-c`.
    pub ground: String,
    /// The advice whose limit is switched off, for a limit of advice; no other advice of the case is touched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advice: Option<AdviceId>,
    /// Why it made keeping to the limit impractical.
    pub impractical: TextId,
    /// The evidence.
    pub evidence: TextId,
    /// The officer who relies on it.
    pub officer: PersonId,
    /// The service's own target, which replaces nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Day>,
    /// The days its ground was tested by; `None` where they were not recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<GroundDays>,
}

/// The days that the ground of an exception is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroundDays {
    /// The first day closed or away, or the day of the circumstances or the missed appointment.
    pub first: Day,
    /// The day of opening again, or the last day away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Day>,
}

/// What a plan says about itself (SEN2 module 4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct PlanDescription {
    /// The start of the current plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Day>,
    /// The day the plan was first made, where known: it starts the first review year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_made: Option<Day>,
    /// The settings it names, by rank.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub named: Vec<Placement>,
    /// Residential, `A` 38 to 51 weeks or `B` 52 weeks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub residential: Option<String>,
    /// Work-based learning: `A`, `T` or `S`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_based: Option<String>,
    /// Personal budget.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub personal_budget: Option<bool>,
    /// Organised arrangements.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arranged: Option<bool>,
    /// Direct payments: `E`, `S`, `H` or `I`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direct_payment: Option<String>,
}

/// A place in a school, college or other setting, named in a plan or actually attended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Placement {
    /// `urn:103150`, `ukprn:10001234` or a SEN setting code such as `sen:EHE`.
    pub setting: String,
    /// The words that go with `OTH` or `NIEO`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<TextId>,
    /// 1 main, 2 second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<String>,
    /// First day there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<Day>,
    /// Last day there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaving: Option<Day>,
    /// In a SEN unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<bool>,
    /// In resourced provision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resourced: Option<bool>,
    /// Residential, `A` or `B`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub residential: Option<String>,
    /// Work-based learning, `A`, `T` or `S`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_based: Option<String>,
    /// Attendance pattern, as returns of 2023 give it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
}

/// One need a plan is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// One of the thirteen codes, such as `SLCN`.
    pub code: String,
    /// 1 primary, 2 secondary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<String>,
}

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
            Self::PlanCeased { .. } => "plan_ceased",
            Self::OwnerSet { .. } => "owner_set",
            Self::KnownFromReturn { .. } => "known_from_return",
            Self::Confirmed => "confirmed",
            Self::Retracted => "retracted",
            Self::Undone => "undone",
        }
    }
}
