//! The decision whether to assess (SEND Regulations 2014, regulation 5).

use super::{in_stage, newer_than, plausible};
use crate::case::{Case, RequestEnd};
use crate::codes::Stage;
use crate::facts::{Decision, Fact};
use crate::record::Happening;
use waymark_kernel::{Answer, Day, Problem};

/// The decision whether to assess.
#[derive(Debug, Clone)]
pub struct DecideAssess {
    /// True to assess.
    pub assess: bool,
    /// The day the family is told.
    pub day: Day,
    /// The decision, its officer and its words.
    pub decision: Decision,
    /// The last fact on the page this person answered.
    pub seen: i64,
}

/// The fact of the decision. Lateness never blocks it.
///
/// # Errors
/// A conflict when another officer decided since the page was made; a refusal when the case is not waiting for
/// this decision, a reason is missing or the day cannot be right.
pub fn decide_assess(case: &Case, command: DecideAssess, today: Day) -> Answer<Vec<Happening>> {
    if let Some((at, end)) = &case.request_end
        && newer_than(*at, command.seen)
    {
        return Err(Problem::Conflict { theirs: said(end).into(), yours: chosen(command.assess).into() });
    }
    in_stage(case, today, &[Stage::Request], "The decision whether to assess is already made.")?;
    plausible("day", command.day, today, super::received(case))?;
    if command.decision.reasons.is_none() {
        return Err(Problem::refuse(
            "reasons",
            "Give the reasons for the decision, in words the family will read.",
        ));
    }
    let fact = if command.assess {
        Fact::AssessmentAgreed(command.decision)
    } else {
        Fact::AssessmentRefused(command.decision)
    };
    Ok(vec![Happening::on(command.day, fact)])
}

const fn said(end: &RequestEnd) -> &'static str {
    match end {
        RequestEnd::Agreed => "We will assess",
        RequestEnd::Refused => "We will not assess",
        RequestEnd::Withdrawn => "The request was withdrawn",
        RequestEnd::Historical => "The request was decided before",
    }
}

const fn chosen(assess: bool) -> &'static str {
    if assess { "We will assess" } else { "We will not assess" }
}
