//! The one default for small numbers, which an area may raise and never lower.

/// From which count a number of children may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    least_shown: u64,
}

/// Someone asked for a rule below the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("small numbers: {asked} is below {}, the least that may be set", Rule::DEFAULT.least_shown)]
pub struct TooLow {
    /// The least count that was asked to be shown.
    pub asked: u64,
}

impl Rule {
    /// Counts of 1 to 5 are not shown; nought is.
    pub const DEFAULT: Self = Self { least_shown: 6 };

    /// A rule that shows nought and every count from `least_shown`.
    ///
    /// # Errors
    /// [`TooLow`] under the default of 6: the rule may only be raised.
    pub const fn showing_from(least_shown: u64) -> Result<Self, TooLow> {
        if least_shown < Self::DEFAULT.least_shown {
            return Err(TooLow { asked: least_shown });
        }
        Ok(Self { least_shown })
    }

    /// Whether this many children are too few to be shown: 1 to 5 by default.
    #[must_use]
    pub const fn is_small(self, count: u64) -> bool {
        count > 0 && count < self.least_shown
    }

    /// The greatest small count, 5 by default: what a reader must still think possible of each number not shown.
    #[must_use]
    pub const fn greatest_small(self) -> u64 {
        self.least_shown - 1
    }
}

impl Default for Rule {
    fn default() -> Self {
        Self::DEFAULT
    }
}
