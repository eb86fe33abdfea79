//! What to do next: a closed list, each with its page. The order is the order of pressing.

use super::limits::late_advice;
use crate::case::Case;
use crate::clock::Due;
use crate::codes::{AdviceKind, ReviewOutcome, Stage};
use waymark_kernel::{AdviceId, Day, PersonId};

/// One thing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextStep {
    /// Confirm a case known only from a return.
    Confirm,
    /// Give the case to an officer.
    Allocate,
    /// Decide whether to assess.
    DecideAssess,
    /// Ask for advice.
    AskAdvice,
    /// Chase late advice.
    Chase(AdviceId),
    /// Decide whether to make a plan.
    DecidePlan,
    /// Record the draft.
    Draft,
    /// Record the final plan.
    Final,
    /// Record the review meeting.
    ReviewHeld,
    /// Record the decision after the review.
    ReviewDecide,
    /// Record the notice of amendments.
    Notice,
    /// Record the amended plan.
    Amended,
    /// Record that a plan that was to end has ended.
    Ended,
}

impl NextStep {
    /// The page where it is done.
    #[must_use]
    pub fn href(self, reference: &str) -> String {
        let page = match self {
            Self::Allocate => return format!("/cases/allocate?case={reference}"),
            Self::Confirm => "confirm",
            Self::DecideAssess => "decide-assess",
            Self::AskAdvice => "advice",
            Self::Chase(advice) => return format!("/cases/{reference}/advice?chase={advice}"),
            Self::DecidePlan => "decide-plan",
            Self::Draft => "draft-sent",
            Self::Final => "final-issued",
            Self::ReviewHeld => "review/held",
            Self::ReviewDecide => "review/decided",
            Self::Notice => "review/notice",
            Self::Amended => "review/amended",
            Self::Ended => "review/ended",
        };
        format!("/cases/{reference}/{page}")
    }
}

/// What to do about a case on a day.
pub(super) fn steps(
    (case, officer): (&Case, Option<PersonId>),
    dues: &[Due],
    stage: Stage,
    today: Day,
) -> Vec<NextStep> {
    if case.only_as_at() {
        return vec![NextStep::Confirm];
    }
    let mut steps = Vec::new();
    if stage == Stage::Closed {
        return steps;
    }
    if officer.is_none() {
        steps.push(NextStep::Allocate);
    }
    let waits = |id: &AdviceId| case.advice.iter().any(|advice| advice.id == *id && advice.open(today));
    let late = late_advice(dues, today).into_iter().filter_map(|due| due.advice).filter(waits);
    steps.extend(late.map(NextStep::Chase));
    // Who cannot write it is not asked again: somebody else is.
    if case.owed_still() > 0 && matches!(stage, Stage::Assessment | Stage::Issuing) {
        steps.push(NextStep::AskAdvice);
    }
    match stage {
        Stage::Request => steps.push(NextStep::DecideAssess),
        Stage::Assessment => assessing(case, &mut steps),
        Stage::Issuing => steps.push(if case.drafts.is_empty() { NextStep::Draft } else { NextStep::Final }),
        Stage::Plan => reviewing(case, &mut steps),
        Stage::Closed => {}
    }
    steps
}

fn assessing(case: &Case, steps: &mut Vec<NextStep>) {
    let asked = case.advice.iter().any(|advice| advice.kind != AdviceKind::Family);
    steps.push(if asked { NextStep::DecidePlan } else { NextStep::AskAdvice });
}

fn reviewing(case: &Case, steps: &mut Vec<NextStep>) {
    let review = &case.review;
    if case.ceasing().is_some() {
        steps.push(NextStep::Ended);
        return;
    }
    steps.push(match (review.meeting, review.decided, review.outcome) {
        (Some(_), None, _) => NextStep::ReviewDecide,
        (Some(_), Some(_), Some(ReviewOutcome::Amend)) if review.notice.is_none() => NextStep::Notice,
        (Some(_), Some(_), _) if review.notice.is_some() && review.amended.is_none() => NextStep::Amended,
        _ => NextStep::ReviewHeld,
    });
}
