//! What the replications gave: every stage in every week of every replication, and how long children had waited.

use crate::scenario::Scenario;

/// One stage in one week of one replication. In the stage before + joined = withdrawn + discharged + done + in the stage,
/// always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flow {
    /// Children who joined, by a new referral, from the stage before, or by referral again.
    pub joined: u32,
    /// Of those, referred again.
    pub again: u32,
    /// Families who withdrew.
    pub withdrawn: u32,
    /// Children discharged because they were not brought.
    pub discharged: u32,
    /// Children who were done with the stage.
    pub done: u32,
    /// Of those, children who went on to the next stage.
    pub onward: u32,
    /// Slots there were.
    pub slots: u32,
    /// Slots given to a child, brought or not.
    pub used: u32,
    /// Children in the stage at the end of the week: waiting, or between two sessions.
    pub present: u32,
}

/// First slots attended, added over replications: by stage, priority and whole weeks since referral.
#[derive(Debug, Clone)]
pub(super) struct Tally {
    priorities: usize,
    columns: usize,
    waits: Vec<u64>,
}

impl Tally {
    pub(super) fn new(scenario: &Scenario) -> Self {
        let priorities = scenario.priorities.len();
        let columns = scenario.longest_wait() + scenario.weeks;
        Self { priorities, columns, waits: vec![0; scenario.stages.len() * priorities * columns] }
    }

    #[inline]
    pub(super) fn seen(&mut self, stage: u8, priority: u8, waited: usize) {
        let line = usize::from(stage) * self.priorities + usize::from(priority);
        if let Some(cell) = self.waits.get_mut(line * self.columns + waited) {
            *cell += 1;
        }
    }
}

/// All replications of one scenario.
#[derive(Debug, Clone)]
pub struct Runs {
    weeks: usize,
    stages: usize,
    pub(super) flows: Vec<Flow>,
    tally: Tally,
}

impl Runs {
    pub(super) fn new(scenario: &Scenario, replications: usize) -> Self {
        let (weeks, stages) = (scenario.weeks, scenario.stages.len());
        let flows = vec![Flow::default(); weeks * stages * replications];
        Self { weeks, stages, flows, tally: Tally::new(scenario) }
    }

    pub(super) fn add(&mut self, part: &Tally) {
        self.tally.waits.iter_mut().zip(&part.waits).for_each(|(all, part)| *all += part);
    }

    /// The replications: of each its weeks, and of each week its stages, in order.
    pub fn replications(&self) -> impl Iterator<Item = impl Iterator<Item = &[Flow]>> {
        self.flows.chunks(self.weeks * self.stages).map(|weeks| weeks.chunks(self.stages))
    }

    /// Children in `stage` at the end of `week` (both counted from 0) in each replication.
    #[must_use]
    pub fn present(&self, stage: usize, week: usize) -> Vec<u32> {
        let first = week * self.stages + stage;
        self.flows.iter().skip(first).step_by(self.weeks * self.stages).map(|flow| flow.present).collect()
    }

    /// Children in `stage` at the end of `week` at each of the chances `p`.
    #[must_use]
    pub fn band(&self, stage: usize, week: usize, p: &[f64]) -> Vec<u32> {
        crate::run::quantiles(&mut self.present(stage, week), p)
    }

    /// How many children of one priority had waited each number of whole weeks since referral when they first attended a
    /// slot of `stage`, over all replications.
    #[must_use]
    pub fn waits(&self, stage: usize, priority: usize) -> &[u64] {
        let from = (stage * self.tally.priorities + priority) * self.tally.columns;
        self.tally.waits.get(from..from + self.tally.columns).unwrap_or_default()
    }
}
