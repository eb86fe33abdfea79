//! How often forecasts of a service's own past were right: made every four weeks from what was known then, at 4, 13, 26 and
//! 52 weeks ahead, scored against three simple rules, and used to widen the bands.

mod widening;

pub use widening::{HORIZONS, Miss, Widening};

use crate::calibrate::Calibration;
use crate::draw::Key;
use crate::history::{History, WEEKS_FOR_RANGE};
use crate::{Run, cohort, score};
use serde::Serialize;

/// Weeks between two origins.
const EVERY: usize = 4;
/// Replications of a forecast that is only scored.
const REPLICATIONS: u32 = 300;

/// How one kind of band did at one horizon.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Held {
    /// Weeks ahead.
    pub horizon: usize,
    /// Forecasts that have come due.
    pub due: u32,
    /// Of those, how often the band meant for 8 in 10 held.
    pub held_80: u32,
    /// How often the band meant for 9 in 10 held.
    pub held_90: u32,
    /// Mean score of the whole forecast (CRPS), in children; lower is better.
    pub crps: f64,
    /// Mean interval score of the 90% band, in children.
    pub interval_score: f64,
    /// Mean distance from what happened to the list as it stood: the plainest rule.
    pub last_value: f64,
    /// Mean distance to the list as it stood and the change of the same weeks a year before; not a number when no year
    /// before was known.
    pub seasonal: f64,
    /// Mean distance to the line that mean referrals and mean slots of the last half year give.
    pub line: f64,
}

/// A service's record.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Record {
    /// By horizon.
    pub by_horizon: Vec<Held>,
    /// How far each forecast was out; for the widening.
    #[serde(skip)]
    pub misses: Vec<Miss>,
}

impl Record {
    /// How often bands meant for 9 in 10 held, of all that have come due: "held in x of y".
    #[must_use]
    pub fn held_90(&self) -> (u32, u32) {
        self.by_horizon.iter().fold((0, 0), |(held, due), one| (held + one.held_90, due + one.due))
    }

    /// The same for bands meant for 8 in 10.
    #[must_use]
    pub fn held_80(&self) -> (u32, u32) {
        self.by_horizon.iter().fold((0, 0), |(held, due), one| (held + one.held_80, due + one.due))
    }
}

/// Forecasts a service's past anew from every fourth week on, with these bands. Costs some milliseconds an origin; keep
/// what it gives.
#[must_use]
pub fn record(history: &History, widening: &Widening, seed: u64) -> Record {
    let known = history.weeks.len();
    let mut record = Record { by_horizon: Vec::new(), misses: Vec::new() };
    record.by_horizon.extend(HORIZONS.map(|horizon| Held { horizon, ..Held::default() }));
    let mut origin = WEEKS_FOR_RANGE;
    while origin + EVERY <= known {
        let ahead = (known - origin).min(52);
        let past = history.as_known_after(origin);
        let calibration = Calibration::of(&past);
        let scenario = calibration.scenario(&past, ahead);
        let conditions = calibration.conditions(&past, ahead, *widening);
        let run =
            Run { seed: Key::seed(seed).part(origin as u64).bits(), replications: REPLICATIONS, threads: 1 };
        if let Ok(runs) = cohort::simulate_under(&scenario, &conditions, run) {
            for (at, held) in
                record.by_horizon.iter_mut().enumerate().filter(|(_, held)| held.horizon <= ahead)
            {
                let values = runs.waiting(held.horizon - 1);
                record.misses.push(compare(held, at, values, history, origin));
            }
        }
        origin += EVERY;
    }
    for held in &mut record.by_horizon {
        let due = f64::from(held.due.max(1));
        for sum in [
            &mut held.crps,
            &mut held.interval_score,
            &mut held.last_value,
            &mut held.seasonal,
            &mut held.line,
        ] {
            *sum /= due;
        }
    }
    record
}

fn compare(held: &mut Held, at: usize, mut values: Vec<u32>, history: &History, origin: usize) -> Miss {
    let size = |week: usize| history.weeks.get(week).map_or(f64::NAN, |week| f64::from(week.waiting));
    let horizon = held.horizon;
    let truth = size(origin + horizon - 1);
    let band = crate::run::quantiles(&mut values, &[0.05, 0.1, 0.5, 0.9, 0.95]);
    let [low, low_80, middle, high_80, high] = band.as_slice() else { return Miss { horizon: at, by: 0.0 } };
    let [low, low_80, middle, high_80, high] = [*low, *low_80, *middle, *high_80, *high].map(f64::from);
    held.due += 1;
    held.held_80 += u32::from((low_80..=high_80).contains(&truth));
    held.held_90 += u32::from((low..=high).contains(&truth));
    let values: Vec<f64> = values.into_iter().map(f64::from).collect();
    held.crps += score::crps(&values, truth).unwrap_or_default();
    held.interval_score += score::interval(low, high, truth, 0.1);
    let last = size(origin - 1);
    held.last_value += (truth - last).abs();
    let year_before = origin.checked_sub(53).map_or(f64::NAN, |from| size(from + horizon) - size(from));
    held.seasonal += (truth - (last + year_before).max(0.0)).abs();
    held.line += (truth - line(history, origin, horizon)).abs();
    Miss { horizon: at, by: (truth - middle).abs() / ((high - low) / 3.29).max(0.5) }
}

/// The list after `horizon` weeks if the last half year's mean change went on.
fn line(history: &History, origin: usize, horizon: usize) -> f64 {
    let from = origin.saturating_sub(26);
    let weeks = history.weeks.get(from..origin).unwrap_or_default();
    let change: f64 = weeks
        .iter()
        .map(|week| f64::from(week.referred) - f64::from(week.seen) - f64::from(week.withdrawn))
        .sum::<f64>()
        / weeks.len().max(1) as f64;
    let last = weeks.last().map_or(0.0, |week| f64::from(week.waiting));
    (last + change * horizon as f64).max(0.0)
}
