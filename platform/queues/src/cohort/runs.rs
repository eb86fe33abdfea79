//! What the replications gave: every week of every replication, and how many of each referral week were seen when.

use super::list::{Place, Waiting};
use super::replication::Engine;

/// One week of one replication. Waiting before + referred = withdrawn + seen + waiting, always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flow {
    /// Children referred.
    pub referred: u32,
    /// Children whose families withdrew.
    pub withdrawn: u32,
    /// Slots there were.
    pub slots: u32,
    /// Slots to which a child would be brought.
    pub kept: u32,
    /// Children seen.
    pub seen: u32,
    /// Children waiting at the end of the week.
    pub waiting: u32,
}

/// Children seen, added over replications: by priority, column of the referral week, and week.
#[derive(Debug, Clone)]
pub(super) struct Tally {
    weeks: usize,
    columns: usize,
    seen: Vec<u64>,
    /// Children still waiting at the end: by priority and column.
    left: Vec<u64>,
}

impl Tally {
    pub(super) fn new(list: &Waiting, weeks: usize) -> Self {
        let rows = list.priorities() * list.columns();
        Self { weeks, columns: list.columns(), seen: vec![0; rows * weeks], left: vec![0; rows] }
    }

    /// Adds who is left at the end of a replication.
    pub(super) fn end(&mut self, list: &Waiting) {
        self.left.iter_mut().zip(list.counts()).for_each(|(all, one)| *all += u64::from(*one));
    }

    #[inline]
    pub(super) fn seen(&mut self, place: &Place, week: usize, many: u32) {
        let at = (place.priority * self.columns + place.column) * self.weeks + week;
        if let Some(cell) = self.seen.get_mut(at) {
            *cell += u64::from(many);
        }
    }
}

/// All replications of one scenario.
#[derive(Debug, Clone)]
pub struct Runs {
    weeks: usize,
    /// The column of the first week.
    now: usize,
    pub(super) flows: Vec<Flow>,
    tally: Tally,
    start: u32,
    priorities: usize,
}

impl Runs {
    pub(super) fn new(engine: &Engine<'_>, replications: usize) -> Self {
        let weeks = engine.scenario.weeks;
        Self {
            weeks,
            now: engine.now,
            flows: vec![Flow::default(); weeks * replications],
            tally: Tally::new(&engine.start, weeks),
            start: engine.start.total(),
            priorities: engine.start.priorities(),
        }
    }

    pub(super) fn add(&mut self, part: &Tally) {
        self.tally.seen.iter_mut().zip(&part.seen).for_each(|(all, part)| *all += part);
        self.tally.left.iter_mut().zip(&part.left).for_each(|(all, part)| *all += part);
    }

    /// Children waiting before the first week.
    #[must_use]
    pub const fn start(&self) -> u32 {
        self.start
    }

    /// The weeks of each replication, in order.
    pub fn replications(&self) -> impl Iterator<Item = &[Flow]> {
        self.flows.chunks(self.weeks)
    }

    /// The list at the end of `week` (the first is 0) in each replication, in order.
    #[must_use]
    pub fn waiting(&self, week: usize) -> Vec<u32> {
        self.flows.iter().skip(week).step_by(self.weeks).map(|flow| flow.waiting).collect()
    }

    /// The list at the end of `week` at each of the chances `p`, in the order given.
    #[must_use]
    pub fn band(&self, week: usize, p: &[f64]) -> Vec<u32> {
        crate::run::quantiles(&mut self.waiting(week), p)
    }

    /// In each replication the first week (1 is the first) by whose end the list is at or below `target` and stays there for
    /// `weeks` weeks or to the end; `None` when that never happens.
    #[must_use]
    pub fn reached(&self, target: &[u32], stays: usize) -> Vec<Option<usize>> {
        self.replications()
            .map(|flows| {
                let mut run = 0;
                for (week, (flow, target)) in flows.iter().zip(target).enumerate() {
                    run = if flow.waiting <= *target { run + 1 } else { 0 };
                    if run >= stays.max(1) || (run > 0 && week + 1 == flows.len()) {
                        return Some(week + 2 - run);
                    }
                }
                None
            })
            .collect()
    }

    /// How many children of one priority referred `weeks_before` the first week (negative: after it) were seen in each
    /// week, added over all replications.
    #[must_use]
    pub fn seen_of(&self, priority: usize, weeks_before: i64) -> &[u64] {
        let column = self.now as i64 - weeks_before;
        let row = usize::try_from(column).ok().filter(|column| *column < self.tally.columns);
        let from = row.map(|column| (priority * self.tally.columns + column) * self.weeks);
        from.and_then(|from| self.tally.seen.get(from..from + self.weeks)).unwrap_or_default()
    }

    /// How many children of one priority referred `weeks_before` the first week still waited at the end, added over all
    /// replications.
    #[must_use]
    pub fn left_of(&self, priority: usize, weeks_before: i64) -> u64 {
        let column =
            usize::try_from(self.now as i64 - weeks_before).ok().filter(|at| *at < self.tally.columns);
        let place = column.map(|column| priority * self.tally.columns + column);
        place.and_then(|at| self.tally.left.get(at)).copied().unwrap_or_default()
    }

    /// Who still waited at the end, by whole weeks waited, all priorities together, over all replications.
    #[must_use]
    pub fn left_by_weeks_waited(&self) -> Vec<u64> {
        let mut all = vec![0; self.tally.columns];
        for line in self.tally.left.chunks(self.tally.columns) {
            all.iter_mut().zip(line.iter().rev()).for_each(|(sum, many)| *sum += many);
        }
        all
    }

    /// How many children waited each number of whole weeks, of those of one priority who were seen, over all replications.
    #[must_use]
    pub fn waits(&self, priority: usize) -> Vec<u64> {
        let mut all = vec![0; self.tally.columns];
        for (column, row) in
            self.tally.seen.chunks(self.weeks).skip(priority * self.tally.columns).enumerate()
        {
            if column >= self.tally.columns {
                break;
            }
            for (week, seen) in row.iter().enumerate() {
                let waited = (self.now + week).checked_sub(column);
                if let Some(cell) = waited.and_then(|waited| all.get_mut(waited)) {
                    *cell += seen;
                }
            }
        }
        all
    }

    /// How many priorities there are.
    #[must_use]
    pub const fn priorities(&self) -> usize {
        self.priorities
    }
}
