//! The chance that a family withdraws, by how long it has waited for the stage.

/// Weekly chances by whole weeks waited; the last holds for every longer wait.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaving {
    by_weeks: Vec<f64>,
}

impl Leaving {
    /// Nobody withdraws.
    #[must_use]
    pub const fn never() -> Self {
        Self { by_weeks: Vec::new() }
    }

    /// The same chance every week.
    #[must_use]
    pub fn constant(chance: f64) -> Self {
        Self { by_weeks: if chance == 0.0 { Vec::new() } else { vec![chance] } }
    }

    /// A chance for each number of whole weeks waited, from 0.
    #[must_use]
    pub const fn by_weeks(by_weeks: Vec<f64>) -> Self {
        Self { by_weeks }
    }

    /// The chance for this wait.
    #[must_use]
    pub fn chance(&self, weeks_waited: usize) -> f64 {
        self.by_weeks.get(weeks_waited).or(self.by_weeks.last()).copied().unwrap_or_default()
    }

    /// The highest chance of any week.
    #[must_use]
    pub fn highest(&self) -> f64 {
        self.by_weeks.iter().copied().fold(0.0, f64::max)
    }

    /// The one chance, if it is the same every week.
    #[must_use]
    pub fn if_constant(&self) -> Option<f64> {
        let first = self.by_weeks.first().copied().unwrap_or_default();
        self.by_weeks.iter().all(|chance| *chance == first).then_some(first)
    }

    /// The chances as given.
    #[must_use]
    pub fn chances(&self) -> &[f64] {
        &self.by_weeks
    }
}
