//! How good a forecast was: its whole law (CRPS), one band (interval score), and how wide a band must be to hold as often
//! as it says (split conformal). Lower scores are better; scores are in the unit of what was forecast.

/// The continuous ranked probability score of equally likely values: mean distance to what happened, less half the mean
/// distance between two of them. `None` without values.
#[must_use]
pub fn crps(ensemble: &[f64], observed: f64) -> Option<f64> {
    if ensemble.is_empty() {
        return None;
    }
    let n = ensemble.len() as f64;
    let mut sorted = ensemble.to_vec();
    sorted.sort_by(f64::total_cmp);
    let away: f64 = sorted.iter().map(|value| (value - observed).abs()).sum();
    // Sorted, the sum of |x_i - x_j| over all pairs is a weighted sum of the values.
    let spread: f64 = sorted.iter().zip(1_u32..).map(|(x, i)| x * (2.0 * f64::from(i) - n - 1.0)).sum();
    Some(away / n - spread / (n * n))
}

/// The interval score of a band meant to hold with chance `1 - alpha`: its width, and `2/alpha` for each unit by which it
/// missed.
#[must_use]
pub fn interval(lower: f64, upper: f64, observed: f64, alpha: f64) -> f64 {
    let missed = (lower - observed).max(0.0) + (observed - upper).max(0.0);
    upper - lower + 2.0 / alpha * missed
}

/// Half the width that holds with chance `1 - alpha` whatever the law of the residuals: the `ceil((n + 1)(1 - alpha))`th
/// smallest. `None` when there are too few residuals to promise that.
#[must_use]
pub fn conformal(abs_residuals: &[f64], alpha: f64) -> Option<f64> {
    let rank = ((abs_residuals.len() as f64 + 1.0) * (1.0 - alpha) - 1e-9).ceil();
    let mut sorted = abs_residuals.to_vec();
    sorted.sort_by(f64::total_cmp);
    // A rank is at least 1 and at most n + 1; the cast drops no fraction.
    sorted.get((rank as usize).checked_sub(1)?).copied()
}
