//! What the replications say, in the figures a page shows. A chance is a share of replications; a day is a Monday.

use super::plan::Plan;
use crate::cohort::Runs;
use crate::history::History;
use crate::run::quantiles;
use crate::scenario::Scenario;
use serde::Serialize;
use waymark_kernel::{Day, add_days};

/// The list at the end of one week: the middle, and the bands that hold 8 and 9 times in 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Band<T> {
    /// The Sunday on which the week ends.
    pub week_ending: Day,
    /// The 5% value.
    pub low_90: T,
    /// The 10% value.
    pub low_80: T,
    /// Half are below.
    pub middle: T,
    /// The 90% value.
    pub high_80: T,
    /// The 95% value.
    pub high_90: T,
}

/// When waits come under the standard: the list is short enough to be seen in turn within it, and stays so for four weeks.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reached {
    /// The most children that can be waiting and still all be seen in turn within the standard.
    pub most_in_turn: u32,
    /// One time in ten it is by this Monday or before; none when even that is not within the weeks looked at.
    pub early: Option<Day>,
    /// Half the time.
    pub middle: Option<Day>,
    /// Nine times in ten.
    pub late: Option<Day>,
    /// The chance of not reaching it within the weeks looked at.
    pub chance_never: f64,
    /// The chance of having reached it by the end of each week.
    pub chance_by_week: Vec<f64>,
}

/// How much longer a child waits who stays on the list, from now, in whole weeks.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Wait {
    /// Weeks already waited.
    pub waited: u32,
    /// One time in ten it is at most this; none is longer than we look.
    pub low: Option<u32>,
    /// Half the time.
    pub middle: Option<u32>,
    /// Nine times in ten.
    pub high: Option<u32>,
    /// The chance of having been seen by the end of each week.
    pub chance_by_week: Vec<f64>,
}

/// A service ahead.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outlook {
    /// Week by week.
    pub weeks: Vec<Band<u32>>,
    /// Slots a week at the end, averaged over the school year.
    pub slots_a_week: f64,
    /// When waits come under the standard.
    pub reached: Reached,
    /// A child referred in the first week.
    pub referred_now: Wait,
    /// Children who wait now, by weeks waited; only waits that somebody has.
    pub waiting_now: Vec<Wait>,
    /// Share of the list at the end that has waited less than the standard.
    pub within_standard_at_end: f64,
    /// Share of the children seen who had waited less than the standard.
    pub seen_within_standard: f64,
}

impl Outlook {
    /// The wait of those who have waited about so many whole weeks, or of a child referred now; `None` where nobody waits.
    #[must_use]
    pub fn of_waited(&self, weeks: usize) -> Option<&Wait> {
        if weeks == 0 {
            return Some(&self.referred_now);
        }
        self.waiting_now.iter().min_by_key(|wait| (wait.waited as usize).abs_diff(weeks))
    }
}

const CHANCES: [f64; 5] = [0.05, 0.1, 0.5, 0.9, 0.95];
/// Weeks for which a list must stay short enough.
const STAYS: usize = 4;

pub(super) fn of(history: &History, scenario: &Scenario, runs: &Runs, plan: &Plan) -> Outlook {
    let start = history.next_monday();
    let weeks = (0..scenario.weeks).map(|week| band(start, week, &runs.band(week, &CHANCES))).collect();
    let slots_a_week = mean_slots(runs, scenario.weeks);
    let waited = scenario.stages.iter().flat_map(|stage| stage.waiting.iter().flatten()).enumerate();
    let waiting_now = waited
        .filter(|(_, many)| **many > 0)
        .map(|(waited, _)| wait(runs, waited as i64, waited as u32))
        .collect();
    let standard = plan.standard_weeks as usize;
    let seen = runs.waits(0);
    Outlook {
        weeks,
        slots_a_week,
        reached: reached(
            start,
            runs,
            (plan.more_slots_from(start), scenario.weeks),
            (standard, slots_a_week),
        ),
        referred_now: wait(runs, 0, 0),
        waiting_now,
        within_standard_at_end: share(runs.left_by_weeks_waited(), standard),
        seen_within_standard: share(seen, standard),
    }
}

