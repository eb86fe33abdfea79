//! The end of compulsory school age, on which a young person's rights become their own.
//! Education Act 1996, section 8, with the School Leaving Date Order 1997: the last Friday in June. [v]

use waymark_kernel::{Day, add_days, day};

/// The last day of compulsory school age, included: the last Friday in June of the school year (1 September to
/// 31 August) in which they turn 16. From the next day the young person is written to themselves.
#[must_use]
pub fn last_day_of_compulsory_school_age(birth: Day) -> Day {
    let turns_16 = birth.year().saturating_add(16);
    let year = if birth.month() >= 9 { turns_16.saturating_add(1) } else { turns_16 };
    let last_of_june = day(year, 6, 30);
    let since_friday = i64::from(last_of_june.weekday().since(jiff::civil::Weekday::Friday));
    add_days(last_of_june, -since_friday)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_last_friday_in_june_of_the_school_year_they_turn_16() {
        for (born, last) in [
            (day(2010, 5, 3), day(2026, 6, 26)),
            (day(2010, 8, 31), day(2026, 6, 26)),
            (day(2010, 9, 1), day(2027, 6, 25)),
            (day(2011, 1, 1), day(2027, 6, 25)),
            (day(2008, 2, 29), day(2024, 6, 28)),
            (day(2007, 12, 31), day(2024, 6, 28)),
        ] {
            assert_eq!(last_day_of_compulsory_school_age(born), last, "{born}");
        }
    }
}
