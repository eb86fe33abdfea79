//! From the facts that stand to a case.

use super::{Advice, AssessmentEnd, Case, PhaseTransfer, RequestEnd};
use crate::codes::ReviewOutcome;
use crate::facts::{Decision, Fact};
use crate::happening::Happened;
use crate::mark::{Mark, happened_by};
use waymark_kernel::{AdviceId, Day, Instant};
use waymark_people::happenings::standing;

/// The case that these facts of one case make, in the order of the journal.
#[must_use]
pub fn fold(facts: &[Happened]) -> Case {
    let mut case = Case::default();
    for happened in standing(facts) {
        apply(&mut case, happened);
    }
    case
}

/// The case as it stood at the end of the day `on`, as known at the instant `known`.
#[must_use]
pub fn fold_as_at(facts: &[Happened], on: Day, known: Instant) -> Case {
    let seen: Vec<Happened> = facts.iter().filter(|h| h.recorded <= known).cloned().collect();
    fold_on(&seen, on)
}

/// The case as it stood at the end of the day `on`, as now known.
#[must_use]
pub fn fold_on(facts: &[Happened], on: Day) -> Case {
    let mut case = Case::default();
    for happened in standing(facts).into_iter().filter(|h| happened_by(h.when, on)) {
        apply(&mut case, happened);
    }
    case
}

fn apply(case: &mut Case, happened: &Happened) {
    let mark = happened.mark();
    match &happened.fact {
        Fact::CaseOpened(opened) => case.reference.clone_from(&opened.reference),
        Fact::OwnerSet { officer, team } => (case.given_to, case.team) = (*officer, Some(*team)),
        Fact::KnownFromReturn { as_at, import } => (case.as_at, case.import) = (Some(*as_at), Some(*import)),
        Fact::Confirmed => case.as_at = None,
        Fact::RequestReceived(request) => case.received = Some((mark, request.clone())),
        Fact::RequestWithdrawn => case.request_end = Some((mark, RequestEnd::Withdrawn)),
        Fact::RequestHistorical => case.request_end = Some((mark, RequestEnd::Historical)),
        Fact::MovedAway { to } => case.moved_away = Some((mark, to.clone())),
        Fact::AssessmentAgreed(_) => case.request_end = Some((mark, RequestEnd::Agreed)),
        Fact::AssessmentRefused(_) => case.request_end = Some((mark, RequestEnd::Refused)),
        Fact::DisputeRecorded { about, mediation, appeal } => case.disputes.set(*about, *mediation, *appeal),
        Fact::AssessmentWithdrawn => case.assessment_end = Some((mark, AssessmentEnd::Withdrawn)),
        Fact::AssessmentHistorical => case.assessment_end = Some((mark, AssessmentEnd::Historical)),
        Fact::PlanAgreed(decision) => plan_agreed(case, mark, decision),
        Fact::PlanRefused(_) => case.assessment_end = Some((mark, AssessmentEnd::Refused)),
        Fact::DraftSent => case.drafts.push(mark),
        Fact::FinalIssued => {
            case.assessment_end = Some((mark, AssessmentEnd::Agreed));
            case.final_issued = Some(mark);
        }
        Fact::ExceptionRelied(exception) => case.exceptions.push((mark, exception.clone())),
        Fact::TwentyWeekException { applied } => case.week20 = Some(*applied),
        Fact::PlanDescribed(plan) => case.plan = Some(plan.clone()),
        Fact::TransferredIn { from } => case.transferred_from = Some(from.clone()),
        Fact::PlacementsRecorded { placements } => case.placements.clone_from(placements),
        Fact::NeedsRecorded { needs } => case.needs.clone_from(needs),
        Fact::PhaseTransferRecorded { due, done, between } => {
            let (seq, due, done, between) = (mark.seq, *due, *done, *between);
            case.phase_transfer = Some(PhaseTransfer { seq, due, done, between });
            case.stays = case.stays.filter(|year| due.is_none_or(|due| due.year() != *year));
        }
        // Of one year the later word counts: a move that was recorded before is none.
        Fact::StaysInPhase { year, .. } => {
            case.stays = Some(*year);
            case.phase_transfer = case.phase_transfer.filter(|known| known.year() != Some(*year));
        }
        Fact::PlanCeased { reason } => case.ceased = Some((mark, reason.clone())),
        Fact::FamilyAdded { .. } | Fact::LateReasonGiven { .. } | Fact::Retracted | Fact::Undone => {}
        Fact::ReviewMeetingHeld
        | Fact::ReviewDecided { .. }
        | Fact::AmendmentNoticeSent
        | Fact::AmendedPlanIssued => apply_review(case, mark, &happened.fact),
        Fact::CeaseDecided(_) => cease_decided(case, mark),
        Fact::AdviceAsked(_)
        | Fact::AdviceGiven { .. }
        | Fact::AdviceChased { .. }
        | Fact::AdviceReceived { .. }
        | Fact::AdviceDeclined { .. } => apply_advice(case, mark, &happened.fact),
    }
}

