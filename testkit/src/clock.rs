//! A clock that a test sets: it moves only when told to.

use std::sync::{Mutex, PoisonError};
use waymark_kernel::{Day, Instant, Now, add_days, day, days_between};

const DAY: i64 = 86_400_000_000;

/// A settable clock. A day begins for it at noon UTC, which is the same Europe/London date all year.
#[derive(Debug)]
pub struct At(Mutex<Now>);

impl At {
    /// A clock at noon of a day.
    #[must_use]
    pub fn on(today: Day) -> Self {
        Self(Mutex::new(noon(today)))
    }

    /// What the clock shows. Each look is a microsecond later than the one before, as two moments are.
    pub fn now(&self) -> Now {
        let mut now = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        now.at = Instant(now.at.0 + 1);
        *now
    }

    /// Moves the clock to noon of a day.
    pub fn set(&self, today: Day) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = noon(today);
    }

    /// Moves the clock to noon of the day that is so many days later.
    pub fn pass_days(&self, days: i64) {
        let today = self.now().today;
        self.set(add_days(today, days));
    }
}

/// Noon UTC of a day.
#[must_use]
pub fn noon(today: Day) -> Now {
    Now { at: Instant(days_between(day(1970, 1, 1), today) * DAY + DAY / 2), today }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_moves_only_when_told_and_never_backwards_by_itself() {
        let clock = At::on(day(2026, 3, 28));
        let first = clock.now();
        assert!(clock.now().at > first.at);
        clock.pass_days(2);
        assert_eq!(clock.now().today, day(2026, 3, 30));
        assert_eq!(noon(day(1970, 1, 2)).at, Instant(DAY + DAY / 2));
    }
}
