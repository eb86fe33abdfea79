//! Putting a mistake right: a correcting fact with the right day, or a retraction. Both stay in the journal.

use super::order;
use crate::case::Happened;
use crate::facts::Fact;
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

/// The correcting fact. `born` is the child's birth date.
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
    if facts.iter().any(|h| h.corrects == Some(seq)) {
        return Err(Problem::refuse("", "This line was already put right. Correct the newer one."));
    }
    let happening = match correction {
        Correction::OtherDay(day) => {
            order::fits(facts, wrong, *day, (born, today))?;
            Happening { corrects: Some(seq), why: Some(why), ..Happening::on(*day, wrong.fact.clone()) }
        }
        Correction::NotSo => {
            order::nothing_rests(facts, wrong)?;
            Happening { corrects: Some(seq), why: Some(why), ..Happening::on(today, Fact::Retracted) }
        }
    };
    Ok(vec![happening])
}
