//! Ending a plan: the decision, after a review or outside one (regulation 31), and the day it ends. The law keeps the plan
//! while the decision can be appealed; a plan that the council did not decide to end ends only as the law itself says.

use super::review::after;
use super::{in_stage, newer_than, plausible, refuse_by};
use crate::case::Case;
use crate::clock::kept_until;
use crate::codes::{ReviewOutcome, Stage};
use crate::facts::{Decision, Fact};
use crate::record::Happening;
use waymark_kernel::{Answer, Day, Problem};

/// Why a plan can have ended (SEN2 item 4.6): after a decision of the council to end it.
pub const DECIDED_ENDS: [&str; 6] = ["2", "3", "4", "6", "7", "9"];
/// And without one: the plan went to another council (regulation 15), the child or young person died, or they are 25.
pub const OTHER_ENDS: [&str; 3] = ["5", "8", MOST_AGE];
/// The code of the greatest age.
const MOST_AGE: &str = "1";
/// The age, in years, at which nobody is a young person any more (Children and Families Act 2014, sections 46 and 83).
const TOO_OLD: i16 = 25;

/// The decision to end the plan (regulation 31).
#[derive(Debug, Clone)]
pub struct DecideCease {
    /// The day the family is told.
    pub day: Day,
    /// The decision, its officer and its words.
    pub decision: Decision,
    /// Whether the family was told that this was considered, and they and the head were consulted.
    pub consulted: bool,
    /// Whether the child or young person has left education or training: asked where no review waits for its decision.
    pub left: bool,
    /// The last fact on the page this person answered.
    pub seen: i64,
}

/// Whether there is a plan that the council could decide to end.
///
/// # Errors
/// A refusal where no plan is in force.
pub fn can_cease(case: &Case, today: Day) -> Answer<()> {
    in_stage(case, today, &[Stage::Plan], "There is no plan in force to end.")
}

/// The fact of the decision to end the plan. The plan itself is kept while an appeal can be made: see [`plan_ended`].
///
/// # Errors
/// A conflict when another officer decided since the page was made; a refusal without a plan, without consulting,
/// without a reason, for someone who left and was not reviewed (regulations 29 and 30), when it is decided already, or
/// on a day that cannot be right.
pub fn decide_cease(case: &Case, command: DecideCease, today: Day) -> Answer<Vec<Happening>> {
    decided_since(case, command.seen)?;
    can_cease(case, today)?;
    match case.review_undecided() {
        Some(meeting) => after(case, Some(meeting), "the review meeting", command.day, today)?,
        None if command.left => {
            let sentence = "The plan of someone who has left education or training is reviewed before it can end (regulations 29 and 30). Record the review meeting first.";
            return Err(refuse_by("left", sentence, "D8"));
        }
        None => plausible("day", command.day, today, plan_made(case))?,
    }
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

/// Refuses what another decision, made since the page was, has taken the place of.
fn decided_since(case: &Case, seen: i64) -> Answer<()> {
    let newest = case.review.decided.into_iter().chain(case.cease_decided).max_by_key(|at| at.seq);
    let ceasing = case.ceasing().is_some();
    if newest.is_some_and(|at| newer_than(at, seen)) {
        let theirs = match case.review.outcome {
            _ if ceasing => "We will end the plan",
            Some(ReviewOutcome::Maintain) => "The plan stays as it is",
            Some(ReviewOutcome::Amend) => "We will amend the plan",
            _ => "The review was decided",
        };
        return Err(Problem::Conflict { theirs: theirs.into(), yours: "We will end the plan".into() });
    }
    if ceasing {
        return Err(Problem::refuse("", "The decision to end this plan is already made."));
    }
    Ok(())
}

fn plan_made(case: &Case) -> Option<(Day, &'static str)> {
    case.plan_first_made().map(|made| (made, "the day the plan was made"))
}

/// The plan ended on `day`, for a reason of the return's list (SEN2 item 4.6). `born` is the birth date.
///
/// # Errors
/// A refusal before a decision to end it, where the reason needs one; while the law still keeps it (Children and Families
/// Act 2014, section 45(4)); for age before the 25th birthday; or on a day that cannot be right.
pub fn plan_ended(case: &Case, reason: &str, (day, born): (Day, Day), today: Day) -> Answer<Vec<Happening>> {
    if OTHER_ENDS.contains(&reason) {
        in_stage(case, today, &[Stage::Plan], "There is no plan in force to end.")?;
        plausible("day", day, today, plan_made(case))?;
        if reason == MOST_AGE
            && (day.year() - born.year(), day.month(), day.day()) < (TOO_OLD, born.month(), born.day())
        {
            let sentence = "A plan ends for age from the day they become 25, and not before.";
            return Err(refuse_by("day", sentence, "D10"));
        }
    } else {
        after(case, case.ceasing(), "the decision to end the plan", day, today)?;
        if let Some(kept) = kept_until(case).filter(|kept| day <= *kept) {
            let sentence = format!(
                "The plan is kept until {} at least, and while an appeal is not decided.",
                super::in_words(kept)
            );
            return Err(refuse_by("day", sentence, "D7"));
        }
    }
    Ok(vec![Happening::on(day, Fact::PlanCeased { reason: reason.to_owned() })])
}
