//! The days on which rights move with age. Calendar arithmetic only; capacity is for people to judge.

use jiff::civil::Weekday;
use waymark_kernel::{Day, add_days, day};

/// The last Friday in June of the school year (1 September to 31 August) in which the person turns 16: from the
/// next day on, notices go to the young person. The rule was read in a secondary source; its citation (Education
/// Act 1996 s.8) is recalled.
#[must_use]
pub fn end_of_compulsory_school_age(born: Day) -> Day {
    let turns_16 = born.year().saturating_add(16);
    let year = if born.month() >= 9 { turns_16.saturating_add(1) } else { turns_16 };
    let mut friday = day(year, 6, 30);
    while friday.weekday() != Weekday::Friday {
        friday = add_days(friday, -1);
    }
    friday
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn school_age_ends_on_the_last_friday_in_june_of_the_year_they_turn_16() {
        assert_eq!(end_of_compulsory_school_age(day(2010, 8, 31)), day(2026, 6, 26));
        assert_eq!(end_of_compulsory_school_age(day(2010, 9, 1)), day(2027, 6, 25));
        assert_eq!(end_of_compulsory_school_age(day(2012, 2, 29)), day(2028, 6, 30));
    }
}
