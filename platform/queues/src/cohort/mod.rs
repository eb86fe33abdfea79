//! The cohort simulation: one list as counts by priority and week of referral, thousands of replications in milliseconds,
//! with every wait. It shows one stage; a pathway is for the child-level engine.

mod conditions;
mod list;
mod replication;
mod runs;

pub use conditions::{Conditions, Planned};
pub use runs::{Flow, Runs};

use crate::draw::Key;
use crate::scenario::{Flaw, Scenario};
use replication::Engine;

/// How often and with what luck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The seed: the same seed gives the same answer, bit for bit.
    pub seed: u64,
    /// How many replications, 1 to 100,000.
    pub replications: u32,
    /// On how many threads; it changes nothing but the time taken.
    pub threads: usize,
}

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
    let replications = run.replications.clamp(1, 100_000) as usize;
    let seed = Key::seed(run.seed);
    let mut runs = Runs::new(&engine, replications);
    let share = replications.div_ceil(run.threads.clamp(1, 256));
    let parts = std::thread::scope(|scope| {
        let mut first = 0;
        let mut working = Vec::new();
        for flows in runs.flows.chunks_mut(share * scenario.weeks) {
            let (engine, many) = (&engine, flows.len() / scenario.weeks);
            working.push(scope.spawn(move || engine.replications(seed, first, flows, conditions)));
            first += many;
        }
        working.into_iter().filter_map(|part| part.join().ok()).collect::<Vec<_>>()
    });
    parts.iter().for_each(|part| runs.add(part));
    Ok(runs)
}
