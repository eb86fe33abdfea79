//! How much may be said from so many weeks, and why: under half a year nothing, under a year a range, then everything.

/// Fewest weeks for a range.
pub const WEEKS_FOR_RANGE: usize = 26;
/// Fewest weeks for a range and what-ifs: every part of the school year has been seen once.
pub const WEEKS_FOR_ALL: usize = 52;

/// How much may be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "may_say", rename_all = "snake_case")]
pub enum Ready {
    /// Too few weeks: no range would be honest.
    Nothing {
        /// Weeks there are.
        weeks: usize,
        /// Weeks still missing.
        missing: usize,
    },
    /// A range if nothing changes; no what-if, because not every part of the school year has been seen.
    RangeOnly {
        /// Weeks there are.
        weeks: usize,
        /// Weeks missing until what-ifs.
        missing: usize,
    },
    /// A range and what-ifs.
    Everything {
        /// Weeks there are.
        weeks: usize,
    },
}

impl Ready {
    /// From the number of weeks known.
    #[must_use]
    pub const fn of(weeks: usize) -> Self {
        if weeks < WEEKS_FOR_RANGE {
            Self::Nothing { weeks, missing: WEEKS_FOR_RANGE - weeks }
        } else if weeks < WEEKS_FOR_ALL {
            Self::RangeOnly { weeks, missing: WEEKS_FOR_ALL - weeks }
        } else {
            Self::Everything { weeks }
        }
    }

    /// Whether a range may be shown.
    #[must_use]
    pub const fn range(self) -> bool {
        !matches!(self, Self::Nothing { .. })
    }

    /// Whether what-ifs may be shown.
    #[must_use]
    pub const fn what_if(self) -> bool {
        matches!(self, Self::Everything { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_year_gives_a_range_and_a_year_gives_everything() {
        assert_eq!(Ready::of(25), Ready::Nothing { weeks: 25, missing: 1 });
        assert_eq!(Ready::of(26), Ready::RangeOnly { weeks: 26, missing: 26 });
        assert_eq!(Ready::of(51), Ready::RangeOnly { weeks: 51, missing: 1 });
        assert_eq!(Ready::of(52), Ready::Everything { weeks: 52 });
        assert!(Ready::of(30).range() && !Ready::of(30).what_if());
    }
}
