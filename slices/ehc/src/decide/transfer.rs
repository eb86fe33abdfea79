//! A move between phases of education (regulation 18) as a fact: which move, in which year, and the day the amended plan that
//! names the new place was sent, where it has been. And the fact that a child of an age to move does not: the law sets no limit
//! for that.

use super::{in_stage, in_words, plausible};
use crate::case::Case;
use crate::codes::{Move, Stage};
use crate::facts::Fact;
use crate::record::Happening;
use waymark_kernel::{Answer, Day, Problem, TextId, day};
use waymark_web::words::age;

/// The day that returns write for a move: the law asks for the place to be named before it.
#[must_use]
pub fn transfer_due(between: Move, year: i16) -> Day {
    if between == Move::ToPost16 { day(year, 3, 31) } else { day(year, 2, 15) }
}

/// Refuses without a plan in force, and for a year that is neither this one nor one of the two to come.
fn of_plan(case: &Case, year: i16, today: Day) -> Answer<()> {
    in_stage(case, today, &[Stage::Plan], "There is no plan in force to move with.")?;
    if (today.year()..=today.year() + 2).contains(&year) {
        return Ok(());
    }
    let sentence = format!("Enter a year from {} to {}.", today.year(), today.year() + 2);
    Err(Problem::refuse("year", sentence))
}

/// That a child does not move between phases in the September of a year, and why. It takes the place of a move that was recorded
/// for that year and not yet made. `born` is the child's birth date.
///
/// # Errors
/// A refusal without a plan in force, for a year that is neither this one nor one of the two to come, for an age at which nobody
/// moves, once the plan that names the new place was sent, and for the same again.
pub fn stays_in_phase(
    case: &Case,
    (year, why): (i16, TextId),
    (born, today): (Day, Day),
) -> Answer<Vec<Happening>> {
    of_plan(case, year, today)?;
    let old = age(born, day(year, 8, 31));
    if !Move::ALL.iter().any(|between| between.ages().contains(&old)) {
        let by = in_words(day(year, 8, 31));
        let sentence =
            format!("They will be {old} on {by}: at that age nobody moves between phases. Check the year.");
        return Err(Problem::refuse("year", sentence));
    }
    let known = case.phase_transfer.filter(|known| known.year() == Some(year));
    if let Some(sent) = known.and_then(|known| known.done) {
        let sent = in_words(sent);
        let sentence = format!(
            "The plan that names the new place was sent on {sent}. If that is wrong, correct that entry first."
        );
        return Err(Problem::refuse("year", sentence));
    }
    if case.stays == Some(year) {
        return Err(Problem::refuse("", "This is on record already."));
    }
    Ok(vec![Happening::on(today, Fact::StaysInPhase { year, why })])
}

/// A move in a calendar year; `sent` is the day the final amended plan for it was sent. It takes the place of what was recorded
/// of a move before. `born` is the child's birth date.
///
/// # Errors
/// A refusal without a plan in force, for a year that is neither this one nor one of the two to come, for a child who by their
/// age does not make this move in that year, for a day to come or before the plan, and for the same again.
pub fn phase_transfer(
    case: &Case,
    (between, year): (Move, i16),
    sent: Option<Day>,
    (born, today): (Day, Day),
) -> Answer<Vec<Happening>> {
    of_plan(case, year, today)?;
    let old = age(born, day(year, 8, 31));
    if !between.ages().contains(&old) {
        let sentence =
            format!("They will be {old} on {}: check the move and the year.", in_words(day(year, 8, 31)));
        return Err(Problem::refuse("between", sentence));
    }
    let due = transfer_due(between, year);
    if let Some(sent) = sent {
        plausible(
            "sent",
            sent,
            today,
            case.plan_first_made().map(|made| (made, "the day the plan was made")),
        )?;
    }
    let known = case.phase_transfer;
    if known.is_some_and(|known| (known.due, known.between, known.done) == (Some(due), Some(between), sent)) {
        return Err(Problem::refuse("", "This is on record already."));
    }
    let fact = Fact::PhaseTransferRecorded { due: Some(due), done: sent, between: Some(between) };
    Ok(vec![Happening::on(today, fact)])
}
