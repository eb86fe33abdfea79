//! The periods of figures from elsewhere, as a file names them: `2026-03`, `2025` or `2024/25`.

use crate::definition::Cadence;
use crate::window::Point;
use waymark_kernel::{Day, add_days};

/// The days of a period; `None` when it is not named as its cadence asks.
#[must_use]
pub fn days(cadence: Cadence, period: &str) -> Option<Point> {
    match cadence {
        Cadence::Monthly => month(period),
        Cadence::Yearly => year(period),
        Cadence::SchoolYear => school_year(period),
    }
}

/// How a period of this cadence is named, for refusals.
#[must_use]
pub const fn named(cadence: Cadence) -> &'static str {
    match cadence {
        Cadence::Monthly => "a month such as 2026-03",
        Cadence::Yearly => "a year such as 2025",
        Cadence::SchoolYear => "a school year such as 2024/25",
    }
}

fn number(text: &str, digits: usize) -> Option<i16> {
    (text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

fn month(period: &str) -> Option<Point> {
    let (year, month) = period.split_once('-')?;
    let month = i8::try_from(number(month, 2)?).ok()?;
    let from = Day::new(number(year, 4)?, month, 1).ok()?;
    Some(Point { from, to: from.last_of_month() })
}

fn year(period: &str) -> Option<Point> {
    let from = Day::new(number(period, 4)?, 1, 1).ok()?;
    Some(Point { from, to: from.last_of_year() })
}

fn school_year(period: &str) -> Option<Point> {
    let (first, second) = period.split_once('/')?;
    let first = number(first, 4)?;
    if number(second, 2)? != (first + 1) % 100 {
        return None;
    }
    let (from, next) = (Day::new(first, 9, 1).ok()?, Day::new(first + 1, 9, 1).ok()?);
    Some(Point { from, to: add_days(next, -1) })
}

/// The period after one, named the same way.
#[must_use]
pub fn next(cadence: Cadence, point: Point) -> Option<String> {
    let from = point.to.tomorrow().ok()?;
    Some(match cadence {
        Cadence::Monthly => format!("{:04}-{:02}", from.year(), from.month()),
        Cadence::Yearly => format!("{:04}", from.year()),
        Cadence::SchoolYear => format!("{:04}/{:02}", from.year(), (from.year() + 1) % 100),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn a_period_is_named_as_its_cadence_asks_and_in_no_other_way() {
        assert_eq!(days(Cadence::Monthly, "2024-02").map(|p| p.to), Some(day(2024, 2, 29)));
        assert_eq!(days(Cadence::SchoolYear, "1999/00").map(|p| p.to), Some(day(2000, 8, 31)));
        assert_eq!(days(Cadence::Yearly, "2025").map(|p| p.from), Some(day(2025, 1, 1)));
        let wrong = [(Cadence::Monthly, "2024-2"), (Cadence::SchoolYear, "2024/26"), (Cadence::Yearly, "25")];
        assert!(wrong.iter().all(|(cadence, period)| days(*cadence, period).is_none()));
    }

    #[test]
    fn the_period_after_the_last_of_a_century_is_the_first_of_the_next() {
        let point = days(Cadence::SchoolYear, "1998/99").expect("a school year");
        assert_eq!(next(Cadence::SchoolYear, point).as_deref(), Some("1999/00"));
    }
}
