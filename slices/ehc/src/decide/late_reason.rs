//! The reason of a late decision, given after the decision went.

use crate::case::{Case, Happened};
use crate::clock::dues;
use crate::codes::Disputed;
use crate::facts::Fact;
use crate::record::Happening;
use crate::standing::unexplained;
use waymark_kernel::{Answer, Day, Problem, TextId};

/// The fact that says why a decision was late.
///
/// # Errors
/// A refusal when that decision was not late, or its reason is on record already.
pub fn late_reason(
    facts: &[Happened],
    case: &Case,
    (about, why): (Disputed, TextId),
    today: Day,
) -> Answer<Vec<Happening>> {
    if unexplained(facts, &dues(case), today).iter().any(|decision| decision.about == about) {
        Ok(vec![Happening::on(today, Fact::LateReasonGiven { about, why })])
    } else {
        Err(Problem::refuse("why", "The reason for this decision is already on record."))
    }
}
