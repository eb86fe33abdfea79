//! The machine's clock, read here and nowhere else, and the settable day of a demonstration.

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};
use std::time::{Duration, Instant as Monotonic};
use waymark_kernel::{Day, Instant, Now, days_between};
use waymark_people::Clock;

/// Europe/London time, moved by whole days in a demonstration.
pub struct Machine {
    started: Monotonic,
    moved_days: i64,
    london: TimeZone,
}

impl Machine {
    /// The clock as it is.
    pub fn real() -> anyhow::Result<Self> {
        let london = TimeZone::get("Europe/London")?;
        Ok(Self { started: Monotonic::now(), moved_days: 0, london })
    }

    /// The clock of a demonstration in which it is `today` now.
    pub fn set_to(today: Day) -> anyhow::Result<Self> {
        let real = Self::real()?;
        let moved_days = days_between(real.now().today, today);
        Ok(Self { moved_days, ..real })
    }
}

impl Clock for Machine {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    fn now(&self) -> Now {
        let at = moved(Timestamp::now(), self.moved_days, &self.london);
        Now { at: Instant(at.timestamp().as_microsecond()), today: at.date() }
    }

    fn running(&self) -> Duration {
        self.started.elapsed()
    }
}

/// The same time of day so many days on. Days of the calendar and not of 24 hours: late on a winter evening a day of summer
/// would be the next one.
fn moved(at: Timestamp, days: i64, london: &TimeZone) -> Zoned {
    at.to_zoned(london.clone()).saturating_add(days.days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn late_on_a_winter_evening_it_is_still_the_day_of_summer_that_was_asked_for() {
        let london = TimeZone::get("Europe/London").expect("London");
        let evening: Timestamp = "2026-11-22T23:30:00Z".parse().expect("an instant");
        let days = days_between(day(2026, 11, 22), day(2014, 8, 31));
        assert_eq!(moved(evening, days, &london).date(), day(2014, 8, 31));
    }
}