pub(super) fn difference(history: &History, now: &Runs, planned: &Runs) -> Vec<Band<i64>> {
    let weeks = now.replications().next().map_or(0, <[_]>::len);
    (0..weeks)
        .map(|week| {
            let pairs = now.waiting(week).into_iter().zip(planned.waiting(week));
            let mut apart: Vec<i64> =
                pairs.map(|(now, planned)| i64::from(planned) - i64::from(now)).collect();
            band(history.next_monday(), week, &quantiles(&mut apart, &CHANCES))
        })
        .collect()
}

fn band<T: Copy + Default>(start: Day, week: usize, values: &[T]) -> Band<T> {
    let value = |at: usize| values.get(at).copied().unwrap_or_default();
    Band {
        week_ending: add_days(start, 7 * week as i64 + 6),
        low_90: value(0),
        low_80: value(1),
        middle: value(2),
        high_80: value(3),
        high_90: value(4),
    }
}

/// Slots of the last year looked at, or of all weeks if fewer.
fn mean_slots(runs: &Runs, weeks: usize) -> f64 {
    let skip = weeks.saturating_sub(52);
    let (n, sum) = runs
        .replications()
        .flat_map(|flows| flows.iter().skip(skip))
        .fold((0_u64, 0_u64), |(n, sum), flow| (n + 1, sum + u64::from(flow.kept)));
    sum as f64 / n.max(1) as f64
}

/// The most children who can wait at the end of each week and all be seen in turn within the standard: the slots of the
/// weeks that follow, and never more than at the end, so that slots still to come are not counted too early.
fn most_in_turn(runs: &Runs, weeks: usize, (standard, at_end): (usize, f64)) -> Vec<u32> {
    let mut slots = vec![0.0; weeks];
    let mut many = 0.0_f64;
    for flows in runs.replications() {
        many += 1.0;
        slots.iter_mut().zip(flows).for_each(|(sum, flow)| *sum += f64::from(flow.kept));
    }
    let following = |week: usize| {
        let known: f64 = slots.iter().skip(week + 1).take(standard).sum::<f64>() / many.max(1.0);
        let beyond = (week + 1 + standard).saturating_sub(weeks.max(week + 1));
        known + beyond as f64 * at_end
    };
    (0..weeks).map(|week| following(week).min(standard as f64 * at_end) as u32).collect()
}

/// A list is not said to be short enough before the slots are there that make it so: what is reached before the week `from`
/// counts as reached then.
fn reached(
    start: Day,
    runs: &Runs,
    (from, weeks): (usize, usize),
    (standard, at_end): (usize, f64),
) -> Reached {
    let mut first = runs.reached(&most_in_turn(runs, weeks, (standard, at_end)), STAYS);
    first.iter_mut().flatten().for_each(|week| *week = (*week).max(from));
    let most_in_turn = (standard as f64 * at_end) as u32;
    let many = first.len().max(1) as f64;
    first.sort_unstable_by_key(|week| week.unwrap_or(usize::MAX));
    let at = |p: f64| {
        let rank = ((p * many).ceil() as usize).max(1) - 1;
        first.get(rank).copied().flatten().map(|week| add_days(start, 7 * week as i64))
    };
    let by = |week: usize| first.iter().flatten().filter(|one| **one <= week + 1).count() as f64 / many;
    Reached {
        most_in_turn,
        early: at(0.1),
        middle: at(0.5),
        late: at(0.9),
        chance_never: first.iter().filter(|week| week.is_none()).count() as f64 / many,
        chance_by_week: (0..weeks).map(by).collect(),
    }
}

fn wait(runs: &Runs, weeks_before: i64, waited: u32) -> Wait {
    let seen = runs.seen_of(0, weeks_before);
    let staying = seen.iter().sum::<u64>() + runs.left_of(0, weeks_before);
    let mut sum = 0;
    let chance_by_week: Vec<f64> = seen
        .iter()
        .map(|many| {
            sum += many;
            sum as f64 / staying.max(1) as f64
        })
        .collect();
    let at = |p: f64| chance_by_week.iter().position(|chance| *chance >= p).map(|week| week as u32);
    Wait { waited, low: at(0.1), middle: at(0.5), high: at(0.9), chance_by_week }
}

/// The share that waited less than `standard` weeks, of counts by whole weeks; 1 when there are none.
fn share(by_weeks: Vec<u64>, standard: usize) -> f64 {
    let all: u64 = by_weeks.iter().sum();
    let within: u64 = by_weeks.iter().take(standard).sum();
    if all == 0 { 1.0 } else { within as f64 / all as f64 }
}
