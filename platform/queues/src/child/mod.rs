//! The child-level simulation: every child of a whole pathway, week by week, through triage, assessment, sessions and
//! referral again. Slower than cohorts and able to show everything a scenario can say. A child here is a number.

mod books;
mod engine;
mod lines;
mod patience;
mod runs;
mod week;

pub use runs::{Flow, Runs};

use crate::conditions::{Conditions, Planned};
use crate::draw::Key;
use crate::run::Run;
use crate::scenario::{Flaw, Scenario};
use engine::Engine;

/// Simulates a pathway under its own chances of referrals and slots.
///
/// # Errors
/// What is wrong with the scenario.
pub fn simulate(scenario: &Scenario, run: Run) -> Result<Runs, Flaw> {
    let planned = Planned::of(scenario)?;
    simulate_under(scenario, &planned, run)
}

/// Simulates a pathway under other conditions, such as drawn parameters or a staffing plan.
///
/// # Errors
/// What is wrong with the scenario.
pub fn simulate_under(
    scenario: &Scenario,
    conditions: &(impl Conditions + Sync),
    run: Run,
) -> Result<Runs, Flaw> {
    scenario.check()?;
    let mut runs = Runs::new(scenario, run.replications());
    let seed = Key::seed(run.seed);
    let length = scenario.weeks * scenario.stages.len();
    let tallies = run.on_threads(&mut runs.flows, length, |first, flows| {
        Engine::new(scenario).replications(seed, first, flows, conditions)
    });
    tallies.iter().for_each(|tally| runs.add(tally));
    Ok(runs)
}
