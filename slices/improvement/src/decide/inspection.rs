//! An inspection and the statement it asks for.

use super::come;
use crate::codes::{AreaKind, Framework, Outcome};
use crate::facts::Fact;
use crate::happening::Happening;
use crate::plan::Plan;
use waymark_kernel::{Answer, Day, Mark, Problem, TextId};
use waymark_web::words::day_plain;

/// An inspection letter or report as it came.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Under which framework.
    pub framework: Framework,
    /// What it came to.
    pub outcome: Outcome,
    /// The day it was received.
    pub day: Day,
    /// The strengths, in the inspectors' words.
    pub strengths: Vec<TextId>,
    /// The areas with their names, in the order of the letter.
    pub areas: Vec<(AreaKind, TextId)>,
}

/// The facts of a letter; `number` is the inspection's own.
///
/// # Errors
/// Refused when the outcome or an area belongs to the other framework, or the day is ahead.
pub fn inspect(letter: Letter, number: i64, today: Day) -> Answer<Vec<Happening>> {
    let Letter { framework, outcome, day, strengths, areas } = letter;
    come("day", day, today)?;
    if outcome.framework() != framework {
        return Err(Problem::refuse("outcome", format!("The {} has no such outcome.", framework.words())));
    }
    if outcome.asks_statement() && areas.is_empty() {
        return Err(Problem::refuse("areas", "Paste the areas from the letter, one on each line."));
    }
    let weakness = framework == Framework::Y2016;
    if areas.iter().any(|(kind, _)| (*kind == AreaKind::Weakness) != weakness) {
        return Err(Problem::refuse("areas", "These areas belong to the other framework."));
    }
    if areas.iter().any(|(kind, _)| *kind == AreaKind::Priority) && outcome != Outcome::Failings {
        let sentence = "Areas for priority action come only with widespread or systemic failings.";
        return Err(Problem::refuse("areas", sentence));
    }
    let mut facts = vec![Happening::on(day, Fact::Inspected { number, framework, outcome })];
    facts.extend(strengths.into_iter().map(|words| Happening::on(day, Fact::StrengthFound { words })));
    let numbered = (1..).zip(areas);
    let found = |(area, (kind, title))| Happening::on(day, Fact::AreaFound { area, kind, title });
    facts.extend(numbered.map(found));
    Ok(facts)
}

/// Whether a letter can stand beside an earlier one, with its number. `leads` is whether the earlier one's plan is the one that
/// is worked on and is to stay so.
///
/// # Errors
/// Refused when it is the same letter, or when it would take the place of a plan that is worked on.
pub fn beside(letter: &Letter, (earlier, number): (&Plan, i64), leads: bool) -> Answer<()> {
    let Some((mark, framework, _)) = earlier.received else { return Ok(()) };
    let came = mark.day();
    if framework == letter.framework && came == Some(letter.day) {
        let sentence = format!("The letter of {} is on record: inspection {number}.", day_plain(letter.day));
        return Err(Problem::refuse("day", sentence));
    }
    if leads
        && came.is_none_or(|came| came <= letter.day)
        && earlier.areas.iter().any(|area| area.accountable.is_some())
    {
        let sentence = "The plan from the letter before is still worked on. Say that the plan of this letter takes its place.";
        return Err(Problem::refuse("replaces", sentence));
    }
    Ok(())
}

/// The letter was published.
///
/// # Errors
/// Refused on a day that cannot be.
pub fn publish(plan: &Plan, day: Day, today: Day) -> Answer<Vec<Happening>> {
    once(plan.published, "It is on record already that the letter was published.")?;
    after_receipt(plan, day, today)?;
    Ok(vec![Happening::on(day, Fact::Published)])
}

/// The statement of action, or priority action plan, was sent.
///
/// # Errors
/// Refused when none was asked for, it was sent already, or the day cannot be.
pub fn send_statement(plan: &Plan, day: Day, today: Day) -> Answer<Vec<Happening>> {
    if !plan.received.is_some_and(|(_, _, outcome)| outcome.asks_statement()) {
        return Err(Problem::refuse("", "This inspection asks for no statement."));
    }
    once(plan.statement_sent, "It is on record already that the statement was sent.")?;
    after_receipt(plan, day, today)?;
    Ok(vec![Happening::on(day, Fact::StatementSent)])
}

/// The statement was accepted as fit for purpose.
///
/// # Errors
/// Refused before it was sent, or on a day that cannot be.
pub fn accept(plan: &Plan, day: Day, today: Day) -> Answer<Vec<Happening>> {
    if plan.statement_sent.is_none() {
        return Err(Problem::refuse("", "Record first that the statement was sent."));
    }
    once(plan.statement_accepted, "It is on record already that the statement was accepted.")?;
    after_receipt(plan, day, today)?;
    Ok(vec![Happening::on(day, Fact::StatementAccepted)])
}

/// The partners agreed the plan.
///
/// # Errors
/// Refused when they did already, an area has nobody accountable, or the day cannot be.
pub fn agree(plan: &Plan, day: Day, today: Day) -> Answer<Vec<Happening>> {
    once(plan.agreed, "It is on record already that the plan was agreed.")?;
    after_receipt(plan, day, today)?;
    if let Some(area) = plan.areas.iter().find(|area| area.accountable.is_none()) {
        let sentence = format!("Nobody is accountable for area {} yet.", area.n);
        return Err(Problem::refuse("", sentence));
    }
    Ok(vec![Happening::on(day, Fact::Agreed)])
}

fn once(before: Option<Mark>, sentence: &str) -> Answer<()> {
    if before.is_none() { Ok(()) } else { Err(Problem::refuse("", sentence)) }
}

fn after_receipt(plan: &Plan, day: Day, today: Day) -> Answer<()> {
    come("day", day, today)?;
    match plan.received.and_then(|(mark, ..)| mark.day()) {
        Some(received) if day < received => {
            let sentence =
                format!("The letter came on {}. This cannot have been before.", day_plain(received));
            Err(Problem::refuse("day", sentence))
        }
        _ => Ok(()),
    }
}
