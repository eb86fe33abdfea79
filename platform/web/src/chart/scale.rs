//! From values to places in a picture, and the round numbers that stand beside an axis.

/// A straight scale: values to pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    values: (f64, f64),
    pixels: (f64, f64),
}

impl Scale {
    /// The first value lies at the first pixel, the second at the second; pixels may run either way.
    #[must_use]
    pub const fn new(values: (f64, f64), pixels: (f64, f64)) -> Self {
        Self { values, pixels }
    }

    /// Where a value lies; a value outside the scale lies at its nearer end, and anything lies at the start of a scale of
    /// one value.
    #[must_use]
    pub fn at(&self, value: f64) -> f64 {
        let length = self.values.1 - self.values.0;
        let share = if length == 0.0 { 0.0 } else { (value - self.values.0) / length };
        let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
        self.pixels.0 + share * (self.pixels.1 - self.pixels.0)
    }

    /// The values at the two ends.
    #[must_use]
    pub const fn values(&self) -> (f64, f64) {
        self.values
    }

    /// The pixels at the two ends.
    #[must_use]
    pub const fn pixels(&self) -> (f64, f64) {
        self.pixels
    }
}

/// Round numbers from 0 to the first that is not below `most`, about `many` steps of 1, 2 or 5 times a power of ten. Counts
/// start at 0, so that a small change never looks like a large one.
#[must_use]
pub fn ticks(most: f64, many: usize) -> Vec<f64> {
    let most = if most.is_finite() { most.max(1.0) } else { 1.0 };
    let rough = most / many.max(1) as f64;
    let power = 10_f64.powf(rough.log10().floor());
    let step =
        [1.0, 2.0, 5.0, 10.0].map(|times| times * power).into_iter().find(|step| *step >= rough * 0.999);
    let step = step.unwrap_or(power * 10.0);
    let steps = (most / step - 1e-9).ceil() as usize;
    (0..=steps).map(|n| n as f64 * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_ends_at_the_first_round_number_that_holds_everything() {
        assert_eq!(ticks(1_690.0, 4), [0.0, 500.0, 1_000.0, 1_500.0, 2_000.0]);
        assert_eq!(ticks(100.0, 5), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(ticks(0.0, 4), [0.0, 0.5, 1.0]);
        assert_eq!(ticks(f64::NAN, 2).first(), Some(&0.0));
    }

    #[test]
    fn a_value_outside_the_scale_stays_inside_the_picture() {
        let scale = Scale::new((0.0, 10.0), (100.0, 0.0));
        assert_eq!([scale.at(0.0), scale.at(5.0), scale.at(12.0), scale.at(-3.0)], [100.0, 50.0, 0.0, 100.0]);
        assert_eq!(scale.at(f64::NAN), 100.0);
        assert_eq!(Scale::new((3.0, 3.0), (7.0, 9.0)).at(3.0), 7.0);
    }
}
