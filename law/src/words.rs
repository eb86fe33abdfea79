//! Days, counts and events in plain words, for the sentences that explain a date.

use crate::count::{Reckoned, Then};
use crate::{Calendar, Period};
use waymark_kernel::Day;

/// `5 January 2026`.
#[must_use]
pub fn day(day: Day) -> String {
    day.strftime("%-d %B %Y").to_string()
}

/// `Monday 5 January 2026`.
#[must_use]
pub fn weekday(day: Day) -> String {
    day.strftime("%A %-d %B %Y").to_string()
}

/// `1 week`, `20 weeks`.
pub(crate) fn number(n: impl Into<i64>, one: &str) -> String {
    match n.into() {
        1 => format!("1 {one}"),
        n => format!("{n} {one}s"),
    }
}

fn working(n: u16, calendar: Calendar) -> String {
    let kind = if calendar == Calendar::FttSend { "tribunal working day" } else { "working day" };
    number(n, kind)
}

/// A period and its start as a sum: `5 January 2026 + 20 weeks; the day itself is not counted`.
pub(crate) fn sum(start: Day, period: Period) -> String {
    let from = day(start);
    let excluded = "the day itself is not counted";
    match period {
        Period::OnTheDay => format!("{from}, the day itself"),
        Period::WeeksOf(n) => format!("{from} + {}; {excluded}", number(n, "week")),
        Period::DaysOf(n) => format!("{from} + {}; calendar days, {excluded}", number(n, "day")),
        Period::DaysBeginningWith(n) => format!("{} beginning with {from}, which is day 1", number(n, "day")),
        Period::MonthsOf(n) => format!("{from} + {}; {excluded}", number(n, "month")),
        Period::MonthsBeginningWith(n) => {
            format!("{} beginning with {from}: they end the day before the same date", number(n, "month"))
        }
        Period::Before(month, date) => {
            format!(
                "before {}; the last day is the day before",
                day(waymark_kernel::day(start.year(), month, date))
            )
        }
        Period::WorkingDaysOf(n, c) => format!("{from} + {}; {excluded}", working(n, c)),
        Period::WorkingDaysBeginningWith(n, c) => {
            format!("{} beginning with {from}, which counts if it is one", working(n, c))
        }
        Period::WeeksBefore(n) => format!("at least {} before {from}", number(n, "week")),
        Period::MonthsBefore(n) => format!("at least {} before {from}", number(n, "month")),
        Period::WorkingDaysBefore(n, c) => format!("at least {} before {from}; {excluded}", working(n, c)),
        Period::EndOfAcademicYear => format!("the end of the academic year that {from} falls in"),
        Period::OneOff(..) => "a day the law set once".to_owned(),
    }
}

/// The whole count behind a day, with what was done to the period's end.
pub(crate) fn count(reckoned: &Reckoned) -> String {
    let first = sum(reckoned.start, reckoned.period);
    match reckoned.then {
        Then::Nothing => first,
        Then::Further(from, period) => format!("{first}; then {}", sum(from, period)),
        Then::Rolled(from) => {
            format!("{first}; {} is not a tribunal working day, so the next one", weekday(from))
        }
        Then::NoticeInTime(aware) => {
            format!("{first}; told in time on {}, 15 working days or more before", day(aware))
        }
    }
}
