//! Days, counts and events in plain words, for the sentences that explain a date.

use crate::count::{Count, Reckoned, Start, Then};
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

impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            Self::OnTheDay => f.write_str("on the day of"),
            Self::WeeksOf(n) => write!(f, "{} of", number(n, "week")),
            Self::DaysOf(n) => write!(f, "{} of", number(n, "day")),
            Self::DaysBeginningWith(n) => write!(f, "{} beginning with", number(n, "day")),
            Self::MonthsOf(n) => write!(f, "{} of", number(n, "month")),
            Self::MonthsBeginningWith(n) => write!(f, "{} beginning with", number(n, "month")),
            Self::Before(month, date) => {
                write!(
                    f,
                    "before {} in the year of",
                    waymark_kernel::day(2026, month, date).strftime("%-d %B")
                )
            }
            Self::WorkingDaysOf(n, c) => write!(f, "{} of", working(n, c)),
            Self::WorkingDaysBeginningWith(n, c) => write!(f, "{} beginning with", working(n, c)),
            Self::WeeksBefore(n) => write!(f, "at least {} before", number(n, "week")),
            Self::MonthsBefore(n) => write!(f, "at least {} before", number(n, "month")),
            Self::WorkingDaysBefore(n, c) => write!(f, "at least {} before", working(n, c)),
            Self::EndOfAcademicYear => f.write_str("the end of the academic year of"),
            Self::OneOff(year, month, d) => write!(f, "{}, for", day(waymark_kernel::day(year, month, d))),
        }
    }
}

impl std::fmt::Display for Start {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let words: Vec<_> = self.events().iter().map(|event| event.word()).collect();
        f.write_str(&words.join(" or "))
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let list = |all: &[Self]| all.iter().map(ToString::to_string).collect::<Vec<_>>().join(" and ");
        match self {
            Self::From(start, period) => write!(f, "{period} {start}"),
            Self::EarliestStarted(all) | Self::EarliestOf(all) => write!(f, "the earliest of {}", list(all)),
            Self::LatestStarted(all) | Self::LatestOf(all) => write!(f, "the latest of {}", list(all)),
            Self::Then(count, period) => write!(f, "{period} the end of {count}"),
            Self::RollToTribunalDay(count) => write!(f, "{count}, moved to a tribunal working day"),
            Self::DayOrNotice { on, aware, working_days } => write!(
                f,
                "{}, or {working_days} working days beginning with {} where that is later",
                on.word(),
                aware.word()
            ),
            Self::NotRead(why) => write!(f, "not known: {why}"),
        }
    }
}
