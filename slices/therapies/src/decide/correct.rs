//! Taking back what did not happen. The wrong fact and the one that takes it back both stay in the journal.

use crate::facts::Fact;
use crate::happening::Happening;
use crate::referral::Happened;
use waymark_kernel::{Answer, Day, Problem, TextId};

/// Whether a kind of fact can be taken back by hand. A referral itself cannot: it ends.
#[must_use]
pub const fn takeable(fact: &Fact) -> bool {
    !matches!(
        fact,
        Fact::Referred(_) | Fact::Retracted | Fact::Undone | Fact::GoneFromList | Fact::BackOnList
    )
}

/// Takes a fact back.
///
/// # Errors
/// A refusal when it cannot be taken back or already was; missing when the referral has no such fact.
pub fn take_back(facts: &[Happened], seq: i64, why: TextId, today: Day) -> Answer<Vec<Happening>> {
    let wrong = facts.iter().find(|happened| happened.seq == seq).ok_or(Problem::Missing)?;
    if !takeable(&wrong.fact) {
        return Err(Problem::refuse("", "This line cannot be taken back by hand."));
    }
    if facts.iter().any(|happened| happened.corrects == Some(seq)) {
        return Err(Problem::refuse("", "This line was already taken back."));
    }
    Ok(vec![Happening { corrects: Some(seq), why: Some(why), ..Happening::on(today, Fact::Retracted) }])
}
