//! Taking back what did not happen. The wrong fact and the one that takes it back both stay in the journal.

use super::Earlier;
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
/// A refusal when it cannot be taken back or already was, or when that would leave the child with two open referrals to one
/// service; missing when the referral has no such fact. `others` are the child's other referrals to it.
pub fn take_back(
    facts: &[Happened],
    others: &[Earlier],
    (seq, why): (i64, TextId),
    today: Day,
) -> Answer<Vec<Happening>> {
    let wrong = facts.iter().find(|happened| happened.seq == seq).ok_or(Problem::Missing)?;
    if !takeable(&wrong.fact) {
        return Err(Problem::refuse("", "This line cannot be taken back by hand."));
    }
    if facts.iter().any(|happened| happened.corrects == Some(seq)) {
        return Err(Problem::refuse("", "This line was already taken back."));
    }
    let ends = matches!(wrong.fact, Fact::Ended { .. });
    if let Some(open) = others.iter().find(|other| ends && other.ended.is_none()) {
        let sentence = format!(
            "The child has another open referral to this service, {}. A child has one open referral to a service.",
            open.reference
        );
        return Err(Problem::refuse("", sentence));
    }
    Ok(vec![Happening { corrects: Some(seq), why: Some(why), ..Happening::on(today, Fact::Retracted) }])
}
