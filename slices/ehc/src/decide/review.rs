//! Annual reviews and amendments (regulations 20 to 22) as dated facts.

use super::{in_stage, in_words, plausible, refuse_by};
use crate::case::Case;
use crate::codes::{ReviewOutcome, Stage};
use crate::facts::Fact;
use crate::mark::Mark;
use crate::record::Happening;
use waymark_kernel::{Answer, Day, Problem, add_days};

const NO_PLAN: &str = "There is no plan in force to review.";

/// A review meeting was held on `day`.
///
/// # Errors
/// A refusal without a plan in force, or on a day that cannot be right.
pub fn review_held(case: &Case, day: Day, today: Day) -> Answer<Vec<Happening>> {
    in_stage(case, today, &[Stage::Plan], NO_PLAN)?;
    let review = &case.review;
    let decided = review.decided.or(review.before);
    if let Some(met) = review.meeting.and_then(Mark::day).filter(|met| *met == day) {
        let sentence = format!("The meeting of {} is on record already.", in_words(met));
        return Err(Problem::refuse("day", sentence));
    }
    let earlier = [
        case.plan_first_made().map(|made| (made, "the day the plan was made")),
        review.meeting.and_then(Mark::day).map(|day| (day, "the review meeting before")),
        decided.and_then(Mark::day).map(|day| (day, "the decision after the review before")),
    ];
    plausible("day", day, today, earlier.into_iter().flatten().max_by_key(|(day, _)| *day))?;
    Ok(vec![Happening::on(day, Fact::ReviewMeetingHeld)])
}

/// The council wrote with its decision after the review: to keep the plan or to amend it.
///
/// # Errors
/// A refusal without a meeting, or before it; when the decision is on record; to end the plan, which [`super::decide_cease`]
/// decides.
pub fn review_decided(case: &Case, outcome: ReviewOutcome, day: Day, today: Day) -> Answer<Vec<Happening>> {
    after(case, case.review.meeting, "the review meeting", day, today)?;
    if outcome == ReviewOutcome::Cease {
        let sentence = "A decision to end the plan goes with its reasons and the notice the law asks for.";
        return Err(refuse_by("outcome", sentence, "D6"));
    }
    if case.review.decided.is_some() {
        let sentence = "The decision after this review is on record. Put that entry right if it is wrong.";
        return Err(Problem::refuse("", sentence));
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

/// The final amended plan was sent. `family_finished` is the family's own word that they need no more time on the notice.
///
/// # Errors
/// A refusal without a notice, or before it; before the family's 15 days are over without their word (regulation 22(2)(c)).
pub fn amended(case: &Case, day: Day, family_finished: bool, today: Day) -> Answer<Vec<Happening>> {
    after(case, case.review.notice, "the notice of proposed amendments", day, today)?;
    let notice = case.review.notice.and_then(Mark::day);
    // The 15 days count the day of the notice as the first.
    if let Some(closes) =
        notice.map(|sent| add_days(sent, 14)).filter(|closes| day <= *closes && !family_finished)
    {
        let sentence = format!(
            "The family has at least 15 days from the day of the notice, to {}. Record a later day, or say that they \
             have told you they are finished.",
            in_words(closes)
        );
        return Err(refuse_by("family_finished", sentence, "B12"));
    }
    Ok(vec![Happening::on(day, Fact::AmendedPlanIssued)])
}

pub(super) fn after(case: &Case, earlier: Option<Mark>, what: &str, day: Day, today: Day) -> Answer<()> {
    in_stage(case, today, &[Stage::Plan], NO_PLAN)?;
    let Some(earlier) = earlier else {
        return Err(Problem::refuse("day", format!("Record {what} first.")));
    };
    plausible("day", day, today, earlier.when.first().map(|day| (day, what)))
}