/// A decision to make a plan has no outcome day of its own in the return: the assessment ends when the final
/// plan is sent. A return that says "yes, not yet issued" has no day at all.
fn plan_agreed(case: &mut Case, mark: Mark, _: &Decision) {
    case.plan_agreed = Some(mark);
    case.assessment_end = Some((mark, AssessmentEnd::Agreed));
}

/// A new meeting begins a new review; of the review before it only the day it was complete still counts.
fn apply_review(case: &mut Case, mark: Mark, fact: &Fact) {
    let review = &mut case.review;
    match fact {
        Fact::ReviewMeetingHeld => {
            let fresh = review.meeting.is_some()
                || review.decided.is_some_and(|at| at.when.last() < mark.when.first());
            if fresh {
                let before = review.decided.or(review.before);
                *review = super::Review { before, ..super::Review::default() };
            }
            review.meeting = Some(mark);
        }
        Fact::ReviewDecided { outcome } => {
            (review.decided, review.outcome) = (Some(mark), *outcome);
            case.cease_decided = None;
        }
        Fact::AmendmentNoticeSent => review.notice = Some(mark),
        Fact::AmendedPlanIssued => review.amended = Some(mark),
        _ => {}
    }
}

/// A decision to end the plan is the outcome of the review that waits for one. Made at another time it leaves the latest
/// review as it was.
fn cease_decided(case: &mut Case, mark: Mark) {
    if case.review_undecided().is_some() {
        (case.review.decided, case.review.outcome) = (Some(mark), Some(ReviewOutcome::Cease));
    } else {
        case.cease_decided = Some(mark);
    }
}

fn apply_advice(case: &mut Case, mark: Mark, fact: &Fact) {
    if let Fact::AdviceAsked(asked) = fact {
        let (id, kind, team) = (asked.advice, asked.kind, asked.team);
        let advice = Advice {
            id,
            kind,
            team,
            asked: mark,
            given_to: None,
            chased: Vec::new(),
            received: None,
            declined: None,
        };
        case.advice.push(advice);
        return;
    }
    let find = |case: &mut Case, id: AdviceId, change: &dyn Fn(&mut Advice)| {
        if let Some(advice) = case.advice.iter_mut().find(|a| a.id == id) {
            change(advice);
        }
    };
    match fact {
        Fact::AdviceGiven { advice, to } => find(case, *advice, &|a| a.given_to = Some(*to)),
        Fact::AdviceChased { advice } => find(case, *advice, &|a| a.chased.push(mark)),
        Fact::AdviceReceived { advice } => find(case, *advice, &|a| a.received = Some(mark)),
        Fact::AdviceDeclined { advice, .. } => find(case, *advice, &|a| a.declined = Some(mark)),
        _ => {}
    }
}
