//! Days and instants. A day is a Europe/London civil date; an instant is microseconds since 1970 UTC.
//! Nothing here reads a clock: "now" is always an argument.

use serde::{Deserialize, Serialize};

/// A calendar day. Statutory periods know no other kind of time.
pub type Day = jiff::civil::Date;

/// Microseconds since 1970-01-01T00:00:00Z: the same integer on both engines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    /// This instant moved by whole seconds; saturates at the ends of time.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }
}

/// The clock, as an argument: the instant, and the Europe/London date at that instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The instant in UTC.
    pub at: Instant,
    /// The Europe/London date of `at` (or the settable date of a demonstration).
    pub today: Day,
}

/// Makes a day from numbers known to be right, for tables of dates in code; clips a day past the month's end.
#[must_use]
pub const fn day(year: i16, month: i8, d: i8) -> Day {
    jiff::civil::date(year, month, d)
}

/// Reads `YYYY-MM-DD` and nothing else (a time of day after it is refused, not dropped).
#[must_use]
pub fn parse_day(text: &str) -> Option<Day> {
    let shaped = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    if shaped { text.parse().ok() } else { None }
}

/// Moves a day by whole calendar days; saturates at the ends of the calendar (years -9999 and 9999).
#[must_use]
pub fn add_days(from: Day, days: i64) -> Day {
    // A civil day is always 86,400 seconds; a duration adds in half the time a calendar span takes.
    from.saturating_add(jiff::SignedDuration::from_secs(days.saturating_mul(86_400)))
}

/// The same day of the year `years` on; 29 February becomes the 28th in a year without one.
#[must_use]
pub fn add_years(from: Day, years: i16) -> Day {
    from.saturating_add(jiff::Span::new().try_years(years).unwrap_or_default())
}

/// Whole days from `a` to `b`: positive when `b` is later.
#[must_use]
pub fn days_between(a: Day, b: Day) -> i64 {
    a.duration_until(b).as_hours() / 24
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_ten_characters_and_a_time_of_day_is_not_dropped() {
        assert_eq!(parse_day("2026-02-06"), Some(day(2026, 2, 6)));
        for wrong in ["2026-02-06T18:10", "2026-2-6", "2026-02-30", "20260206", "", "２０２６-02-06"] {
            assert_eq!(parse_day(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn days_between_counts_over_leap_days_and_summer_time() {
        assert_eq!(days_between(day(2024, 2, 28), day(2024, 3, 1)), 2);
        assert_eq!(days_between(day(2026, 3, 1), day(2026, 4, 1)), 31);
        assert_eq!(days_between(day(2026, 4, 1), day(2026, 3, 1)), -31);
        assert_eq!(add_days(day(2026, 1, 5), 140), day(2026, 5, 25));
        assert_eq!(add_days(day(2026, 1, 5), i64::MAX), day(9999, 12, 31));
        assert_eq!(add_days(day(2026, 1, 5), i64::MIN), day(-9999, 1, 1));
    }
}
