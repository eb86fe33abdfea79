//! What a family can honestly be told of a wait: a range of whole months, or only what it will at least be, or by which day
//! there will be an answer. Never a place in the list, and never more than is known.

use super::kept::Standing;
use waymark_kernel::{Day, add_days};
use waymark_queues::forecast::Wait;
use waymark_queues::history::Ready;

/// How likely it must be that a child is seen for a month to be told.
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

/// What can be told to a family whose child has waited so many weeks and is seen in turn: the later of what the forecast says and
/// of how long those waited on who had waited as long. No end is told where the record shows that it would not have held.
#[must_use]
pub fn likely(standing: &Standing, weeks: i64) -> Likely {
    let past = &standing.past;
    let start = past.history.next_monday();
    let Some(outlook) = standing.ahead.as_deref() else { return not_yet(past.history.ready(), start) };
    let end = outlook.weeks.last().map_or(0, |band| band.middle);
    let grows = f64::from(end) > GROWS * f64::from(past.history.waiting_now());
    let waited = usize::try_from(weeks).unwrap_or_default();
    let wait = outlook.of_waited(waited).and_then(|engine| past.waits.with(waited, engine));
    let holds = standing.answered.told.holds(waited);
    wait.map_or(Likely::UNKNOWN, |wait| told(&wait, holds, start, grows))
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

/// In words' figures. Where what was told did not hold when the past was told anew, no end is told.
fn told(wait: &Wait, holds: bool, start: Day, grows: bool) -> Likely {
    let waited = wait.waited;
    let looked_at = wait.chance_by_week.len() as u32;
    let from = months_down(waited + wait.low.unwrap_or(looked_at));
    let reached = wait.chance_by_week.iter().position(|chance| *chance >= MOST).filter(|_| holds);
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
            let tell = tenths > 0 && holds;
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
    use crate::codes::{ClockRule, Standard};
    use crate::forecast::past::Known;
    use crate::forecast::{Asked, Forecasts, Past, answer, run};
    use crate::service::{Service, ServiceDetails};
    use crate::store::past::Days;
    use crate::words::family::likely_words;
    use std::sync::Arc;
    use waymark_kernel::{ServiceId, TeamId, day};
    use waymark_queues::forecast::as_now;

    const START: Day = day(2026, 11, 23);

    fn wait(chances: Vec<f64>) -> Wait {
        let at = |p: f64| chances.iter().position(|chance| *chance >= p).map(|week| week as u32);
        Wait { waited: 20, low: at(0.1), middle: at(0.5), high: at(0.9), chance_by_week: chances }
    }

    #[test]
    fn a_family_is_told_whole_months_from_joining_and_never_too_few() {
        let chances = (1..=20).map(|week| f64::from(week) / 20.0).collect();
        let range = told(&wait(chances), true, START, false);
        assert_eq!(range, Likely::Range { from: 4, to: 9, by: day(2027, 3, 15) });
    }

    #[test]
    fn where_fewer_than_eight_in_ten_are_seen_in_the_weeks_looked_at_only_the_least_is_said() {
        let few = told(&wait(vec![0.0, 0.05, 0.3, 0.79]), true, START, true);
        let end = day(2026, 12, 21);
        assert_eq!(few, Likely::AtLeast { from: 5, seen: Some((7, end)), grows: true });
        let hardly = told(&wait(vec![0.0; 78]), true, START, true);
        assert_eq!(
            hardly,
            Likely::AtLeast { from: 22, seen: None, grows: true },
            "nobody is seen in 18 months"
        );
    }

    #[test]
    fn where_what_was_told_did_not_hold_in_the_past_no_end_is_told() {
        let chances = (1..=20).map(|week| f64::from(week) / 20.0).collect();
        let least = told(&wait(chances), false, START, false);
        assert_eq!(least, Likely::AtLeast { from: 4, seen: None, grows: false });
    }

    #[test]
    fn a_day_is_promised_only_where_the_weeks_that_are_missing_are_known() {
        assert_eq!(not_yet(Ready::of(20), START), Likely::NotYet { by: Some(day(2027, 1, 4)) });
        assert_eq!(not_yet(Ready::of(0), START), Likely::UNKNOWN);
    }

    /// A service that saw, for two and a half years, nine of ten children 26 to 28 weeks after they joined, and one never.
    fn passes_over() -> Standing {
        let joined = |n: i64| add_days(day(2024, 5, 27), 7 * (n / 10) + n % 5);
        let days = (0..1_300).map(|n| {
            let seen = Some(add_days(joined(n), 182 + n % 15)).filter(|on| n % 10 > 0 && *on < START);
            Days { received: joined(n), seen, left: None, vague: false }
        });
        let days: Vec<Days> = days.collect();
        let past = Past::of(Known { days: &days, lost: &[], capacity: &[], decisions: &[] }, START);
        let service = Service {
            id: ServiceId(uuid::Uuid::from_u128(7)),
            details: ServiceDetails {
                slug: "speech".into(),
                name: "Speech".into(),
                provider: "Trust".into(),
                commissioner: "Board".into(),
                team: TeamId(uuid::Uuid::from_u128(8)),
                clock: ClockRule::FirstContact,
                standard: Standard::Local,
                rule: None,
                weeks: 18,
                families_refer: true,
                tell_every: 8,
                meanwhile: "Talk.".into(),
                ages: (0, 25),
            },
        };
        let proof = Forecasts::default().proof(service.id, &past);
        let answered = answer(&service, &past, &proof, &Asked::nothing(START), run(1)).unwrap();
        let ahead = as_now(&past.history, &proof.record, 156, run(1)).unwrap();
        Standing { past, answered: Arc::new(answered), ahead: ahead.map(Arc::new) }
    }

    #[test]
    fn a_child_whom_the_service_has_passed_over_is_promised_no_month_and_those_in_turn_read_what_happens() {
        let standing = passes_over();
        let long = likely_words(likely(&standing, 60)).join(" ");
        assert!(long.contains("more than") && long.contains("We cannot say how much more"), "{long}");
        assert!(!long.contains("8 in 10"), "nobody who had waited as long was seen: {long}");
        match likely(&standing, 4) {
            Likely::Range { from, to, .. } => assert!(from <= 6 && (7..=12).contains(&to), "{from} to {to}"),
            other => panic!("{other:?}"),
        }
    }
}
