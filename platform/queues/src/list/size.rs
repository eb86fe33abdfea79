//! How many wait at the end of each day.

use super::List;
use waymark_kernel::{Day, add_days};

impl List {
    /// Children waiting at the end of each day from `from` to `to`, both included: referred by then and not removed by
    /// then. A removal counts on its own day, and nobody removed before `from` is still waiting.
    #[must_use]
    pub fn size(&self, from: Day, to: Day) -> Vec<(Day, usize)> {
        let mut removals: Vec<Day> = self.spells.iter().filter_map(|spell| spell.removed).collect();
        removals.sort_unstable();
        let (mut joined, mut left) = (0, 0);
        let mut day = from;
        let mut all = Vec::new();
        while day <= to {
            joined += self.spells.iter().skip(joined).take_while(|spell| spell.referred <= day).count();
            left += removals.iter().skip(left).take_while(|removed| **removed <= day).count();
            all.push((day, joined - left));
            day = add_days(day, 1);
        }
        all
    }
}
