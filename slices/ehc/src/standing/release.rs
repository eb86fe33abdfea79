//! When a refusal may go to a family: never after 3pm on a Friday or the day before a holiday, when nobody could be
//! reached, unless the limit falls then. A house rule, not law; it holds a letter back and never moves a limit.

use crate::words::say;
use waymark_kernel::{Day, add_days};
use waymark_law::Calendar;

/// The hour from which a Friday is too late, in London.
const FRIDAY_HOUR: i8 = 15;

/// Whether a refusal may go now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Release {
    /// It may.
    Now,
    /// It may, because the limit falls before the next working day.
    LimitFallsNow,
    /// It may, because the limit has passed already.
    LimitPassed,
    /// It is a Friday after 3pm.
    Friday,
    /// The next day that is no weekend is a holiday.
    Holiday,
    /// Today is no working day.
    Closed,
}

impl Release {
    /// Whether it may go.
    #[must_use]
    pub const fn may_go(self) -> bool {
        matches!(self, Self::Now | Self::LimitFallsNow | Self::LimitPassed)
    }

    /// What to say; empty when nothing stands against it.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Now => String::new(),
            Self::LimitFallsNow => say().staff_release_limit(),
            Self::LimitPassed => say().staff_release_passed(),
            Self::Friday => say().staff_release_friday(),
            Self::Holiday => say().staff_release_holiday(),
            Self::Closed => say().staff_release_closed(),
        }
    }
}

/// Whether a refusal may go on `today` at `hour` (0 to 23, London), when its limit is `limit`. A limit that has passed
/// already holds nothing up: waiting would make it later still.
#[must_use]
pub fn release(today: Day, hour: i8, limit: Option<Day>) -> Release {
    let held = held(today, hour);
    let Some(held) = held else { return Release::Now };
    let next_working = Calendar::EwStandard.on_or_after(add_days(today, 1)).unwrap_or(add_days(today, 1));
    match limit {
        Some(limit) if limit < today => Release::LimitPassed,
        Some(limit) if limit < next_working => Release::LimitFallsNow,
        _ => held,
    }
}

fn held(today: Day, hour: i8) -> Option<Release> {
    let closed = |day: Day| Calendar::EwStandard.closed_because(day).ok().flatten();
    if closed(today).is_some() {
        return Some(Release::Closed);
    }
    let friday = today.weekday() == jiff::civil::Weekday::Friday;
    if friday && hour >= FRIDAY_HOUR {
        return Some(Release::Friday);
    }
    let weekend = |why: &str| matches!(why, "a Saturday" | "a Sunday");
    let tomorrow = closed(add_days(today, 1));
    let after_weekend = if friday { closed(add_days(today, 3)) } else { None };
    let holiday = tomorrow.is_some_and(|why| !weekend(why)) || after_weekend.is_some();
    holiday.then_some(Release::Holiday)
}
