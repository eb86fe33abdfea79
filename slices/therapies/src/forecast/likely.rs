//! What a family can honestly be told of a wait: a range of whole months, or only what it will at least be, or by which day
//! there will be an answer. Never a place in the list, and never more than is known.

use super::kept::Standing;
use waymark_kernel::{Day, add_days};
use waymark_queues::forecast::Wait;
use waymark_queues::history::Ready;

/// A part of families that is told where it is smaller than this.
const MOST: f64 = 0.8;
/// A list that will be longer than this many times what it is now is said to grow.
const GROWS: f64 = 1.05;

/// What can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likely {
    /// A range, and by when eight in ten are seen.
    Range {
        /// Months from joining, at the early end: one family in ten waits less.
        from: u32,
        /// Months from joining, at the late end: eight families in ten have been seen by then.
        to: u32,
        /// A day of the month by which about eight in ten are seen.
        by: Day,
    },
    /// Too few are seen within the weeks looked at for a range to end.
    AtLeast {
        /// Months from joining: nine families in ten wait longer.
        from: u32,
        /// How many families in ten are seen by a day of the last month looked at, where it is one or more.
        seen: Option<(u32, Day)>,
        /// Whether the list is likely to grow.
        grows: bool,
    },
    /// Nothing: the service counts the wait for the first contact, and the child waits for treatment.
    NotCounted,
    /// Nothing yet.
    NotYet {
        /// The day from which there will be something to tell, where a rule says so.
        by: Option<Day>,
    },
}

impl Likely {
    /// Nothing can be told, and nobody can say when.
    pub const UNKNOWN: Self = Self::NotYet { by: None };
}

/// What can be told to a family whose child has waited so many weeks and is seen in turn: how long those waited on who had
/// waited as long, as the record of the last year has it.
#[must_use]
pub fn likely(standing: &Standing, weeks: i64) -> Likely {
    let past = &standing.past;
    let start = past.history.next_monday();
    let Some(outlook) = standing.ahead.as_deref() else { return not_yet(past.history.ready(), start) };
    let end = outlook.weeks.last().map_or(0, |band| band.middle);
    let grows = f64::from(end) > GROWS * f64::from(past.history.waiting_now());
    let waited = usize::try_from(weeks).unwrap_or_default();
    let wait = past.waits.wait(waited, outlook.weeks.len());
    wait.map_or(Likely::UNKNOWN, |wait| told(&wait, past.told.level, start, grows))
}

/// What can be told of a child who is referred now: the same that is told once the referral is sent.
#[must_use]
pub fn likely_now(standing: &Standing) -> Likely {
    likely(standing, 0)
}

/// There is an answer as soon as half a year of the list is counted. A list that nobody is known to have left is not counted
/// yet, so no day can be told.
fn not_yet(ready: Ready, start: Day) -> Likely {
    match ready {
        Ready::Nothing { weeks: 1.., missing } => {
            Likely::NotYet { by: Some(add_days(start, 7 * missing as i64)) }
        }
        _ => Likely::UNKNOWN,
    }
}

/// In words' figures. `level` is the chance at which "8 in 10" held when the past was told anew; without one no end is told.
fn told(wait: &Wait, level: Option<f64>, start: Day, grows: bool) -> Likely {
    let waited = wait.waited;
    let looked_at = wait.chance_by_week.len() as u32;
    let from = months_down(waited + wait.low.unwrap_or(looked_at));
    let reached = level.and_then(|level| wait.chance_by_week.iter().position(|chance| *chance >= level));
    match reached {
        Some(most) => Likely::Range {
            from,
            to: months_up(waited + most as u32 + 1),
            by: add_days(start, 7 * (most as i64 + 1)),
        },
        None => {
            let chance = wait.chance_by_week.last().copied().unwrap_or_default();
            let tenths = (chance * 10.0).floor() as u32;
            let end = add_days(start, 7 * i64::from(looked_at));
            let tell = tenths > 0 && chance < MOST && level.is_some();
            Likely::AtLeast { from, seen: tell.then_some((tenths, end)), grows }
        }
    }
}

/// Whole months of these weeks, rounded down.
const fn months_down(weeks: u32) -> u32 {
    weeks * 12 / 52
}

/// Whole months of these weeks, rounded up: a family is never told less than it may have to wait.
const fn months_up(weeks: u32) -> u32 {
    (weeks * 12).div_ceil(52)
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    const START: Day = day(2026, 11, 23);

    fn wait(chances: Vec<f64>) -> Wait {
        let at = |p: f64| chances.iter().position(|chance| *chance >= p).map(|week| week as u32);
        Wait { waited: 20, low: at(0.1), middle: at(0.5), high: at(0.9), chance_by_week: chances }
    }

    #[test]
    fn a_family_is_told_whole_months_from_joining_and_never_too_few() {
        let chances = (1..=20).map(|week| f64::from(week) / 20.0).collect();
        let range = told(&wait(chances), Some(0.8), START, false);
        assert_eq!(range, Likely::Range { from: 4, to: 9, by: day(2027, 3, 15) });
    }

    #[test]
    fn where_fewer_than_eight_in_ten_are_seen_in_the_weeks_looked_at_only_the_least_is_said() {
        let few = told(&wait(vec![0.0, 0.05, 0.3, 0.79]), Some(0.8), START, true);
        let end = day(2026, 12, 21);
        assert_eq!(few, Likely::AtLeast { from: 5, seen: Some((7, end)), grows: true });
        let hardly = told(&wait(vec![0.0; 78]), Some(0.8), START, true);
        assert_eq!(
            hardly,
            Likely::AtLeast { from: 22, seen: None, grows: true },
            "nobody is seen in 18 months"
        );
    }

    #[test]
    fn where_no_level_held_in_the_past_no_end_is_told() {
        let chances = (1..=20).map(|week| f64::from(week) / 20.0).collect();
        let least = told(&wait(chances), None, START, false);
        assert_eq!(least, Likely::AtLeast { from: 4, seen: None, grows: false });
    }

    #[test]
    fn a_day_is_promised_only_where_the_weeks_that_are_missing_are_known() {
        assert_eq!(not_yet(Ready::of(20), START), Likely::NotYet { by: Some(day(2027, 1, 4)) });
        assert_eq!(not_yet(Ready::of(0), START), Likely::UNKNOWN);
    }
}
