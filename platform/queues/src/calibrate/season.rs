//! How much busier or quieter each kind of school week is than the weeks around it.

use crate::calendar::{KINDS, SchoolWeek};

/// Weeks of ordinary business that each factor starts from, so that two odd weeks do not make a season.
const PRIOR_WEEKS: f64 = 2.0;
/// Weeks that make the level around a week: a whole year, so that the level has no season of its own.
const AROUND: usize = 52;
/// How often factors and levels are worked out in turn.
const ROUNDS: usize = 4;

/// A factor for each kind of week, and how sure it is.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Season {
    pub factors: [f64; KINDS],
    /// How many were counted in weeks of the kind, with the prior's.
    pub counted: [f64; KINDS],
}

impl Season {
    pub(super) fn of(counts: &[Option<f64>], kinds: &[SchoolWeek]) -> Self {
        let mean = average(counts.iter().copied().flatten()).max(1e-9);
        let mut season = Self { factors: [1.0; KINDS], counted: [PRIOR_WEEKS * mean; KINDS] };
        for _ in 0..ROUNDS {
            let plain: Vec<Option<f64>> = counts
                .iter()
                .zip(kinds)
                .map(|(count, kind)| count.map(|n| n / season.factor(*kind)))
                .collect();
            let mut sums = [(PRIOR_WEEKS * mean, PRIOR_WEEKS * mean); KINDS];
            for (at, (count, kind)) in counts.iter().zip(kinds).enumerate() {
                let latest = plain.len().saturating_sub(AROUND);
                let from = at.saturating_sub(AROUND / 2).min(latest);
                let around = plain.get(from..(from + AROUND).min(plain.len()));
                let level = average(around.unwrap_or_default().iter().copied().flatten());
                if let (Some(count), Some(sum)) = (count, sums.get_mut(kind.place())) {
                    *sum = (sum.0 + count, sum.1 + level);
                }
            }
            for ((factor, counted), sum) in season.factors.iter_mut().zip(&mut season.counted).zip(sums) {
                *factor = (sum.0 / sum.1).clamp(0.02, 20.0);
                *counted = sum.0.max(0.5);
            }
        }
        season
    }

    pub(super) fn factor(&self, kind: SchoolWeek) -> f64 {
        self.factors.get(kind.place()).copied().unwrap_or(1.0)
    }
}

fn average(values: impl Iterator<Item = f64>) -> f64 {
    let (n, sum) = values.fold((0_u32, 0.0), |(n, sum), value| (n + 1, sum + value));
    if n == 0 { 0.0 } else { sum / f64::from(n) }
}
