//! One waiting list as dated rows, without names: its size day by day, how regular its referrals and removals are, and
//! what a list of slots does to it. A row that cannot be is refused by number, never repaired in silence.

mod gaps;
mod schedule;
mod size;
mod stats;

use waymark_kernel::Day;

pub use gaps::Gaps;
pub use schedule::{Scheduled, slot_days};
pub use stats::{Stats, Target};

/// One child's time on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spell {
    /// The day of referral.
    pub referred: Day,
    /// The day the child was seen or left; none while they wait. A removal counts on its own day.
    pub removed: Option<Day>,
}

/// A row that cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadRow {
    /// The child left the list before being referred to it. The row's position, the first being 0.
    RemovedBeforeReferred(usize),
}

/// Rows in order of referral: the order of the file never matters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct List {
    spells: Vec<Spell>,
}

impl List {
    /// Sorts the rows by day of referral.
    ///
    /// # Errors
    /// Every row whose removal is before its referral.
    pub fn new(mut spells: Vec<Spell>) -> Result<Self, Vec<BadRow>> {
        let bad: Vec<BadRow> = spells
            .iter()
            .enumerate()
            .filter(|(_, spell)| spell.removed.is_some_and(|day| day < spell.referred))
            .map(|(row, _)| BadRow::RemovedBeforeReferred(row))
            .collect();
        if !bad.is_empty() {
            return Err(bad);
        }
        spells.sort_by_key(|spell| spell.referred);
        Ok(Self { spells })
    }

    /// The rows, oldest referral first.
    #[must_use]
    pub fn spells(&self) -> &[Spell] {
        &self.spells
    }

    /// The days of the first and the last referral.
    #[must_use]
    pub fn span(&self) -> Option<(Day, Day)> {
        Some((self.spells.first()?.referred, self.spells.last()?.referred))
    }

    /// This list with new referrals in their places.
    #[must_use]
    pub fn with_referrals(&self, days: &[Day]) -> Self {
        self.joined(&Self {
            spells: days.iter().map(|&referred| Spell { referred, removed: None }).collect(),
        })
    }

    /// Two lists as one, oldest referral first; on equal days the rows of `self` come first.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let mut spells: Vec<Spell> = self.spells.iter().chain(&other.spells).copied().collect();
        spells.sort_by_key(|spell| spell.referred);
        Self { spells }
    }
}
