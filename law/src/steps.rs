//! A period walked day by day, so that anyone can check a date with a calendar and a finger.

use crate::calendar::Calendar;
use crate::count::{Reckoned, Then};
use crate::words::number;
use crate::{Period, words};
use waymark_kernel::{Day, add_days, days_between};

/// One line of the walk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The day.
    pub day: Day,
    /// What it is in the count, or why it is not counted.
    pub note: String,
}

fn step(day: Day, note: impl Into<String>) -> Step {
    Step { day, note: note.into() }
}

/// The walk from the start to the day of the limit. Periods in weeks and months stop at the end of each week or
/// month; periods in days name every day, and those in working days say why a day is left out.
#[must_use]
pub fn walk(reckoned: &Reckoned) -> Vec<Step> {
    let mut steps = period(reckoned.start, reckoned.period);
    match reckoned.then {
        Then::Nothing | Then::NoticeInTime(_) => {}
        Then::Further(from, further) => steps.extend(period(from, further)),
        Then::Rolled(from) => steps.extend(rolled(from, reckoned.day)),
    }
    steps
}

fn period(start: Day, period: Period) -> Vec<Step> {
    match period {
        Period::OnTheDay => vec![step(start, "the day itself")],
        Period::WeeksOf(n) => weeks(start, i64::from(n), 1),
        Period::WeeksBefore(n) => weeks(start, i64::from(n), -1),
        Period::DaysOf(n) => days(start, i64::from(n), 0),
        Period::DaysBeginningWith(n) => days(start, i64::from(n), 1),
        Period::WorkingDaysOf(n, c) => working_days(start, n, c, 1),
        Period::WorkingDaysBefore(n, c) => working_days(start, n, c, -1),
        Period::WorkingDaysBeginningWith(n, c) => counted(start, n, c, 1),
        Period::MonthsOf(n) => months(start, n, Period::MonthsOf),
        Period::MonthsBeginningWith(n) => months(start, n, Period::MonthsBeginningWith),
        Period::MonthsBefore(n) => months(start, n, Period::MonthsBefore),
        Period::Before(..) | Period::EndOfAcademicYear | Period::OneOff(..) => ends(start, period),
    }
}

fn ends(start: Day, period: Period) -> Vec<Step> {
    let last = period.last_day(start).map(|day| step(day, "the last day"));
    [Ok(step(start, "the day this turns on")), last].into_iter().flatten().collect()
}

fn weeks(start: Day, n: i64, direction: i64) -> Vec<Step> {
    let (edge, name) = if direction > 0 { ("not counted", "end of week") } else { ("not counted", "week") };
    let mut steps = vec![step(start, edge)];
    steps.extend((1..=n).map(|week| step(add_days(start, week * 7 * direction), format!("{name} {week}"))));
    steps
}

fn days(start: Day, n: i64, first: i64) -> Vec<Step> {
    let from = 1 - first;
    let left_out = (first == 0).then(|| step(start, "not counted"));
    left_out
        .into_iter()
        .chain((1..=n).map(|k| step(add_days(start, from + k - 1), format!("day {k}"))))
        .collect()
}

fn working_days(start: Day, n: u16, calendar: Calendar, direction: i64) -> Vec<Step> {
    let mut steps = vec![step(start, "not counted")];
    steps.extend(counted(add_days(start, direction), n, calendar, direction));
    steps
}

fn counted(from: Day, n: u16, calendar: Calendar, direction: i64) -> Vec<Step> {
    let (mut steps, mut done, mut day) = (Vec::new(), 0, from);
    while done < n {
        match calendar.closed_because(day) {
            Err(past_table) => {
                steps.push(step(day, past_table.to_string()));
                return steps;
            }
            Ok(Some(why)) => steps.push(step(day, format!("left out: {why}"))),
            Ok(None) => {
                done += 1;
                steps.push(step(day, format!("working day {done}")));
            }
        }
        day = add_days(day, direction);
    }
    steps
}

fn months(start: Day, n: u8, form: impl Fn(u8) -> Period) -> Vec<Step> {
    let edge =
        if matches!(form(1), Period::MonthsBeginningWith(_)) { "the first day" } else { "not counted" };
    let mut steps = vec![step(start, edge)];
    let ends = (1..=n).filter_map(|k| Some(step(form(k).last_day(start).ok()?, number(k, "month"))));
    steps.extend(ends);
    steps
}

fn rolled(from: Day, to: Day) -> Vec<Step> {
    (0..=days_between(from, to))
        .map(|k| add_days(from, k))
        .filter_map(|day| {
            let why = Calendar::FttSend.closed_because(day).ok()?;
            Some(step(
                day,
                why.map_or("the next tribunal working day".to_owned(), |why| format!("moved on: {why}")),
            ))
        })
        .collect()
}

impl std::fmt::Display for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", words::weekday(self.day), self.note)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    fn notes(start: Day, of: Period) -> Vec<String> {
        period(start, of).iter().map(Step::to_string).collect()
    }

    #[test]
    fn twenty_weeks_are_walked_week_by_week_to_the_day_of_the_limit() {
        let walked = notes(day(2026, 1, 5), Period::WeeksOf(20));
        assert_eq!(walked.len(), 21);
        assert_eq!(walked[0], "Monday 5 January 2026: not counted");
        assert_eq!(walked[20], "Monday 25 May 2026: end of week 20");
    }

    #[test]
    fn working_days_say_why_a_day_is_left_out() {
        let walked = notes(day(2026, 4, 2), Period::WorkingDaysOf(3, Calendar::EwStandard));
        assert_eq!(walked[1], "Friday 3 April 2026: left out: a bank holiday");
        assert_eq!(walked.last().unwrap(), "Thursday 9 April 2026: working day 3");
    }

    #[test]
    fn every_walk_ends_on_the_last_day_of_its_period() {
        let start = day(2024, 2, 29);
        let ew = Calendar::EwStandard;
        for of in [
            Period::OnTheDay,
            Period::WeeksOf(6),
            Period::WeeksBefore(2),
            Period::DaysOf(15),
            Period::DaysBeginningWith(15),
            Period::MonthsOf(12),
            Period::MonthsBeginningWith(12),
            Period::MonthsBefore(5),
            Period::Before(3, 31),
            Period::WorkingDaysOf(15, ew),
            Period::WorkingDaysBeginningWith(15, ew),
            Period::WorkingDaysBefore(10, Calendar::FttSend),
            Period::EndOfAcademicYear,
        ] {
            assert_eq!(period(start, of).last().unwrap().day, of.last_day(start).unwrap(), "{of:?}");
        }
    }
}
