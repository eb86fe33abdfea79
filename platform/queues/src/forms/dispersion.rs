//! How much weekly counts vary, and how long waits are when only weekly groups of them are known.

/// What weekly counts tell about the stream behind them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dispersion {
    /// Mean count a week.
    pub mean: f64,
    /// Sample variance (n - 1).
    pub variance: f64,
    /// Variance over mean: 1 for a Poisson stream. It estimates the *squared* coefficient of variation of the gaps.
    pub index: f64,
    /// Standard deviation over mean of the counts. Never use it as the variation of the gaps: it is a different quantity.
    pub cv_of_counts: f64,
}

/// `None` for fewer than two counts or a mean of 0.
#[must_use]
pub fn of_weekly_counts(counts: &[f64]) -> Option<Dispersion> {
    let (mean, variance) = mean_and_variance(counts)?;
    (mean > 0.0).then(|| Dispersion {
        mean,
        variance,
        index: variance / mean,
        cv_of_counts: variance.sqrt() / mean,
    })
}

/// Mean and sample variance; `None` for fewer than two values.
#[must_use]
pub fn mean_and_variance(values: &[f64]) -> Option<(f64, f64)> {
    if values.len() < 2 {
        return None;
    }
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    Some((mean, squares / (n - 1.0)))
}

/// A geometric law of weeks waited.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Geometric {
    /// Chance that a wait ends in a given week.
    pub p: f64,
    /// Mean whole weeks waited.
    pub mean_weeks: f64,
    /// The rate of the exponential with the same tail, a week.
    pub rate: f64,
}

/// Fits a geometric law to how many waited 0, 1, 2… whole weeks, when the last group is open ("52 weeks and over" with
/// `open_from` = 52): the open group counts as not ended. `None` when no wait ended.
#[must_use]
pub fn censored_geometric(
    weeks_and_counts: &[(u32, f64)],
    open_from: u32,
    open_count: f64,
) -> Option<Geometric> {
    let ended: f64 = weeks_and_counts.iter().map(|&(_, n)| n).sum();
    let weeks: f64 = weeks_and_counts.iter().map(|&(w, n)| f64::from(w) * n).sum();
    let p = ended / (ended + weeks + f64::from(open_from) * open_count);
    (p > 0.0 && p < 1.0).then(|| Geometric { p, mean_weeks: (1.0 - p) / p, rate: -(-p).ln_1p() })
}
