//! Forecasts as a release freezes them, and what came of earlier ones. A forecast that is out stays as it was told, so that
//! nobody can be wise afterwards.

use serde::{Deserialize, Serialize};
use waymark_kernel::Day;

/// A forecast of how many wait for a service at the end of a week: the range that is meant to hold 8 times in 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ahead {
    /// The Sunday on which the week ends.
    pub week_ending: Day,
    /// One time in ten there are fewer children.
    pub low: u32,
    /// One time in ten there are more children.
    pub high: u32,
}

impl Ahead {
    /// What a list that was counted says of it.
    #[must_use]
    pub const fn held(self, counted: u32) -> Held {
        if counted > self.high {
            Held::More
        } else if counted < self.low {
            Held::Fewer
        } else {
            Held::Within
        }
    }
}

/// Whether a range held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    /// It held.
    Within,
    /// More children waited.
    More,
    /// Fewer children waited.
    Fewer,
}

impl Held {
    /// The answer to “did it hold?”.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Within => "Yes",
            Self::More => "No: more children waited",
            Self::Fewer => "No: fewer children waited",
        }
    }
}

/// Where a forecast was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MadeIn {
    /// In the published paper of this number.
    Paper(u32),
    /// In a joint decision about money.
    Decision,
    /// Nowhere at the time: it was made anew, from what was known then and nothing else.
    Anew,
}

/// A forecast whose week has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Came {
    /// Where it was made.
    pub made: MadeIn,
    /// The last day it could know of.
    pub on: Day,
    /// What was forecast.
    pub forecast: Ahead,
    /// How many children waited, to the nearest ten.
    pub counted: u32,
    /// Whether the range held: of the true count, before it was rounded.
    pub held: Held,
}

impl Came {
    /// Sets a forecast beside the true count of its week.
    #[must_use]
    pub const fn of(made: MadeIn, on: Day, forecast: Ahead, counted: u32) -> Self {
        Self { made, on, forecast, counted: to_ten(counted), held: forecast.held(counted) }
    }
}

/// To the nearest ten, because the last digit would be chance, and because a small count is told to nobody.
#[must_use]
pub const fn to_ten(count: u32) -> u32 {
    count.saturating_add(5) / 10 * 10
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn a_range_holds_at_both_its_ends_and_the_count_is_rounded_after_that() {
        let forecast = Ahead { week_ending: day(2026, 10, 25), low: 124, high: 156 };
        let came = |counted| Came::of(MadeIn::Anew, day(2026, 7, 26), forecast, counted);
        for (counted, told, held) in [
            (123, 120, Held::Fewer),
            (124, 120, Held::Within),
            (156, 160, Held::Within),
            (157, 160, Held::More),
        ] {
            assert_eq!((came(counted).counted, came(counted).held), (told, held), "{counted}");
        }
    }
}
