//! The mean and the limits of one period of an XmR chart, from the steps between points.

/// Three standard deviations of single values, in mean steps (3 / 1.128).
const THREE_SIGMA: f64 = 2.66;
/// A step above this many mean steps is screened out.
const WILD_STEP: f64 = 3.267;

/// Mean and limits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// The mean.
    pub mean: f64,
    /// The lower limit.
    pub lower: f64,
    /// The upper limit.
    pub upper: f64,
    /// Two thirds of the way to the lower limit.
    pub near_lower: f64,
    /// Two thirds of the way to the upper limit.
    pub near_upper: f64,
}

impl Limits {
    /// The limits of a period, from its first `fix_after` points when given. `screen` leaves wild steps out once.
    #[must_use]
    pub fn of(period: &[f64], fix_after: Option<usize>, screen: bool) -> Self {
        let base = period.get(..fix_after.unwrap_or(period.len())).unwrap_or(period);
        let mean = average(base.iter().copied());
        let steps: Vec<f64> = base.windows(2).filter_map(step).collect();
        let mut step = average(steps.iter().copied());
        if screen {
            step = average(steps.iter().copied().filter(|one| *one < WILD_STEP * step));
        }
        let reach = THREE_SIGMA * step;
        let near = reach * 2.0 / 3.0;
        Self {
            mean,
            lower: mean - reach,
            upper: mean + reach,
            near_lower: mean - near,
            near_upper: mean + near,
        }
    }
}

fn step(pair: &[f64]) -> Option<f64> {
    Some((pair.last()? - pair.first()?).abs())
}

fn average(values: impl Iterator<Item = f64>) -> f64 {
    let (mut n, mut sum) = (0_u32, 0.0);
    for value in values {
        n += 1;
        sum += value;
    }
    if n == 0 { 0.0 } else { sum / f64::from(n) }
}
