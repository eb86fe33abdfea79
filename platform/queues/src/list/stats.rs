//! One list at a glance, all in weeks: load, size against target, capacity that would hold it, pressure.

use super::List;
use crate::forms::load;
use waymark_kernel::{Day, days_between};

/// What a list is measured against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// The longest wait wanted, in weeks.
    pub weeks: f64,
    /// How many mean waits fit into it (4: 98% are seen in time when waits are exponential).
    pub factor: f64,
    /// Weeks in which a list far too long should be brought back.
    pub relief_weeks: f64,
}

impl Target {
    /// The usual factor 4 and 26 weeks of relief.
    #[must_use]
    pub const fn weeks(weeks: f64) -> Self {
        Self { weeks, factor: 4.0, relief_weeks: 26.0 }
    }
}

/// A list at a glance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stats {
    /// Referrals a week.
    pub demand: f64,
    /// Variation of the gaps between referrals.
    pub cv_demand: f64,
    /// Children seen a week while somebody waited.
    pub capacity: f64,
    /// Variation of the gaps between removals.
    pub cv_capacity: f64,
    /// Demand over capacity.
    pub load: f64,
    /// Referrals counted.
    pub referrals: usize,
    /// Children waiting at the end.
    pub waiting: usize,
    /// The list size wanted.
    pub target_list: f64,
    /// Mean weeks waited so far by those still waiting.
    pub mean_wait: f64,
    /// Twice the mean wait over the target.
    pub pressure: f64,
    /// Slots a week that hold the list, when it is not above twice its target.
    pub target_capacity: Option<f64>,
    /// Slots a week that bring it back first, when it is.
    pub relief_capacity: Option<f64>,
}

impl List {
    /// The list from `from` to the end of `to`. `None` when referrals or removals are too few to give a rate.
    #[must_use]
    pub fn stats(&self, from: Day, to: Day, target: Target) -> Option<Stats> {
        let referrals = self.referral_gaps(from, to)?;
        let removals = self.removal_gaps(from, to)?;
        let so_far: Vec<f64> = self
            .spells
            .iter()
            .filter(|spell| spell.referred <= to && spell.removed.is_none_or(|day| day > to))
            .map(|spell| days_between(spell.referred, to) as f64 / 7.0)
            .collect();
        let mean_wait =
            if so_far.is_empty() { 0.0 } else { so_far.iter().sum::<f64>() / so_far.len() as f64 };
        let (demand, waiting) = (referrals.per_week, so_far.len());
        let target_list = load::target_list(demand, target.weeks, target.factor);
        let far_too_long = waiting as f64 > 2.0 * target_list;
        let hold = || load::target_capacity(demand, target.weeks, target.factor, referrals.cv, removals.cv);
        let relief = || load::relief_capacity(demand, waiting as f64, target_list, target.relief_weeks);
        Some(Stats {
            demand,
            cv_demand: referrals.cv,
            capacity: removals.per_week,
            cv_capacity: removals.cv,
            load: load::load(demand, removals.per_week),
            referrals: referrals.events,
            waiting,
            target_list,
            mean_wait,
            pressure: load::pressure(mean_wait, target.weeks),
            target_capacity: (!far_too_long).then(hold),
            relief_capacity: far_too_long.then(relief),
        })
    }
}
