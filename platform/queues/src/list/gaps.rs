//! How regularly children are referred and seen, from the days between.

use super::List;
use crate::forms::dispersion::mean_and_variance;
use waymark_kernel::{Day, days_between};

/// A stream of days: its rate and how much its gaps vary.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gaps {
    /// A week.
    pub per_week: f64,
    /// A day.
    pub per_day: f64,
    /// Standard deviation over mean of the gaps (n - 1); 0 for fewer than two gaps.
    pub cv: f64,
    /// How many events were counted (not how many gaps).
    pub events: usize,
}

impl Gaps {
    fn of(gaps: &[f64], events: usize) -> Option<Self> {
        let mean = gaps.iter().sum::<f64>() / gaps.len() as f64;
        if mean.is_nan() || mean <= 0.0 {
            return None;
        }
        let cv = mean_and_variance(gaps).map_or(0.0, |(_, variance)| variance.sqrt() / mean);
        Some(Self { per_week: 7.0 / mean, per_day: 1.0 / mean, cv, events })
    }
}

impl List {
    /// Referrals from `from` to `to`, both included; the ends of the period bound the first and the last gap. `None`
    /// when the period has no length.
    #[must_use]
    pub fn referral_gaps(&self, from: Day, to: Day) -> Option<Gaps> {
        let days = self.spells.iter().map(|spell| spell.referred).filter(|day| (from..=to).contains(day));
        let mut last = from;
        let mut gaps = Vec::with_capacity(self.spells.len() + 1);
        for day in days.chain([to]) {
            gaps.push(days_between(last, day) as f64);
            last = day;
        }
        Gaps::of(&gaps, gaps.len() - 1)
    }

    /// Removals from `from` to `to`, both included, counting only the time while somebody waited: a day on which nobody
    /// waits starts the next gap anew. So it measures capacity, and not the lack of children. `None` without removals.
    #[must_use]
    pub fn removal_gaps(&self, from: Day, to: Day) -> Option<Gaps> {
        let empty =
            self.size(from, to).into_iter().filter(|(_, waiting)| *waiting == 0).map(|(day, _)| (day, false));
        let removed =
            self.spells.iter().filter_map(|spell| spell.removed).filter(|day| (from..=to).contains(day));
        let mut events: Vec<(Day, bool)> = empty.chain(removed.map(|day| (day, true))).collect();
        events.sort_unstable();
        let mut last = from;
        let mut gaps = Vec::new();
        for (day, is_removal) in events {
            if is_removal {
                gaps.push(days_between(last, day) as f64);
            }
            last = day;
        }
        Gaps::of(&gaps, gaps.len())
    }
}
