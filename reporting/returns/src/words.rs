//! Days and ages as the sentences of findings say them.

use waymark_kernel::Day;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `12 March 2025`.
pub(crate) fn long(day: Day) -> String {
    let month =
        usize::try_from(day.month() - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default();
    format!("{} {month} {}", day.day(), day.year())
}

/// `1 day`, `51 days`.
pub(crate) fn days(count: i64) -> String {
    if count == 1 { "1 day".to_owned() } else { format!("{count} days") }
}

/// Whole years from birth to a day; a birthday counts from its own day on. Born on 29 February: 1 March in common years.
pub(crate) fn age_on(born: Day, day: Day) -> i16 {
    let before_birthday = (day.month(), day.day()) < (born.month(), born.day());
    day.year() - born.year() - i16::from(before_birthday)
}

/// The day so many months later, or earlier when negative; the month's last day when it has no such day.
pub(crate) fn add_months(day: Day, months: i32) -> Day {
    day.saturating_add(jiff::Span::new().try_months(months).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn a_birthday_counts_from_its_own_day() {
        assert_eq!(age_on(day(2010, 8, 31), day(2025, 8, 31)), 15);
        assert_eq!(age_on(day(2010, 9, 1), day(2025, 8, 31)), 14);
        assert_eq!(age_on(day(2012, 2, 29), day(2025, 2, 28)), 12);
    }

    #[test]
    fn months_clip_at_the_end_of_the_month() {
        assert_eq!(add_months(day(2025, 8, 31), -6), day(2025, 2, 28));
        assert_eq!(long(day(2025, 3, 12)), "12 March 2025");
        assert_eq!((days(1).as_str(), days(51).as_str()), ("1 day", "51 days"));
    }
}
