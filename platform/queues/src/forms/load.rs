//! Load, target list, target wait, relief and target capacity, and pressure of one list. All rates are a week and all
//! waits are weeks: nothing here takes days. Method: Fong and others, "Understanding Waiting Lists Pressures" (2022).

/// Demand over capacity. At 1 or more the list grows without end; below 1 it is the share of time somebody waits.
#[must_use]
pub fn load(demand: f64, capacity: f64) -> f64 {
    demand / capacity
}

/// How many mean waits fit into the longest wait wanted, so that a share `within` of children is seen in time when waits
/// are exponential: 0.92 gives 2.53, 0.99 gives 4.61.
#[must_use]
pub fn factor_for(within: f64) -> f64 {
    -(1.0 - within).ln()
}

/// The mean wait, in weeks, that keeps nearly everybody under `target` weeks.
#[must_use]
pub fn target_mean_wait(target: f64, factor: f64) -> f64 {
    target / factor
}

/// The list size at which the mean wait is the target's (Little's law). It holds only while capacity exceeds demand.
#[must_use]
pub fn target_list(demand: f64, target: f64, factor: f64) -> f64 {
    demand * target / factor
}

/// Slots a week that bring a list of `waiting` to `target_list` in `weeks`.
#[must_use]
pub fn relief_capacity(demand: f64, waiting: f64, target_list: f64, weeks: f64) -> f64 {
    demand + (waiting - target_list) / weeks
}

/// Demand at the upper end of what `referrals` counted gaps with coefficient of variation `cv` allow (two standard
/// errors). `None` when too few were counted to say.
#[must_use]
pub fn demand_upper(demand: f64, referrals: f64, cv: f64) -> Option<f64> {
    let slack = 1.0 - 2.0 * cv / referrals.sqrt();
    (slack > 0.0).then(|| demand / slack)
}

/// Slots a week that keep a list at its target for good (Kingman's and Marchal's heavy-traffic form with W = T/k). `cv_demand`
/// and `cv_capacity` are those of the gaps between referrals and between children seen.
#[must_use]
pub fn target_capacity(demand: f64, target: f64, factor: f64, cv_demand: f64, cv_capacity: f64) -> f64 {
    let variability = (cv_demand.powi(2) + cv_capacity.powi(2)) / 2.0;
    demand + variability * factor / target
}

/// Twice the mean wait over the target wait, both in weeks. It should be under 1: at 1, 13.5% wait longer than the target
/// when waits are exponential.
#[must_use]
pub fn pressure(mean_wait_weeks: f64, target_weeks: f64) -> f64 {
    2.0 * mean_wait_weeks / target_weeks
}

/// A list whose waits are exponential with the share `within` under `target` weeks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Journey {
    /// The rate of the exponential, a week.
    pub rate: f64,
    /// How many wait.
    pub list: f64,
}

/// The list that goes with a performance: `within` of the waits under `target` weeks, `referrals` a week.
#[must_use]
pub fn journey(referrals: f64, within: f64, target: f64) -> Journey {
    let rate = factor_for(within) / target;
    Journey { rate, list: referrals / rate }
}
