//! What can have happened to a case, and nothing else. A payload holds ids, codes, days and numbers only;
//! words a person wrote are texts that a fact points to.

mod exception;
mod kind;
mod plan;
mod request;

pub use exception::{Exception, GroundDays};
pub use plan::{Need, Placement, PlanDescription};
pub use request::{AdviceAsked, CaseOpened, Decision, RequestReceived};

use crate::codes::{Disputed, Move, ReviewOutcome};
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
        /// Which move, where somebody said: no return tells.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        between: Option<Move>,
    },
    /// A child of an age to move between phases does not move in the September of a year, as in a school for all ages.
    StaysInPhase {
        /// The year.
        year: i16,
        /// Why.
        why: TextId,
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
