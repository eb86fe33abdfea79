//! The few grammatical forms in which a statutory period is written, and the day each one ends on.
//! Nothing here moves an end to a working day: only the tribunal's rules do that (see `count`).

use crate::calendar::{Calendar, PastTable};
use jiff::Span;
use waymark_kernel::{Day, add_days, day};

/// A statutory period. Each names the counting form (R1 to R7) it follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// At once: the day itself.
    OnTheDay,
    /// R1, "within n weeks of" a day, which is not counted; the last day is, to its end.
    WeeksOf(u16),
    /// R1d, "within n days of" a day, which is not counted. Calendar days.
    DaysOf(u16),
    /// R2, "n days beginning with" a day, which is counted as the first.
    DaysBeginningWith(u16),
    /// R3, "within n months of" a day: the same-numbered day, or the month's last where there is none.
    MonthsOf(u8),
    /// R4, "n months beginning (or starting) with" a day: one day earlier than [`Period::MonthsOf`].
    MonthsBeginningWith(u8),
    /// R5, "before" a day and month, in the calendar year of the start: the day before it.
    Before(i8, i8),
    /// R6, "within n working days of" a day, which is not counted.
    WorkingDaysOf(u16, Calendar),
    /// R7, "n working days beginning with" a day, which counts when it is a working day.
    WorkingDaysBeginningWith(u16, Calendar),
    /// "At least n weeks before" a day: the last day that leaves n whole weeks.
    WeeksBefore(u16),
    /// "At least n months before" a day: the same-numbered day, clipped to the month's end.
    MonthsBefore(u8),
    /// "At least n working days before" a day, which is not counted.
    WorkingDaysBefore(u16, Calendar),
    /// The end of the further education academic year (31 July) the start falls in.
    EndOfAcademicYear,
    /// One named day, whatever the start: a limit the law set once.
    OneOff(i16, i8, i8),
}

impl Period {
    /// The last day of the period (for a "before" form, the last day that is early enough).
    ///
    /// # Errors
    /// Only the working-day forms fail, when the count leaves the bank holiday table.
    pub fn last_day(self, start: Day) -> Result<Day, PastTable> {
        Ok(match self {
            Self::OnTheDay => start,
            Self::WeeksOf(n) => add_days(start, i64::from(n) * 7),
            Self::DaysOf(n) => add_days(start, i64::from(n)),
            Self::DaysBeginningWith(n) => add_days(start, i64::from(n) - 1),
            Self::MonthsOf(n) => add_months(start, i32::from(n)),
            Self::MonthsBeginningWith(n) => add_days(add_months(start, i32::from(n)), -1),
            Self::Before(month, date) => add_days(day(start.year(), month, date), -1),
            Self::WorkingDaysOf(n, calendar) => calendar.nth_after(start, n)?,
            Self::WorkingDaysBeginningWith(n, calendar) => calendar.nth_after(add_days(start, -1), n)?,
            Self::WeeksBefore(n) => add_days(start, i64::from(n) * -7),
            Self::MonthsBefore(n) => add_months(start, -i32::from(n)),
            Self::WorkingDaysBefore(n, calendar) => calendar.nth_before(start, n)?,
            Self::EndOfAcademicYear => academic_year_end(start),
            Self::OneOff(year, month, date) => day(year, month, date),
        })
    }

    /// The id of the counting form, where the table of forms has one.
    #[must_use]
    pub const fn form(self) -> Option<&'static str> {
        Some(match self {
            Self::WeeksOf(_) => "R1",
            Self::DaysOf(_) => "R1d",
            Self::DaysBeginningWith(_) => "R2",
            Self::MonthsOf(_) => "R3",
            Self::MonthsBeginningWith(_) => "R4",
            Self::Before(..) => "R5",
            Self::WorkingDaysOf(..) => "R6",
            Self::WorkingDaysBeginningWith(..) => "R7",
            _ => return None,
        })
    }
}

/// Moves a day by months; a day the month does not have becomes the month's last.
fn add_months(from: Day, months: i32) -> Day {
    from.saturating_add(Span::new().try_months(months).unwrap_or_default())
}

/// The 31 July that ends the academic year (1 August to 31 July) a day falls in.
fn academic_year_end(of: Day) -> Day {
    let year = if of.month() >= 8 { of.year().saturating_add(1) } else { of.year() };
    day(year, 7, 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Calendar::EwStandard;

    fn ends(period: Period, start: Day) -> Day {
        period.last_day(start).unwrap()
    }

    #[test]
    fn within_weeks_of_leaves_the_day_out_and_beginning_with_counts_it() {
        assert_eq!(ends(Period::WeeksOf(20), day(2026, 1, 5)), day(2026, 5, 25));
        assert_eq!(ends(Period::DaysBeginningWith(15), day(2026, 4, 27)), day(2026, 5, 11));
        assert_eq!(ends(Period::DaysOf(15), day(2026, 5, 1)), day(2026, 5, 16));
    }

    #[test]
    fn months_clip_to_the_month_end_and_beginning_with_is_one_day_less() {
        assert_eq!(ends(Period::MonthsOf(3), day(2026, 11, 30)), day(2027, 2, 28));
        assert_eq!(ends(Period::MonthsOf(2), day(2026, 10, 1)), day(2026, 12, 1));
        assert_eq!(ends(Period::MonthsBeginningWith(12), day(2026, 3, 10)), day(2027, 3, 9));
        assert_eq!(ends(Period::MonthsBeginningWith(12), day(2024, 2, 29)), day(2025, 2, 27));
        assert_eq!(ends(Period::MonthsBefore(5), day(2027, 9, 6)), day(2027, 4, 6));
        assert_eq!(ends(Period::MonthsBefore(1), day(2026, 3, 31)), day(2026, 2, 28));
    }

    #[test]
    fn before_a_day_ends_the_day_before_even_on_a_sunday() {
        assert_eq!(ends(Period::Before(2, 15), day(2027, 9, 1)), day(2027, 2, 14));
        assert_eq!(ends(Period::Before(3, 31), day(2027, 9, 1)), day(2027, 3, 30));
    }

    #[test]
    fn working_days_beginning_with_counts_the_day_only_when_it_is_one() {
        assert_eq!(
            ends(Period::WorkingDaysBeginningWith(15, EwStandard), day(2026, 8, 24)),
            day(2026, 9, 14)
        );
        let saturday = day(2026, 8, 22);
        assert_eq!(ends(Period::WorkingDaysBeginningWith(15, EwStandard), saturday), day(2026, 9, 14));
        assert_eq!(ends(Period::WorkingDaysBefore(15, EwStandard), day(2026, 9, 14)), day(2026, 8, 21));
    }

    #[test]
    fn an_academic_year_ends_on_31_july() {
        assert_eq!(ends(Period::EndOfAcademicYear, day(2026, 7, 31)), day(2026, 7, 31));
        assert_eq!(ends(Period::EndOfAcademicYear, day(2026, 8, 1)), day(2027, 7, 31));
    }
}
