//! Annual reviews and amendments (regulations 20 to 22) as dated facts.

use super::{in_stage, newer_than, plausible, refuse_by};
use crate::case::Case;
use crate::clock::kept_until;
use crate::codes::{ReviewOutcome, Stage};
use crate::facts::{Decision, Fact};
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
/// A refusal without a meeting, or before it; to end the plan, which [`decide_cease`] decides.
pub fn review_decided(case: &Case, outcome: ReviewOutcome, day: Day, today: Day) -> Answer<Vec<Happening>> {
    after(case, case.review.meeting, "the review meeting", day, today)?;
    if outcome == ReviewOutcome::Cease {
        let sentence = "A decision to end the plan goes with its reasons and the notice the law asks for.";
        return Err(refuse_by("outcome", sentence, "D6"));
    }
    Ok(vec![Happening::on(day, Fact::ReviewDecided { outcome: Some(outcome) })])
}

/// The decision after a review to end the plan (regulation 31).
#[derive(Debug, Clone)]
pub struct DecideCease {
    /// The day the family is told.
    pub day: Day,
    /// The decision, its officer and its words.
    pub decision: Decision,
    /// Whether the family was told that this was considered, and they and the head were consulted.
    pub consulted: bool,
    /// The last fact on the page this person answered.
    pub seen: i64,
}

/// The fact of the decision to end the plan. The plan itself is kept while an appeal can be made: see [`plan_ended`].
///
/// # Errors
/// A conflict when another officer decided since the page was made; a refusal without a meeting, without consulting,
/// without a reason, when this review is decided already, or on a day that cannot be right.
pub fn decide_cease(case: &Case, command: DecideCease, today: Day) -> Answer<Vec<Happening>> {
    if let Some(at) = case.review.decided {
        return Err(if newer_than(at, command.seen) {
            let theirs = match case.review.outcome {
                Some(ReviewOutcome::Maintain) => "The plan stays as it is",
                Some(ReviewOutcome::Amend) => "We will amend the plan",
                Some(ReviewOutcome::Cease) => "We will end the plan",
                None => "The review was decided",
            };
            Problem::Conflict { theirs: theirs.into(), yours: "We will end the plan".into() }
        } else {
            Problem::refuse("", "The decision after this review is already made.")
        });
    }
    after(case, case.review.meeting, "the review meeting", command.day, today)?;
    if !command.consulted {
        let sentence = "Before a plan is ended the law says: tell the family that you are considering it, and consult them and the head of the school or college it names.";
        return Err(refuse_by("consulted", sentence, "D6"));
    }
    if command.decision.reasons.is_none() {
        let sentence = "Give the reasons for the decision, in words the family will read.";
        return Err(Problem::refuse("reasons", sentence));
    }
    Ok(vec![Happening::on(command.day, Fact::CeaseDecided(command.decision))])
}

/// The plan ended on `day`, for a reason of the return's list (SEN2 item 4.6).
///
/// # Errors
/// A refusal before a decision to end it, while the law still keeps it (Children and Families Act 2014, section 45(4)),
/// or on a day that cannot be right.
pub fn plan_ended(case: &Case, reason: &str, day: Day, today: Day) -> Answer<Vec<Happening>> {
    let decided = case.review.decided.filter(|_| case.review.outcome == Some(ReviewOutcome::Cease));
    after(case, decided, "the decision to end the plan", day, today)?;
    if let Some(kept) = kept_until(case).filter(|kept| day <= *kept) {
        let sentence = format!(
            "The plan is kept until {} at least, and while an appeal is not decided.",
            super::in_words(kept)
        );
        return Err(refuse_by("day", sentence, "D7"));
    }
    Ok(vec![Happening::on(day, Fact::PlanCeased { reason: reason.to_owned() })])
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

fn after(case: &Case, earlier: Option<Mark>, what: &str, day: Day, today: Day) -> Answer<()> {
    in_stage(case, today, &[Stage::Plan], NO_PLAN)?;
    let Some(earlier) = earlier else {
        return Err(Problem::refuse("day", format!("Record {what} first.")));
    };
    plausible("day", day, today, earlier.when.first().map(|day| (day, what)))
}
