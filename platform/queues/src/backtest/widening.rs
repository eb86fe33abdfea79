//! How much wider the levels of a forecast are drawn than its model asks for, so that its bands hold as often as they
//! say. Learned from forecasts that have come due (split conformal), with a default for a service without many.

use crate::score::conformal;
use serde::Serialize;

/// The horizons that are scored, in weeks.
pub const HORIZONS: [usize; 4] = [4, 13, 26, 52];

/// How far a forecast was out at one horizon, in standard deviations of what it said (a tenth of the way from its 5% to its
/// 95% value is 0.329).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Miss {
    /// Position in [`HORIZONS`].
    pub horizon: usize,
    /// Distance from the middle, in standard deviations.
    pub by: f64,
}

/// A factor for each of [`HORIZONS`]; between them it goes straight.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Widening([f64; 4]);

/// How many forecasts the default counts for, beside a service's own.
const HOUSE_COUNTS: f64 = 60.0;
/// The least and the greatest factor.
const BOUNDS: (f64, f64) = (0.7, 4.0);

impl Widening {
    /// No widening.
    pub const NONE: Self = Self([1.0; 4]);

    /// What 1,200 invented services asked for that take part in no check (`waits_coverage 1200 500 100000`). The early weeks
    /// widen the later ones too, because a list adds its weeks up: so the last factor is below 1.
    pub const HOUSE: Self = Self([1.26, 1.38, 1.18, 0.72]);

    /// Factors as given, kept inside 0.7 to 4.
    #[must_use]
    pub fn of(factors: [f64; 4]) -> Self {
        Self(factors.map(|factor| if factor.is_finite() { factor.clamp(BOUNDS.0, BOUNDS.1) } else { 1.0 }))
    }

    /// The factor in this week of a forecast, the first being 0.
    #[must_use]
    pub fn at(&self, week: usize) -> f64 {
        let points = HORIZONS.iter().zip(self.0);
        let mut before = (0.0, self.0[0]);
        for (&horizon, factor) in points {
            let at = horizon as f64;
            if week < horizon {
                let share = (week as f64 - before.0) / (at - before.0);
                return before.1 + (factor - before.1) * share.max(0.0);
            }
            before = (at, factor);
        }
        before.1
    }

    /// Takes what forecasts drawn with this widening missed by into account: where they missed by more than a band of 80% or
    /// 90% allows, it grows. The fewer have come due, the more it stays as it is.
    #[must_use]
    pub fn learned(&self, misses: &[Miss]) -> Self {
        let mut factors = self.0;
        for (at, factor) in factors.iter_mut().enumerate() {
            let by: Vec<f64> = misses.iter().filter(|miss| miss.horizon == at).map(|miss| miss.by).collect();
            let (Some(eighty), Some(ninety)) = (conformal(&by, 0.2), conformal(&by, 0.1)) else { continue };
            let asked = f64::midpoint(eighty / 1.2816, ninety / 1.6449);
            let trust = by.len() as f64 / (by.len() as f64 + HOUSE_COUNTS);
            *factor *= asked.powf(trust);
        }
        Self::of(factors)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_factor_goes_straight_from_one_horizon_to_the_next() {
        let widening = Widening::of([1.0, 2.0, 2.0, 1.0]);
        assert!((widening.at(0) - 1.0).abs() < 1e-12);
        assert!((widening.at(13) - 2.0).abs() < 1e-12);
        assert!((widening.at(39) - 1.5).abs() < 1e-12);
        assert!((widening.at(200) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn many_wide_misses_widen_and_few_change_little() {
        let misses = |many: usize| -> Vec<Miss> {
            (0..many).map(|n| Miss { horizon: 2, by: 4.0 * (n as f64 + 0.5) / many as f64 }).collect()
        };
        let much = Widening::NONE.learned(&misses(600)).at(26);
        let little = Widening::NONE.learned(&misses(12)).at(26);
        assert!(much > 1.9 && little < 1.3 && little > 1.0, "{much} {little}");
        assert!((Widening::NONE.learned(&misses(3)).at(26) - 1.0).abs() < 1e-12, "three prove nothing");
    }
}
