//! Annual reviews and amendments (regulations 20 to 22) as dated facts.

use super::{in_stage, plausible, refuse_by};
use crate::case::Case;
use crate::codes::{ReviewOutcome, Stage};
use crate::facts::Fact;
use crate::mark::Mark;
use crate::record::Happening;
use waymark_kernel::{Answer, Day, Problem};

const NO_PLAN: &str = "There is no plan in force to review.";

/// A review meeting was held on `day`.
///
/// # Errors
/// A refusal without a plan in force, or on a day that cannot be right.
pub fn review_held(case: &Case, day: Day, today: Day) -> Answer<Vec<Happening>> {
    in_stage(case, today, &[Stage::Plan], NO_PLAN)?;
    plausible("day", day, today, case.plan_first_made().map(|made| (made, "the day the plan was made")))?;
    Ok(vec![Happening::on(day, Fact::ReviewMeetingHeld)])
}

/// The council wrote with its decision after the review: to keep the plan or to amend it.
///
/// # Errors
/// A refusal without a meeting, or before it; to end the plan, which [`super::decide_cease`] decides.
pub fn review_decided(case: &Case, outcome: ReviewOutcome, day: Day, today: Day) -> Answer<Vec<Happening>> {
    after(case, case.review.meeting, "the review meeting", day, today)?;
    if outcome == ReviewOutcome::Cease {
        let sentence = "A decision to end the plan goes with its reasons and the notice the law asks for.";
        return Err(refuse_by("outcome", sentence, "D6"));
    }
    Ok(vec![Happening::on(day, Fact::ReviewDecided { outcome: Some(outcome) })])
}

/// The notice of proposed amendments was sent.
///
/// # Errors
/// As [`review_decided`].
pub fn notice_sent(case: &Case, day: Day, today: Day) -> Answer<Vec<Happening>> {
    after(case, case.review.meeting, "the review meeting", day, today)?;
    Ok(vec![Happening::on(day, Fact::AmendmentNoticeSent)])
}

/// The final amended plan was sent.
///
/// # Errors
/// A refusal without a notice, or before it.
pub fn amended(case: &Case, day: Day, today: Day) -> Answer<Vec<Happening>> {
    after(case, case.review.notice, "the notice of proposed amendments", day, today)?;
    Ok(vec![Happening::on(day, Fact::AmendedPlanIssued)])
}

pub(super) fn after(case: &Case, earlier: Option<Mark>, what: &str, day: Day, today: Day) -> Answer<()> {
    in_stage(case, today, &[Stage::Plan], NO_PLAN)?;
    let Some(earlier) = earlier else {
        return Err(Problem::refuse("day", format!("Record {what} first.")));
    };
    plausible("day", day, today, earlier.when.first().map(|day| (day, what)))
}
