//! The machine's clock, read here and nowhere else, and the settable day of a demonstration.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
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
        let at = Timestamp::now() + SignedDuration::from_hours(self.moved_days * 24);
        Now { at: Instant(at.as_microsecond()), today: at.to_zoned(self.london.clone()).date() }
    }

    fn running(&self) -> Duration {
        self.started.elapsed()
    }
}
