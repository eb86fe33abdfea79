//! What may come with a plan: the same luck as without it, then the plan's changes on top.

use super::plan::Plan;
use crate::backtest::Widening;
use crate::calendar::SchoolWeek;
use crate::calibrate::{Calibrated, Calibration};
use crate::conditions::Conditions;
use crate::draw::{Key, Purpose, Stream};
use crate::history::History;
use rand_distr::{Binomial, Distribution, Poisson};

/// A calibrated service with a plan.
pub(super) struct Planned<'a> {
    base: Calibrated<'a>,
    plan: &'a Plan,
    /// Extra slots of each week, without those of posts.
    extra: Vec<f64>,
    /// Slots follow the school year; the mean of these is 1.
    season: Vec<f64>,
    from: usize,
}

/// Weeks of a month.
const MONTHS_A_WEEK: f64 = 12.0 / 52.0;

impl<'a> Planned<'a> {
    pub(super) fn of(
        calibration: &'a Calibration,
        history: &History,
        plan: &'a Plan,
        widening: Widening,
    ) -> Self {
        let start = history.next_monday();
        let from = plan.first_week(start);
        let season = season(&history.calendar.weeks(start, plan.weeks.max(52)), calibration.slots.factors());
        let ramp = f64::from(plan.ramp_weeks) + 1.0;
        let extra = (0..plan.weeks)
            .zip(&season)
            .map(|(week, season)| {
                let share = if week < from { 0.0 } else { ((week - from + 1) as f64 / ramp).min(1.0) };
                plan.extra_a_month * MONTHS_A_WEEK * share * season
            })
            .collect();
        Self { base: calibration.conditions(history, plan.weeks, widening), plan, extra, season, from }
    }
}

/// The factors of these weeks, made to have mean 1 over the first 52.
fn season<const N: usize>(kinds: &[SchoolWeek], factors: [f64; N]) -> Vec<f64> {
    let of: Vec<f64> = kinds.iter().map(|kind| factors.get(kind.place()).copied().unwrap_or(1.0)).collect();
    let mean = of.iter().take(52).sum::<f64>() / 52.0;
    of.into_iter().map(|factor| factor / mean.max(1e-9)).collect()
}

impl Conditions for Planned<'_> {
    fn fill(&self, replication: Key, referrals: &mut [u32], slots: &mut [u32]) {
        self.base.fill(replication, referrals, slots);
        if self.plan.referrals != 1.0 {
            let mut luck = replication.of(Purpose::Referrals).part(1).stream();
            referrals.iter_mut().for_each(|many| *many = multiplied(*many, self.plan.referrals, &mut luck));
        }
        let mut luck = replication.of(Purpose::Slots).part(1).stream();
        let posts =
            self.plan.posts.as_ref().map(|posts| posts.weeks(replication, self.from, self.plan.weeks).0);
        for (week, (slots, extra)) in slots.iter_mut().zip(&self.extra).enumerate() {
            let season = self.season.get(week).copied().unwrap_or(1.0);
            let of_posts =
                posts.as_ref().and_then(|posts| posts.get(week)).copied().unwrap_or_default() * season;
            *slots = (f64::from(*slots) * self.plan.slots + extra + of_posts + luck.uniform()) as u32;
        }
    }

    fn leaving_factor(&self, replication: Key) -> f64 {
        self.base.leaving_factor(replication)
    }
}

/// So many times `many` children: each is left out with a fixed chance, or more come on top.
fn multiplied(many: u32, times: f64, luck: &mut Stream) -> u32 {
    // One number a week for either, so that a later week's luck does not depend on an earlier week's count.
    let mut of_week = Key::seed(luck.bits()).stream();
    if times < 1.0 {
        return Binomial::new(u64::from(many), times).map_or(0, |law| law.sample(&mut of_week) as u32);
    }
    let more = f64::from(many) * (times - 1.0);
    many + Poisson::new(more).map_or(0, |law| {
        let n: f64 = law.sample(&mut of_week);
        n as u32
    })
}
