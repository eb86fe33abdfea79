//! Bank holidays of England and Wales as data, because one-off days are added by proclamation. Never a formula.
//!
//! Source: the dates published on GOV.UK (<https://www.gov.uk/bank-holidays>, Open Government Licence v3.0),
//! restated here as months and days and last compared on [`CHECKED`]. When a year is announced, add its line
//! and move [`LAST_YEAR`] on; never edit a year that has passed.

use waymark_kernel::{Day, day};

/// The day a person last compared the table with the published list.
pub const CHECKED: Day = day(2026, 11, 21);
/// The first year the table knows.
pub const FIRST_YEAR: i16 = 2012;
/// The last year the table knows: past its end a count in working days is *not known*.
pub const LAST_YEAR: i16 = 2028;

/// Month and day of every bank holiday of a year, substitute days included, from [`FIRST_YEAR`] on.
const YEARS: &[&[(i8, i8)]] = &[
    /* 2012 */ &[(1, 2), (4, 6), (4, 9), (5, 7), (6, 4), (6, 5), (8, 27), (12, 25), (12, 26)],
    /* 2013 */ &[(1, 1), (3, 29), (4, 1), (5, 6), (5, 27), (8, 26), (12, 25), (12, 26)],
    /* 2014 */ &[(1, 1), (4, 18), (4, 21), (5, 5), (5, 26), (8, 25), (12, 25), (12, 26)],
    /* 2015 */ &[(1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28)],
    /* 2016 */ &[(1, 1), (3, 25), (3, 28), (5, 2), (5, 30), (8, 29), (12, 26), (12, 27)],
    /* 2017 */ &[(1, 2), (4, 14), (4, 17), (5, 1), (5, 29), (8, 28), (12, 25), (12, 26)],
    /* 2018 */ &[(1, 1), (3, 30), (4, 2), (5, 7), (5, 28), (8, 27), (12, 25), (12, 26)],
    /* 2019 */ &[(1, 1), (4, 19), (4, 22), (5, 6), (5, 27), (8, 26), (12, 25), (12, 26)],
    /* 2020 */ &[(1, 1), (4, 10), (4, 13), (5, 8), (5, 25), (8, 31), (12, 25), (12, 28)],
    /* 2021 */ &[(1, 1), (4, 2), (4, 5), (5, 3), (5, 31), (8, 30), (12, 27), (12, 28)],
    /* 2022 */
    &[(1, 3), (4, 15), (4, 18), (5, 2), (6, 2), (6, 3), (8, 29), (9, 19), (12, 26), (12, 27)],
    /* 2023 */ &[(1, 2), (4, 7), (4, 10), (5, 1), (5, 8), (5, 29), (8, 28), (12, 25), (12, 26)],
    /* 2024 */ &[(1, 1), (3, 29), (4, 1), (5, 6), (5, 27), (8, 26), (12, 25), (12, 26)],
    /* 2025 */ &[(1, 1), (4, 18), (4, 21), (5, 5), (5, 26), (8, 25), (12, 25), (12, 26)],
    /* 2026 */ &[(1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28)],
    /* 2027 */ &[(1, 1), (3, 26), (3, 29), (5, 3), (5, 31), (8, 30), (12, 27), (12, 28)],
    /* 2028 */ &[(1, 3), (4, 14), (4, 17), (5, 1), (5, 29), (8, 28), (12, 25), (12, 26)],
];

/// Whether the day is a bank holiday; `None` when its year is not in the table.
#[must_use]
pub fn is_bank_holiday(on: Day) -> Option<bool> {
    let row = usize::try_from(on.year() - FIRST_YEAR).ok()?;
    YEARS.get(row).map(|days| days.contains(&(on.month(), on.day())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_off_days_and_substitutes_are_bank_holidays_and_the_days_they_moved_from_are_not() {
        assert_eq!(is_bank_holiday(day(2022, 9, 19)), Some(true), "state funeral");
        assert_eq!(is_bank_holiday(day(2020, 5, 8)), Some(true), "VE day");
        assert_eq!(is_bank_holiday(day(2020, 5, 4)), Some(false), "the Monday it was moved from");
        assert_eq!(is_bank_holiday(day(2026, 12, 28)), Some(true), "substitute for Boxing Day");
    }

    #[test]
    fn a_year_outside_the_table_is_not_known_rather_than_free_of_holidays() {
        assert_eq!(is_bank_holiday(day(2011, 12, 26)), None);
        assert_eq!(is_bank_holiday(day(2029, 1, 1)), None);
        assert_eq!(YEARS.len(), usize::try_from(LAST_YEAR - FIRST_YEAR + 1).unwrap());
    }
}
