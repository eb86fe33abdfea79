//! Putting a mistake right: a correcting fact with the right day, or a retraction. Both stay in the journal.

use super::order;
use crate::case::Happened;
use crate::facts::{Fact, Placement, PlanDescription};
use crate::record::Happening;
use waymark_kernel::{Answer, Day, Problem, TextId};

/// What was wrong with a fact.
#[derive(Debug, Clone)]
pub enum Correction {
    /// It happened, but on another day.
    OtherDay(Day),
    /// It did not happen.
    NotSo,
}

/// Whether a kind of fact can be put right by hand: what a person recorded with a day can, what Waymark derived
/// cannot.
#[must_use]
pub const fn correctable(fact: &Fact) -> bool {
    !matches!(
        fact,
        Fact::CaseOpened(_)
            | Fact::OwnerSet { .. }
            | Fact::KnownFromReturn { .. }
            | Fact::Confirmed
            | Fact::Retracted
            | Fact::Undone
    )
}

/// The correcting facts. A final plan and the description recorded with it are one deed: they are moved and taken back
/// together. `born` is the child's birth date.
///
/// # Errors
/// A refusal when the fact cannot be put right, was put right already, or the day cannot be right: what the first entry
/// would have been refused, its correction is; or while later entries rest on it; missing when the case has no such fact.
pub fn correct(
    facts: &[Happened],
    seq: i64,
    correction: &Correction,
    why: TextId,
    (born, today): (Day, Day),
) -> Answer<Vec<Happening>> {
    let wrong = facts.iter().find(|h| h.seq == seq).ok_or(Problem::Missing)?;
    if !correctable(&wrong.fact) {
        return Err(Problem::refuse("", "This line cannot be changed by hand."));
    }
    if put_right(facts, wrong) {
        return Err(Problem::refuse("", "This line was already put right. Correct the newer one."));
    }
    let twin = facts.iter().find(|other| of_one_deed(wrong, other) && !put_right(facts, other));
    let mut happenings = Vec::new();
    for wrong in std::iter::once(wrong).chain(twin) {
        let (day, fact) = match correction {
            Correction::OtherDay(day) => {
                order::fits(facts, wrong, *day, (born, today))?;
                (*day, moved(wrong, *day))
            }
            Correction::NotSo => {
                order::nothing_rests(facts, wrong)?;
                (today, Fact::Retracted)
            }
        };
        happenings.push(Happening { corrects: Some(wrong.seq), why: Some(why), ..Happening::on(day, fact) });
    }
    Ok(happenings)
}

/// Whether a later fact put it right.
fn put_right(facts: &[Happened], wrong: &Happened) -> bool {
    facts.iter().any(|h| h.corrects == Some(wrong.seq))
}

/// Whether two facts are the final plan and its description as one post recorded them.
fn of_one_deed(one: &Happened, other: &Happened) -> bool {
    let together = one.recorded == other.recorded && one.when == other.when && one.when.exact().is_some();
    together
        && matches!(
            (&one.fact, &other.fact),
            (Fact::FinalIssued, Fact::PlanDescribed(_)) | (Fact::PlanDescribed(_), Fact::FinalIssued)
        )
}

/// The same fact of another day: the days inside that were its own day go with it.
fn moved(wrong: &Happened, day: Day) -> Fact {
    let was = wrong.when.exact();
    let with = |inside: Option<Day>| if inside.is_some() && inside == was { Some(day) } else { inside };
    match wrong.fact.clone() {
        Fact::PlanDescribed(plan) => Fact::PlanDescribed(PlanDescription {
            start: with(plan.start),
            first_made: with(plan.first_made),
            ..plan
        }),
        Fact::PlacementsRecorded { placements } => {
            let moved = |placed: Placement| Placement { entry: with(placed.entry), ..placed };
            Fact::PlacementsRecorded { placements: placements.into_iter().map(moved).collect() }
        }
        fact => fact,
    }
}
