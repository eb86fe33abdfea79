//! What is left of a count when each member leaves with the same chance.

use super::Chances;

impl Chances {
    /// The law of how many stay when each leaves with chance `leave`, independently. Chances of leaving numbers below
    /// `negligible` of the likeliest are cut off.
    #[must_use]
    pub fn thinned(&self, leave: f64, negligible: f64) -> Self {
        if leave <= 0.0 {
            return self.clone();
        }
        let mut mass = vec![0.0; usize::try_from(self.low).unwrap_or_default() + self.mass.len()];
        for (n, chance) in self.pairs().filter(|(_, chance)| *chance > 0.0) {
            let gone = Self::binomial(u32::try_from(n).unwrap_or_default(), leave, negligible);
            let first = usize::try_from(n - gone.low).unwrap_or_default();
            // Places of who stays, from n - fewest gone downwards.
            let places = mass.iter_mut().take(first + 1).rev();
            for (place, part) in places.zip(&gone.mass) {
                *place += chance * part;
            }
        }
        Self { low: 0, mass }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thinning_a_poisson_count_gives_a_poisson_count() {
        let thinned = Chances::poisson(30.0, 0.0).thinned(0.2, 0.0);
        for (n, chance) in Chances::poisson(24.0, 0.0).pairs().filter(|(_, chance)| *chance > 1e-200) {
            assert!((thinned.chance(n) / chance - 1.0).abs() < 1e-9, "{n}");
        }
    }
}
