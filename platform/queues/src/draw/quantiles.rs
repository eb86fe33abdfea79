//! Draws from a known table of chances of counts in a few nanoseconds: one number, one look into a table, and rarely a step further.
//! The same number under a higher law gives a higher count, so two plans stay comparable.

use crate::chances::Chances;

/// A table of chances of counts ready to be drawn from.
#[derive(Debug, Clone)]
pub struct Quantiles {
    first: u32,
    /// Cumulative chances scaled to 2^32; the last is above every draw.
    cumulative: Vec<u64>,
    /// For each 256th of the unit interval, the first count that can be meant.
    guide: Vec<u32>,
}

/// 2^32: draws are read as 32-bit numbers.
const ONE: f64 = 4_294_967_296.0;

impl Quantiles {
    /// Prepares a law.
    #[must_use]
    pub fn of(law: &Chances) -> Self {
        let total: f64 = law.mass().iter().sum();
        let mut sum = 0.0;
        let mut cumulative: Vec<u64> = law
            .mass()
            .iter()
            .map(|chance| {
                sum += chance;
                (sum / total * ONE) as u64
            })
            .collect();
        cumulative.push(u64::MAX);
        let mut at = 0;
        let guide = (0..256_u64)
            .map(|part| {
                while cumulative.get(at).is_some_and(|&up_to| up_to <= part << 24) {
                    at += 1;
                }
                at as u32
            })
            .collect();
        Self { first: law.low() as u32, cumulative, guide }
    }

    /// The count that `bits` mean; only its upper half is used.
    #[inline]
    #[must_use]
    pub fn at(&self, bits: u64) -> u32 {
        let draw = bits >> 32;
        let from = self.guide.get((draw >> 24) as usize).copied().unwrap_or_default();
        let beyond = self.cumulative.iter().skip(from as usize).take_while(|up_to| **up_to <= draw).count();
        let last = self.cumulative.len() as u32 - 2;
        self.first + (from + beyond as u32).min(last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::Key;

    #[test]
    fn draws_have_the_mean_and_the_variance_of_their_law() {
        let table = Quantiles::of(&Chances::poisson(120.0, 1e-18));
        let draws: Vec<f64> =
            (0..200_000).map(|n| f64::from(table.at(Key::seed(1).part(n).bits()))).collect();
        let (mean, variance) = crate::forms::dispersion::mean_and_variance(&draws).unwrap();
        assert!((mean - 120.0).abs() < 4.0 * (120.0_f64 / 200_000.0).sqrt(), "{mean}");
        assert!((variance / 120.0 - 1.0).abs() < 0.015, "{variance}");
    }

    #[test]
    fn the_least_and_the_greatest_draw_stay_inside_the_law() {
        let law = Chances::poisson(3.0, 1e-12);
        let table = Quantiles::of(&law);
        assert_eq!(table.at(0), 0);
        let top = law.low() + law.mass().len() as i64 - 1;
        assert!(i64::from(table.at(u64::MAX)) <= top);
    }

    #[test]
    fn the_same_luck_under_more_referrals_never_gives_fewer() {
        let (less, more) =
            (Quantiles::of(&Chances::poisson(20.0, 1e-18)), Quantiles::of(&Chances::poisson(22.0, 1e-18)));
        for n in 0..20_000 {
            let bits = Key::seed(2).part(n).bits();
            assert!(less.at(bits) <= more.at(bits));
        }
    }
}
