//! Laws of whole numbers as plain tables of chances: Poisson, negative binomial, binomial, and what sums, differences,
//! slots and withdrawals make of them. No random number is drawn here: everything is exact but for what is cut off.

mod convolve;
mod families;
mod thin;

/// Chances of the whole numbers from `low` upwards.
#[derive(Debug, Clone, PartialEq)]
pub struct Chances {
    pub(crate) low: i64,
    pub(crate) mass: Vec<f64>,
}

impl Chances {
    /// Surely `n`.
    #[must_use]
    pub fn exactly(n: i64) -> Self {
        Self { low: n, mass: vec![1.0] }
    }

    /// The smallest number with a chance.
    #[must_use]
    pub const fn low(&self) -> i64 {
        self.low
    }

    /// The chances, from `low` upwards.
    #[must_use]
    pub fn mass(&self) -> &[f64] {
        &self.mass
    }

    /// The numbers and their chances.
    pub fn pairs(&self) -> impl Iterator<Item = (i64, f64)> + '_ {
        (self.low..).zip(self.mass.iter().copied())
    }

    /// The sum of the chances: 1, less what was cut off or taken out.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.mass.iter().sum()
    }

    /// The mean, of what is left.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.pairs().map(|(n, chance)| n as f64 * chance).sum::<f64>() / self.total()
    }

    /// The standard deviation, of what is left.
    #[must_use]
    pub fn sd(&self) -> f64 {
        let mean = self.mean();
        let squares: f64 = self.pairs().map(|(n, chance)| (n as f64 - mean).powi(2) * chance).sum();
        (squares / self.total()).sqrt()
    }

    /// The smallest number at or below which the chance reaches `p`.
    #[must_use]
    pub fn quantile(&self, p: f64) -> i64 {
        let mut sum = 0.0;
        for (n, chance) in self.pairs() {
            sum += chance;
            if sum >= p {
                return n;
            }
        }
        self.low + self.mass.len() as i64 - 1
    }

    /// The chance of exactly `n`.
    #[must_use]
    pub fn chance(&self, n: i64) -> f64 {
        usize::try_from(n - self.low).ok().and_then(|at| self.mass.get(at)).copied().unwrap_or_default()
    }

    /// Takes everything at or below `n` out and gives how much it was.
    pub fn take_up_to(&mut self, n: i64) -> f64 {
        let many = usize::try_from(n + 1 - self.low).unwrap_or_default().min(self.mass.len());
        let taken: f64 = self.mass.drain(..many).sum();
        self.low += many as i64;
        taken
    }

    /// Cuts the tails whose single chances are below `negligible`.
    #[must_use]
    pub(crate) fn trimmed(mut self, negligible: f64) -> Self {
        let front = self.mass.iter().take_while(|chance| **chance < negligible).count();
        let back = self.mass.iter().rev().take_while(|chance| **chance < negligible).count();
        self.mass.truncate(self.mass.len().saturating_sub(back).max(1));
        if front < self.mass.len() {
            self.mass.drain(..front);
            self.low += front as i64;
        }
        self
    }

    /// Everything below 0 becomes 0: a list is never shorter than empty.
    #[must_use]
    pub(crate) fn at_least_zero(mut self) -> Self {
        if self.low < 0 {
            let below = self.take_up_to(0);
            self.mass.insert(0, below);
            self.low = 0;
        }
        self
    }
}
