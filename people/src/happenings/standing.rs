//! Which facts stand. A correction takes the place of the fact it puts right, so that putting an old mistake right never
//! overwrites what happened since.

use super::{Happened, SliceFact};
use std::collections::{HashMap, HashSet};

/// The facts that stand, in the order of the journal: none that was corrected or retracted, each correction in the place
/// of the first fact it puts right. A correction that was itself undone never was: what it corrected stands.
#[must_use]
pub fn standing<F: SliceFact>(facts: &[Happened<F>]) -> Vec<&Happened<F>> {
    let undone: HashSet<i64> = facts.iter().filter(|h| h.fact.undoes()).filter_map(|h| h.corrects).collect();
    let kept = |h: &&Happened<F>| !h.fact.undoes() && !undone.contains(&h.seq);
    let mut place: HashMap<i64, i64> = HashMap::new();
    let mut gone: HashSet<i64> = HashSet::new();
    for happened in facts.iter().filter(kept) {
        if let Some(corrected) = happened.corrects {
            gone.insert(corrected);
            let first = place.get(&corrected).copied().unwrap_or(corrected);
            place.insert(happened.seq, first);
        }
    }
    let stands = |h: &&Happened<F>| !gone.contains(&h.seq) && !h.fact.retracts();
    let mut standing: Vec<&Happened<F>> = facts.iter().filter(kept).filter(stands).collect();
    if !place.is_empty() {
        standing.sort_by_key(|h| (place.get(&h.seq).copied().unwrap_or(h.seq), h.seq));
    }
    standing
}
