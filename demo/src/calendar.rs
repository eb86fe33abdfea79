//! The days an area's history turns on.

use crate::recipe::{census_of, last_census};
use waymark_kernel::{Day, day};

/// Census, the calendar year it tells of, and today.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Calendar {
    /// The latest census day up to today.
    pub(crate) census: Day,
    /// Census day a year before.
    pub(crate) previous: Day,
    /// 1 January of the year before census.
    pub(crate) first: Day,
    /// 31 December of that year.
    pub(crate) last: Day,
    /// The last day on which anything has happened.
    pub(crate) today: Day,
}

impl Calendar {
    pub(crate) fn new(today: Day) -> Self {
        let census = last_census(today);
        let year = census.year() - 1;
        Self { census, previous: census_of(year), first: day(year, 1, 1), last: day(year, 12, 31), today }
    }

    /// The calendar year the census tells of.
    pub(crate) fn year(&self) -> i16 {
        self.first.year()
    }

    /// 1 January of the census year.
    pub(crate) fn new_year(&self) -> Day {
        day(self.census.year(), 1, 1)
    }

    /// A day that has come, else nothing.
    pub(crate) fn past(&self, day: Day) -> Option<Day> {
        (day <= self.today).then_some(day)
    }

    /// First and last birth date of those of an age on 31 August before census.
    pub(crate) fn born(&self, age: u8) -> (Day, Day) {
        let last = day(self.year() - i16::from(age), 8, 31);
        (day(self.year() - i16::from(age) - 1, 9, 1), last)
    }
}
