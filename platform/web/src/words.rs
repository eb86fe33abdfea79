//! Days, times, spans and counts as people read them, in British English. Nothing here knows what day it is.

use jiff::{Timestamp, tz::TimeZone};
use waymark_kernel::{Day, Instant, days_between};

/// `Monday 25 January 2027`: for a date that matters, such as a legal limit.
#[must_use]
pub fn day_long(day: Day) -> String {
    day.strftime("%A %-d %B %Y").to_string()
}

/// `25 January 2027`.
#[must_use]
pub fn day_plain(day: Day) -> String {
    day.strftime("%-d %B %Y").to_string()
}

/// `7 Sep`: only where the year is plain from what stands around it.
#[must_use]
pub fn day_short(day: Day) -> String {
    day.strftime("%-d %b").to_string()
}

/// `7 Sep 2026`: for tables.
#[must_use]
pub fn day_table(day: Day) -> String {
    day.strftime("%-d %b %Y").to_string()
}

/// The Europe/London date and wall time of an instant; an instant outside the calendar reads as its nearest end.
fn london(instant: Instant) -> jiff::Zoned {
    let zone = TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC);
    let end = if instant.0 < 0 { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::from_microsecond(instant.0).unwrap_or(end).to_zoned(zone)
}

/// The Europe/London date of an instant.
#[must_use]
pub fn london_day(instant: Instant) -> Day {
    london(instant).date()
}

/// `2:05pm`, `9am`, `midday`, `midnight`, in London.
#[must_use]
pub fn time_words(instant: Instant) -> String {
    let at = london(instant);
    match (at.hour(), at.minute()) {
        (0, 0) => "midnight".to_owned(),
        (12, 0) => "midday".to_owned(),
        (_, 0) => at.strftime("%-I%P").to_string(),
        _ => at.strftime("%-I:%M%P").to_string(),
    }
}

/// `14 June 2026 at 2:05pm`, in London.
#[must_use]
pub fn instant_words(instant: Instant) -> String {
    format!("{} at {}", day_plain(london_day(instant)), time_words(instant))
}

/// `1 day`, `13 days`, and from two weeks on `11 weeks (81 days)`. A negative number reads as its size.
#[must_use]
pub fn span_words(days: i64) -> String {
    match days.unsigned_abs() {
        1 => "1 day".to_owned(),
        days if days < 14 => format!("{days} days"),
        days => format!("{} weeks ({} days)", thousands(days / 7), thousands(days)),
    }
}

/// `81 days left` as it stands on `today`: `due today`, `1 day left`, `11 weeks (81 days) late`.
#[must_use]
pub fn left_words(today: Day, due: Day) -> String {
    match days_between(today, due) {
        0 => "due today".to_owned(),
        days if days > 0 => span_words(days) + " left",
        days => span_words(days) + " late",
    }
}

/// The words with a capital at the front.
#[must_use]
pub fn capital(words: impl Into<String>) -> String {
    let mut words = words.into();
    let Some(first) = words.chars().next() else { return words };
    match words.get_mut(..1) {
        Some(letter) => letter.make_ascii_uppercase(),
        None => words.replace_range(..first.len_utf8(), &first.to_uppercase().to_string()),
    }
    words
}

/// `1,090`.
#[must_use]
pub fn thousands(number: u64) -> String {
    match number {
        0..1_000 => number.to_string(),
        _ => format!("{},{:03}", thousands(number / 1_000), number % 1_000),
    }
}

/// A number to one decimal, half away from nought, such as `4,058.5` or `−4.2`.
#[must_use]
pub fn one_decimal(thousandths: i64) -> String {
    let tenths = (thousandths.unsigned_abs() + 50) / 100;
    let sign = if thousandths < 0 && tenths > 0 { "−" } else { "" };
    format!("{sign}{}.{}", thousands(tenths / 10), tenths % 10)
}

/// A value as [`one_decimal`] tells it; one beyond every count of people reads as the largest it can tell.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "a cast of a number that is too large gives the largest")]
pub fn decimal(value: f64) -> String {
    one_decimal((value * 10.0).round() as i64 * 100)
}

/// The same without a nought behind the point: `4,058`, `0.5`, `−4`.
#[must_use]
pub fn decimal_short(value: f64) -> String {
    let words = decimal(value);
    words.strip_suffix(".0").map(str::to_owned).unwrap_or(words)
}

