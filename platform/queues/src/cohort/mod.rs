//! The cohort simulation: one list as counts by priority and week of referral, thousands of replications in milliseconds,
//! with every wait. It shows one stage; a pathway is for the child-level engine.

mod list;
mod replication;
mod runs;

pub use runs::{Flow, Runs};

use crate::conditions::{Conditions, Planned};
use crate::draw::Key;
use crate::run::Run;
use crate::scenario::{Flaw, Scenario};
use replication::Engine;

/// Simulates a plain list under its own law of referrals and slots.
///
/// # Errors
/// What is wrong with the scenario, or `NotOneList`.
pub fn simulate(scenario: &Scenario, run: Run) -> Result<Runs, Flaw> {
    let planned = Planned::of(scenario)?;
    simulate_under(scenario, &planned, run)
}

/// Simulates a plain list under other conditions, such as drawn parameters: `conditions` gives the referrals and the slots
/// of each replication, and the scenario everything else.
///
/// # Errors
/// What is wrong with the scenario, or `NotOneList`.
pub fn simulate_under(
    scenario: &Scenario,
    conditions: &(impl Conditions + Sync),
    run: Run,
) -> Result<Runs, Flaw> {
    let engine = Engine::of(scenario)?;
    let mut runs = Runs::new(&engine, run.replications());
    let seed = Key::seed(run.seed);
    let parts = run.on_threads(&mut runs.flows, scenario.weeks, |first, flows| {
        engine.replications(seed, first, flows, conditions)
    });
    parts.iter().for_each(|part| runs.add(part));
    Ok(runs)
}
