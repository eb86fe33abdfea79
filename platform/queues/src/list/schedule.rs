//! What a list of slots does to a list of children seen in turn.

use super::{List, Spell};
use waymark_kernel::{Day, add_days};

/// A list after its slots were given out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheduled {
    /// The list with the new removals.
    pub list: List,
    /// Which slots, in order of day, were used.
    pub used: Vec<bool>,
}

impl List {
    /// Gives each slot, in order of day, to the child who has waited longest and was referred before that day. A slot that
    /// nobody can take is lost. Children who already left keep their day. One pass, whatever the length.
    #[must_use]
    pub fn scheduled(&self, slots: &[Day]) -> Scheduled {
        let mut slots = slots.to_vec();
        slots.sort_unstable();
        let mut spells: Vec<Spell> = self.spells.clone();
        let mut waiting = spells.iter_mut().filter(|spell| spell.removed.is_none()).peekable();
        let used = slots
            .into_iter()
            .map(|slot| match waiting.next_if(|spell| spell.referred < slot) {
                Some(spell) => {
                    spell.removed = Some(slot);
                    true
                }
                None => false,
            })
            .collect();
        Scheduled { list: Self { spells }, used }
    }
}

/// The days of evenly spaced slots: `per_day` a day for `days` days from `start`, all of the first day's included. The
/// number of slots is the whole part of `days * per_day`. Empty unless `per_day` is above 0 and at most 10,000.
#[must_use]
pub fn slot_days(start: Day, days: u32, per_day: f64) -> Vec<Day> {
    if !(per_day > 0.0 && per_day <= 10_000.0) {
        return Vec::new();
    }
    let many = (f64::from(days) * per_day + 1e-9).floor() as u64;
    (0..many).map(|slot| add_days(start, (slot as f64 / per_day + 1e-9).floor() as i64)).collect()
}
