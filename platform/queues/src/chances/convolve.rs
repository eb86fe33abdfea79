//! Sums and differences of independent counts. The inner loop keeps eight sums in registers and reads along: plain
//! products of positive numbers, so that even the smallest chance keeps its relative accuracy (which a Fourier transform
//! would lose).

use super::Chances;

/// Sums kept in registers at once.
const LANES: usize = 8;

impl Chances {
    /// The law of the sum of two independent counts.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        let (wide, narrow) = if self.mass.len() >= other.mass.len() { (self, other) } else { (other, self) };
        Self { low: wide.low + narrow.low, mass: convolve(&wide.mass, &narrow.mass) }
    }

    /// The law of this count less another.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        let top = other.low + other.mass.len() as i64 - 1;
        let turned = Self { low: -top, mass: other.mass.iter().rev().copied().collect() };
        self.plus(&turned)
    }
}

/// All sums of products, by reading a padded copy of `wide` from right to left of each place.
fn convolve(wide: &[f64], narrow: &[f64]) -> Vec<f64> {
    let length = wide.len() + narrow.len() - 1;
    let blocks = length.div_ceil(LANES);
    let before = narrow.len() - 1;
    let mut padded = vec![0.0; before + blocks * LANES + LANES];
    padded.iter_mut().skip(before).zip(wide).for_each(|(to, from)| *to = *from);
    let turned: Vec<f64> = narrow.iter().rev().copied().collect();
    let mut all = vec![0.0; blocks * LANES];
    for (block, sums) in all.as_chunks_mut::<LANES>().0.iter_mut().enumerate() {
        let from = padded.get(block * LANES..).unwrap_or_default();
        *sums = one_block(from, &turned);
    }
    all.truncate(length);
    all
}

fn one_block(from: &[f64], turned: &[f64]) -> [f64; LANES] {
    let mut sums = [0.0; LANES];
    for (window, factor) in from.array_windows::<LANES>().zip(turned) {
        for (sum, value) in sums.iter_mut().zip(window) {
            *sum += factor * value;
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_of_two_poisson_counts_is_poisson() {
        let sum = Chances::poisson(7.0, 0.0).plus(&Chances::poisson(5.5, 0.0));
        let whole = Chances::poisson(12.5, 0.0);
        for (n, chance) in whole.pairs().take(60) {
            assert!((sum.chance(n) / chance - 1.0).abs() < 1e-10, "{n}");
        }
    }

    #[test]
    fn a_difference_has_the_difference_of_means() {
        let apart = Chances::poisson(9.0, 1e-18).minus(&Chances::binomial(12, 0.9, 1e-18));
        assert!((apart.mean() - (9.0 - 10.8)).abs() < 1e-9);
        assert!((apart.sd().powi(2) - (9.0 + 1.08)).abs() < 1e-7);
    }
}
