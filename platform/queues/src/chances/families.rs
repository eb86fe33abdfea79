//! The families of counts. Each is weighed from its likeliest number outwards and then made to sum to 1, so that no
//! factorial is needed and nothing overflows.

use super::Chances;

impl Chances {
    /// Poisson with this mean; chances below `negligible` of the likeliest are cut off.
    #[must_use]
    pub fn poisson(mean: f64, negligible: f64) -> Self {
        outwards(mean.floor().max(0.0) as i64, i64::MAX, negligible, |n| mean / n as f64)
    }

    /// Negative binomial with this mean and `index` times its variance; Poisson when `index` is 1 or less.
    #[must_use]
    pub fn negative_binomial(mean: f64, index: f64, negligible: f64) -> Self {
        if index <= 1.0 + 1e-9 {
            return Self::poisson(mean, negligible);
        }
        let size = mean / (index - 1.0);
        let up = 1.0 - 1.0 / index;
        let mode = if size > 1.0 { ((size - 1.0) * (index - 1.0)).floor() } else { 0.0 };
        outwards(mode as i64, i64::MAX, negligible, |n| up * (n as f64 - 1.0 + size) / n as f64)
    }

    /// Binomial: how many of `n` happen, each with chance `p`.
    #[must_use]
    pub fn binomial(n: u32, p: f64, negligible: f64) -> Self {
        if p >= 1.0 {
            return Self::exactly(i64::from(n));
        }
        let odds = p / (1.0 - p);
        let many = f64::from(n);
        let mode = ((many + 1.0) * p).floor().min(many) as i64;
        outwards(mode, i64::from(n), negligible, |k| (many - k as f64 + 1.0) / k as f64 * odds)
    }
}

/// Weighs from `mode` down to 0 and up to `top`; `ratio(n)` is the chance of n over that of n - 1.
fn outwards(mode: i64, top: i64, negligible: f64, ratio: impl Fn(i64) -> f64) -> Chances {
    let mut mass = vec![1.0];
    let (mut n, mut weight) = (mode, 1.0);
    while n > 0 {
        weight /= ratio(n);
        if weight < negligible || weight == 0.0 || !weight.is_finite() {
            break;
        }
        n -= 1;
        mass.push(weight);
    }
    mass.reverse();
    let low = n;
    let (mut n, mut weight) = (mode, 1.0);
    while n < top {
        weight *= ratio(n + 1);
        if weight < negligible || weight == 0.0 {
            break;
        }
        n += 1;
        mass.push(weight);
    }
    let total: f64 = mass.iter().sum();
    mass.iter_mut().for_each(|chance| *chance /= total);
    Chances { low, mass }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_families_have_their_means_and_variances() {
        for (law, mean, variance) in [
            (Chances::poisson(0.0, 1e-300), 0.0, 0.0),
            (Chances::poisson(120.0, 1e-300), 120.0, 120.0),
            (Chances::negative_binomial(40.0, 2.5, 1e-300), 40.0, 100.0),
            (Chances::negative_binomial(0.3, 4.0, 1e-300), 0.3, 1.2),
            (Chances::binomial(150, 0.88, 1e-300), 132.0, 15.84),
            (Chances::binomial(9, 1.0, 1e-300), 9.0, 0.0),
            (Chances::binomial(9, 0.0, 1e-300), 0.0, 0.0),
        ] {
            assert!((law.total() - 1.0).abs() < 1e-12);
            assert!((law.mean() - mean).abs() < 1e-9, "{} and {mean}", law.mean());
            assert!((law.sd().powi(2) - variance).abs() < 1e-7, "{} and {variance}", law.sd().powi(2));
        }
        assert!((Chances::poisson(120.0, 0.0).chance(0) / (-120.0_f64).exp() - 1.0).abs() < 1e-10);
    }
}
