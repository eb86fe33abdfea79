//! What kind of week it is for schools, because referrals and slots follow the school year. The typical English year is
//! only a start: a council's own term dates come before it.

use std::collections::BTreeMap;
use waymark_kernel::{Day, add_days, day};

/// How many kinds of weeks there are.
pub const KINDS: usize = 7;

/// A week of the school year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SchoolWeek {
    /// The autumn term.
    Autumn,
    /// The spring term.
    Spring,
    /// The summer term.
    SummerTerm,
    /// A half-term week.
    HalfTerm,
    /// The Christmas holiday.
    Christmas,
    /// The Easter holiday.
    Easter,
    /// The summer holiday.
    Summer,
}

impl SchoolWeek {
    /// Every kind, in order.
    pub const ALL: [Self; KINDS] = [
        Self::Autumn,
        Self::Spring,
        Self::SummerTerm,
        Self::HalfTerm,
        Self::Christmas,
        Self::Easter,
        Self::Summer,
    ];

    /// Whether schools are open.
    #[must_use]
    pub const fn is_term(self) -> bool {
        matches!(self, Self::Autumn | Self::Spring | Self::SummerTerm)
    }

    /// Its place in [`Self::ALL`].
    #[must_use]
    pub const fn place(self) -> usize {
        self as usize
    }
}

/// The kinds of weeks, by their Mondays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    own: BTreeMap<Day, SchoolWeek>,
}

impl Calendar {
    /// A calendar in which some weeks, by their Mondays, are known; the others are typical.
    #[must_use]
    pub const fn with(own: BTreeMap<Day, SchoolWeek>) -> Self {
        Self { own }
    }

    /// The kind of the week that starts on this Monday.
    #[must_use]
    pub fn week(&self, monday: Day) -> SchoolWeek {
        self.own.get(&monday).copied().unwrap_or_else(|| typical(monday))
    }

    /// The kinds of `many` weeks from this Monday on.
    #[must_use]
    pub fn weeks(&self, monday: Day, many: usize) -> Vec<SchoolWeek> {
        (0..many as i64).map(|week| self.week(add_days(monday, 7 * week))).collect()
    }
}

/// The Monday of the week in which a day lies.
#[must_use]
pub fn monday(of: Day) -> Day {
    add_days(of, -i64::from(of.weekday().to_monday_zero_offset()))
}

/// How a week falls in a usual English school year: two weeks each at Christmas and Easter, six in summer, and a week in
/// the middle of each term. An assumption for forecasts, never for a statutory date.
fn typical(monday: Day) -> SchoolWeek {
    let easter = easter_sunday(monday.year());
    match (monday.month(), monday.day()) {
        (12, 19..) | (1, 1) => SchoolWeek::Christmas,
        (7, 20..) | (8, ..=30) => SchoolWeek::Summer,
        (10, 24..=30) | (2, 13..=19) | (5, 25..) => SchoolWeek::HalfTerm,
        _ if monday == add_days(easter, -6) || monday == add_days(easter, 1) => SchoolWeek::Easter,
        (9.., _) | (8, 31) => SchoolWeek::Autumn,
        _ if monday < easter => SchoolWeek::Spring,
        _ => SchoolWeek::SummerTerm,
    }
}

/// Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher.
fn easter_sunday(year: i16) -> Day {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let of_month = (h + l - 7 * m + 33 * month + 19) % 32;
    day(year, month as i8, of_month as i8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_almanacs_have_it() {
        for (year, month, of_month) in
            [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2030, 4, 21)]
        {
            assert_eq!(easter_sunday(year), day(year, month, of_month));
        }
    }

    #[test]
    fn a_typical_year_has_thirty_nine_weeks_of_term_or_close_to_it() {
        for year in 2024..2032 {
            let weeks = Calendar::default().weeks(monday(day(year, 9, 1)), 52);
            let term = weeks.iter().filter(|week| week.is_term()).count();
            assert!((38..=41).contains(&term), "{year}: {term}");
        }
    }

    #[test]
    fn a_councils_own_dates_come_first() {
        let half_term = day(2026, 10, 19);
        let calendar = Calendar::with(BTreeMap::from([(half_term, SchoolWeek::HalfTerm)]));
        assert_eq!(calendar.week(half_term), SchoolWeek::HalfTerm);
        assert_eq!(Calendar::default().week(half_term), SchoolWeek::Autumn);
    }
}