/// The count of a list: exact to 1,000, then `more than 1,000`.
#[must_use]
pub fn list_count(number: u64) -> String {
    if number > 1_000 { "more than 1,000".to_owned() } else { thousands(number) }
}

/// `1 case`, `2 cases`, `no cases`.
#[must_use]
pub fn count_words(number: u64, one: &str, many: &str) -> String {
    match number {
        0 => format!("no {many}"),
        1 => format!("1 {one}"),
        _ => format!("{} {many}", thousands(number)),
    }
}

/// `a, b and c`.
#[must_use]
pub fn list_words<T: AsRef<str>>(items: &[T]) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

/// Age in whole years on `today`; someone born on 29 February turns a year older on 1 March of other years.
#[must_use]
pub fn age(born: Day, today: Day) -> i16 {
    let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
    today.year() - born.year() - i16::from(!had_birthday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn days_are_written_as_people_say_them() {
        let due = day(2027, 1, 25);
        assert_eq!(day_long(due), "Monday 25 January 2027");
        assert_eq!(day_plain(due), "25 January 2027");
        assert_eq!(day_short(day(2026, 9, 7)), "7 Sep");
        assert_eq!(day_table(day(2026, 9, 7)), "7 Sep 2026");
    }

    #[test]
    fn an_instant_in_summer_is_an_hour_later_in_london() {
        let noon_utc = Instant(1_781_438_700_000_000); // 14 June 2026, 12:05 UTC
        assert_eq!(instant_words(noon_utc), "14 June 2026 at 1:05pm");
        let before_midnight_utc = Instant(1_781_478_000_000_000); // 14 June 2026, 23:00 UTC
        assert_eq!(instant_words(before_midnight_utc), "15 June 2026 at midnight");
        assert_eq!(instant_words(Instant(1_767_258_000_000_000)), "1 January 2026 at 9am");
    }

    #[test]
    fn what_is_left_is_said_in_weeks_only_from_two_weeks_on() {
        let today = day(2026, 11, 23);
        for (due, words) in [
            (day(2026, 11, 23), "due today"),
            (day(2026, 11, 24), "1 day left"),
            (day(2026, 11, 20), "3 days late"),
            (day(2026, 12, 6), "13 days left"),
            (day(2026, 12, 7), "2 weeks (14 days) left"),
            (day(2027, 2, 12), "11 weeks (81 days) left"),
            (day(2022, 11, 23), "208 weeks (1,461 days) late"),
        ] {
            assert_eq!(left_words(today, due), words);
        }
    }

    #[test]
    fn a_sentence_begins_with_a_capital_whatever_its_first_letter() {
        for (words, sentence) in
            [("", ""), ("late", "Late"), ("élan", "Élan"), ("ß", "SS"), ("9 days", "9 days")]
        {
            assert_eq!(capital(words), sentence);
        }
    }

    #[test]
    fn a_number_has_one_decimal_a_comma_at_the_thousands_and_a_minus_that_is_read_as_one() {
        let told = [4058.25, -4.15, -0.04, 0.0, 999.96].map(decimal);
        assert_eq!(told, ["4,058.3", "−4.2", "0.0", "0.0", "1,000.0"]);
        assert_eq!([4058.0, 0.5, -20.0].map(decimal_short), ["4,058", "0.5", "−20"]);
    }

    #[test]
    fn counts_are_exact_to_a_thousand() {
        assert_eq!(list_count(1_000), "1,000");
        assert_eq!(list_count(1_001), "more than 1,000");
        assert_eq!(count_words(0, "case", "cases"), "no cases");
        assert_eq!(count_words(1, "case", "cases"), "1 case");
        assert_eq!(thousands(1_234_567), "1,234,567");
        assert_eq!(list_words(&["a", "b", "c"]), "a, b and c");
    }

    #[test]
    fn a_leap_day_child_is_a_year_older_on_the_first_of_march() {
        assert_eq!(age(day(2020, 2, 29), day(2026, 2, 28)), 5);
        assert_eq!(age(day(2020, 2, 29), day(2026, 3, 1)), 6);
        assert_eq!(age(day(2019, 5, 3), day(2026, 5, 3)), 7);
    }
}
