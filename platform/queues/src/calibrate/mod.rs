//! From a history to what may come: school-year factors, over-dispersed referrals and slots whose level drifts, withdrawals,
//! and the measured order of being seen. Nothing is a single value: each replication draws its own parameters.

mod breaks;
mod leaving;
mod level;
mod season;
mod series;

pub use breaks::propose_breaks;
pub use series::Series;

use crate::backtest::Widening;
use crate::conditions::Conditions;
use crate::draw::{Key, Purpose};
use crate::history::History;
use crate::scenario::{Leaving, Scenario};

/// A service as its history shows it.
#[derive(Debug, Clone)]
pub struct Calibration {
    /// Referrals.
    pub referrals: Series,
    /// Children who can be seen: attended slots in weeks when somebody waited.
    pub slots: Series,
    /// Weekly chance of withdrawing by weeks waited.
    pub leaving: Leaving,
    /// Relative uncertainty of those chances (standard deviation of their logarithm).
    pub leaving_sd: f64,
    /// Share of slots that go to any waiting child rather than the one who has waited longest.
    pub out_of_turn: f64,
    /// Share of slots that are lost.
    pub lost: f64,
    waiting: Vec<u32>,
}

impl Calibration {
    /// Reads a history. Its weeks before the last confirmed break tell only about the school year.
    #[must_use]
    pub fn of(history: &History) -> Self {
        let kinds = history.calendar.weeks(history.first, history.weeks.len());
        let since = history.breaks.iter().copied().max().unwrap_or_default();
        let referred = history.weeks.iter().map(|week| Some(f64::from(week.referred))).collect::<Vec<_>>();
        // Somebody who is not there cannot be seen: weeks that end with nobody waiting tell of no capacity.
        let seen = history.weeks.iter().map(|week| (week.waiting > 0).then_some(f64::from(week.seen)));
        let (total_seen, total_lost) = history.weeks.iter().fold((0_u64, 0_u64), |(seen, lost), week| {
            (seen + u64::from(week.seen), lost + u64::from(week.lost))
        });
        let (leaving, leaving_sd) = leaving::of(history);
        let (in_turn, early) = history.in_turn;
        Self {
            referrals: Series::of(&referred, &kinds, since),
            slots: Series::of(&seen.collect::<Vec<_>>(), &kinds, since),
            leaving,
            leaving_sd,
            out_of_turn: (early as f64 / (in_turn + early).max(1) as f64).min(1.0),
            lost: total_lost as f64 / (total_seen + total_lost).max(1) as f64,
            waiting: history.waiting.clone(),
        }
    }

    /// The list as a scenario of `weeks` weeks. Its referrals and slots are only the middle of what may come: simulate it
    /// under [`Self::conditions`].
    #[must_use]
    pub fn scenario(&self, history: &History, weeks: usize) -> Scenario {
        let kinds = history.calendar.weeks(history.next_monday(), weeks);
        let mut scenario = Scenario::one_list(
            self.waiting.clone(),
            self.referrals.middle(&kinds),
            1.0,
            self.slots.middle(&kinds),
        );
        scenario.leaving = self.leaving.clone();
        scenario.out_of_turn = self.out_of_turn;
        scenario
    }

    /// What may come in `weeks` weeks after a history; `widening` spreads the uncertain levels.
    #[must_use]
    pub fn conditions(&self, history: &History, weeks: usize, widening: Widening) -> Calibrated<'_> {
        let kinds = history.calendar.weeks(history.next_monday(), weeks);
        Calibrated { calibration: self, kinds, widening }
    }
}

/// What may come, drawn afresh in each replication.
#[derive(Debug, Clone)]
pub struct Calibrated<'a> {
    calibration: &'a Calibration,
    kinds: Vec<crate::calendar::SchoolWeek>,
    widening: Widening,
}

impl Conditions for Calibrated<'_> {
    fn fill(&self, replication: Key, referrals: &mut [u32], slots: &mut [u32]) {
        let mut luck = replication.of(Purpose::Referrals).stream();
        self.calibration.referrals.draw(&self.kinds, &self.widening, &mut luck, referrals);
        let mut luck = replication.of(Purpose::Slots).stream();
        self.calibration.slots.draw(&self.kinds, &self.widening, &mut luck, slots);
    }

    fn leaving_factor(&self, replication: Key) -> f64 {
        use rand_distr::{Distribution, StandardNormal};
        let mut luck = replication.of(Purpose::Parameters).stream();
        let z: f64 = StandardNormal.sample(&mut luck);
        (self.calibration.leaving_sd * z).exp()
    }
}
