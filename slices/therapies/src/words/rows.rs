//! The short words of a row in a list.

use crate::standing::{FellThrough, Next};
use waymark_kernel::Day;
use waymark_web::words::{age, day_plain, day_table};

/// What comes next, and whether somebody has to do something about it.
#[must_use]
pub fn next_words(next: Next) -> (String, bool) {
    match next {
        Next::Decide => ("Not decided yet".into(), true),
        Next::MoreAsked(day) => (format!("More asked for {}", day_table(day)), false),
        Next::Offered(day) => (format!("Offered {}", day_table(day)), false),
        Next::SayWhatBecame(day) => (format!("What became of {}?", day_table(day)), true),
        Next::OfferAgain(FellThrough::NotBrought) => ("Not brought".into(), true),
        Next::OfferAgain(FellThrough::Family) => ("Family called off".into(), true),
        Next::OfferAgain(FellThrough::Service) => ("We called off".into(), true),
        Next::Later(day) => (format!("Family asked for later: from {}", day_table(day)), false),
        Next::NotOffered => ("Not offered yet".into(), true),
        Next::Treating => ("In treatment".into(), false),
        Next::Over => ("Ended".into(), false),
    }
}

/// When the family was last told something: `Offer sent 20 Nov 2026`.
#[must_use]
pub fn last_told(told: Option<(Day, bool)>) -> String {
    match told {
        Some((day, true)) => format!("Offer sent {}", day_table(day)),
        Some((day, false)) => format!("Told {}", day_table(day)),
        None => "Nothing yet".into(),
    }
}

/// A day with its time, where that is told, in minutes after midnight: `10 December 2026 at 9:30am`.
#[must_use]
pub fn on(day: Day, at: Option<u16>) -> String {
    let Some(at) = at else { return day_plain(day) };
    let (hour, minute) = (at / 60 % 24, at % 60);
    let half = if hour < 12 { "am" } else { "pm" };
    let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
    let minutes = if minute == 0 { String::new() } else { format!(":{minute:02}") };
    format!("{} at {hour}{minutes}{half}", day_plain(day))
}

/// How often a family was asked whether it still waits, without an answer; nothing where it was not.
#[must_use]
pub fn asked_words((asked, last): (i64, Option<Day>)) -> Option<String> {
    let often = match asked {
        ..=0 => return None,
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        more => format!("{more} times"),
    };
    let last = last.map(|day| format!(", last on {}", day_table(day))).unwrap_or_default();
    Some(format!("Asked if still needed {often}{last}. No answer yet"))
}

/// `Urgent` or `Sooner`; nothing for those seen in turn.
#[must_use]
pub const fn soon_words(soon: i64) -> Option<&'static str> {
    match soon {
        0 => Some("Urgent"),
        1 => Some("Sooner than in turn"),
        _ => None,
    }
}

/// The school year of someone born on a day: `Year 1`, `Reception`, `Nursery age`, or the age from 16 on. A school year
/// begins on 1 September.
#[must_use]
pub fn school_year(born: Day, today: Day) -> String {
    let year = if today.month() >= 9 { today.year() } else { today.year() - 1 };
    match age(born, waymark_kernel::day(year, 8, 31)) {
        ..=2 => format!("Age {}", age(born, today)),
        3 => "Nursery age".into(),
        4 => "Reception".into(),
        n @ 5..=15 => format!("Year {}", n - 4),
        _ => format!("Age {}", age(born, today)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn a_day_with_its_time_is_written_as_the_public_sector_writes_it() {
        let written = |at| on(day(2026, 12, 10), at);
        assert_eq!(written(None), "10 December 2026");
        assert_eq!(written(Some(570)), "10 December 2026 at 9:30am");
        assert_eq!(written(Some(840)), "10 December 2026 at 2pm");
        assert_eq!(written(Some(725)), "10 December 2026 at 12:05pm");
    }

    #[test]
    fn a_school_year_turns_on_the_first_of_september() {
        let born = day(2019, 5, 3);
        assert_eq!(school_year(born, day(2024, 8, 31)), "Reception");
        assert_eq!(school_year(born, day(2024, 9, 1)), "Year 1");
        assert_eq!(school_year(day(2019, 9, 1), day(2024, 9, 1)), "Reception");
        assert_eq!(school_year(day(2024, 1, 1), day(2026, 11, 23)), "Age 2");
        assert_eq!(school_year(day(2008, 1, 1), day(2026, 11, 23)), "Age 18");
    }
}
