//! The exact law of one list, week by week, by convolution: no Monte Carlo noise, exact quantiles, and the exact chance
//! of having reached a size by each week. One stage, independent weeks, a constant chance of withdrawing.

use crate::chances::Chances;
use crate::scenario::{Flaw, Order, Referrals, Scenario};

/// When in a week withdrawals are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Withdrawals {
    /// Of those who already waited last week, before the slots are given out: the order of the other engines.
    #[default]
    BeforeSlots,
    /// Of all who were not seen, at the end of the week.
    AfterSlots,
}

/// One list and its weeks.
#[derive(Debug, Clone, PartialEq)]
pub struct OneList {
    /// Children waiting now.
    pub waiting: u32,
    /// Mean referrals of each week; their number is the number of weeks.
    pub referrals: Vec<f64>,
    /// Variance over mean of a week's referrals: 1 is Poisson.
    pub index: f64,
    /// Slots of each week.
    pub slots: Vec<u32>,
    /// Chance that a slot is lost because the child is not brought.
    pub not_brought: f64,
    /// Chance a week that a waiting child withdraws.
    pub withdraw: f64,
    /// When withdrawals are counted.
    pub withdrawals: Withdrawals,
    /// The size to reach.
    pub target: u32,
    /// Chances below this are cut off: 1e-20 loses less than 1e-15 in all; 0 keeps everything that a number can hold.
    pub negligible: f64,
}

/// What becomes of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The law of the list at the end of each week.
    pub weeks: Vec<Chances>,
    /// The chance of having been at or below the target at the end of some week up to and with this one.
    pub reached: Vec<f64>,
}

impl Outcome {
    /// The law at the end of the last week.
    #[must_use]
    pub fn end(&self) -> Option<&Chances> {
        self.weeks.last()
    }

    /// The first week by whose end the chance of having reached the target is `p` (1 is the first week); `None` when it
    /// stays below.
    #[must_use]
    pub fn week_reached(&self, p: f64) -> Option<usize> {
        self.reached.iter().position(|chance| *chance >= p).map(|week| week + 1)
    }
}

/// What a forecast cuts off.
const NEGLIGIBLE: f64 = 1e-20;

impl OneList {
    /// The one list of a scenario, with the size to reach.
    ///
    /// # Errors
    /// What is wrong with the scenario; `NotOneList` for a pathway; `NotExact` for what has no exact chances here: parts of
    /// a slot, known numbers of referrals, a chance of withdrawing that changes with the wait.
    pub fn of(scenario: &Scenario, target: u32) -> Result<Self, Flaw> {
        scenario.check()?;
        let [stage] = scenario.stages.as_slice() else { return Err(Flaw::NotOneList) };
        if stage.sessions != 1 || stage.discharged_after != 0 || scenario.again.share > 0.0 {
            return Err(Flaw::NotOneList);
        }
        let Referrals::Drawn { mean, index } = &scenario.referrals else { return Err(Flaw::NotExact) };
        let withdraw = scenario.leaving.if_constant().filter(|_| scenario.order == Order::InTurn);
        let (Some(withdraw), true) = (withdraw, stage.slots.iter().all(|n| n.fract() == 0.0)) else {
            return Err(Flaw::NotExact);
        };
        Ok(Self {
            waiting: u32::try_from(stage.waiting_now()).unwrap_or(u32::MAX),
            referrals: mean.iter().copied().take(scenario.weeks).collect(),
            index: *index,
            slots: stage.slots.iter().map(|n| *n as u32).collect(),
            not_brought: stage.not_brought,
            withdraw: if stage.may_withdraw { withdraw } else { 0.0 },
            withdrawals: Withdrawals::BeforeSlots,
            target,
            negligible: NEGLIGIBLE,
        })
    }

    /// The law of every week. Weeks without a slot count have none.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let target = i64::from(self.target);
        let mut law = Chances::exactly(i64::from(self.waiting));
        let mut reached = if self.waiting <= self.target { 1.0 } else { 0.0 };
        // Lists that never were at or below the target; none while it equals `law`.
        let mut above: Option<Chances> =
            (reached > 0.0).then(|| Chances { low: target + 1, mass: vec![0.0] });
        let mut outcome = Outcome { weeks: Vec::new(), reached: Vec::new() };
        let mut change: Option<(f64, u32, Chances)> = None;
        for (week, &referrals) in self.referrals.iter().enumerate() {
            let slots = self.slots.get(week).copied().unwrap_or_default();
            let kept = change.take().filter(|(r, s, _)| *r == referrals && *s == slots);
            let (_, _, step) =
                change.insert(kept.unwrap_or_else(|| (referrals, slots, self.step(referrals, slots))));
            law = self.after(&law, step);
            let mut still = above.take().map_or_else(|| law.clone(), |above| self.after(&above, step));
            let taken = still.take_up_to(target);
            reached += taken;
            if taken > 0.0 || reached > 0.0 {
                above = Some(still);
            }
            outcome.weeks.push(law.clone());
            outcome.reached.push(reached);
        }
        outcome
    }

    /// Referrals less slots kept.
    fn step(&self, referrals: f64, slots: u32) -> Chances {
        let used = Chances::binomial(slots, 1.0 - self.not_brought, self.negligible);
        Chances::negative_binomial(referrals, self.index, self.negligible).minus(&used)
    }

    fn after(&self, law: &Chances, step: &Chances) -> Chances {
        if law.mass.is_empty() {
            return law.clone();
        }
        let (before, after) = match self.withdrawals {
            Withdrawals::BeforeSlots => (self.withdraw, 0.0),
            Withdrawals::AfterSlots => (0.0, self.withdraw),
        };
        let there = law.thinned(before, self.negligible);
        there.plus(step).at_least_zero().thinned(after, self.negligible).trimmed(self.negligible)
    }
}
