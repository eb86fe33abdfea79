//! A pathway of stages with re-referral to the first (Jackson): each stage is an independent list of its own.

use crate::forms::erlang::{self, Steady};

/// The steady state of a pathway.
#[derive(Debug, Clone, PartialEq)]
pub struct Pathway {
    /// Referrals and re-referrals per unit of time at every stage.
    pub effective: f64,
    /// Each stage in order.
    pub stages: Vec<Steady>,
    /// Mean number of children anywhere on the pathway.
    pub present: f64,
    /// Mean time on the pathway for one new referral, with its later returns.
    pub time_per_referral: f64,
}

/// `lambda` new referrals; each stage is `(servers, rate of one server)`; a share `again` of those who finish is referred
/// once more. `None` when a stage cannot keep up.
#[must_use]
pub fn pathway(lambda: f64, stages: &[(u32, f64)], again: f64) -> Option<Pathway> {
    let effective = lambda / (1.0 - again);
    let stages: Option<Vec<Steady>> =
        stages.iter().map(|&(servers, mu)| erlang::steady(servers, effective, mu)).collect();
    let stages = stages?;
    let present: f64 = stages.iter().map(|stage| stage.present).sum();
    Some(Pathway { effective, present, time_per_referral: present / lambda, stages })
}
