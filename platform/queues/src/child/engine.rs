//! One replication after another. What a replication needs is allocated once and emptied for the next.

use super::lines::{Child, Lines};
use super::patience::Patience;
use super::runs::{Flow, Tally};
use crate::conditions::Conditions;
use crate::draw::{Key, Purpose};
use crate::scenario::{Scenario, Stage};

/// A child who was taken out of turn and keeps a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Keeping {
    pub child: u32,
    pub line: u16,
    pub column: u16,
}

/// A pathway made ready, and its state.
pub(super) struct Engine<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) lines: Lines,
    pub(super) patience: Patience,
    pub(super) tally: Tally,
    /// The column of the first week.
    pub(super) now: usize,
    /// Withdrawals to come: by stage, then by week, and one place for those after the last.
    pub(super) due: Vec<u32>,
    /// Children in each stage.
    pub(super) present: Vec<u32>,
    /// Children who join another stage next week.
    pub(super) moving: Vec<u32>,
    /// Children who are back next week in the place they had.
    pub(super) keeping: Vec<Keeping>,
    /// Children to be referred again: by week.
    pub(super) returning: Vec<Vec<u32>>,
    /// Cumulative shares of the priorities.
    pub(super) up_to: Vec<f64>,
    seed_of_start: Vec<(usize, usize, usize, u32)>,
}

impl<'a> Engine<'a> {
    pub(super) fn new(scenario: &'a Scenario) -> Self {
        let now = scenario.longest_wait();
        let columns = now + scenario.weeks;
        let stages = scenario.stages.len();
        let mut sum = 0.0;
        let up_to = scenario.priorities.iter().map(|share| {
            sum += share;
            sum
        });
        Self {
            up_to: up_to.collect(),
            lines: Lines::new(stages * scenario.priorities.len(), columns),
            patience: Patience::of(&scenario.leaving, columns + 1),
            tally: Tally::new(scenario),
            now,
            due: vec![0; stages * (scenario.weeks + 1)],
            present: vec![0; stages],
            moving: Vec::new(),
            keeping: Vec::new(),
            returning: vec![Vec::new(); scenario.weeks],
            seed_of_start: start(scenario),
            scenario,
        }
    }

    /// Runs as many replications as `flows` has room for, the first being number `first`.
    pub(super) fn replications(
        mut self,
        seed: Key,
        first: usize,
        flows: &mut [Flow],
        conditions: &impl Conditions,
    ) -> Tally {
        let (weeks, stages) = (self.scenario.weeks, self.scenario.stages.len());
        let (mut referrals, mut slots) = (vec![0; weeks], vec![0; weeks * stages]);
        for (number, flows) in (first as u64..).zip(flows.chunks_mut(weeks * stages)) {
            let key = seed.part(number);
            conditions.fill(key, &mut referrals, &mut slots);
            self.begin(key);
            for ((week, flows), &referred) in flows.chunks_mut(stages).enumerate().zip(&referrals) {
                self.week(key, week, referred, &slots, flows);
            }
        }
        self.tally
    }

    /// Everybody who waits now takes their place.
    fn begin(&mut self, key: Key) {
        self.lines.clear();
        self.due.fill(0);
        self.present.fill(0);
        self.moving.clear();
        self.keeping.clear();
        self.returning.iter_mut().for_each(Vec::clear);
        let start = std::mem::take(&mut self.seed_of_start);
        // Children who wait now have even names, children to come odd ones.
        let mut name = 0;
        for &(stage, priority, weeks, many) in &start {
            for _ in 0..many {
                let luck = key.part(name).bits();
                name += 2;
                let child = Child::new(luck, (self.now - weeks) as u16, priority as u8, stage as u8);
                let number = self.lines.children.len() as u32;
                self.lines.children.push(child);
                let from = if weeks > 0 { -1 } else { 0 };
                self.join(number, from, weeks.saturating_sub(1));
            }
        }
        self.seed_of_start = start;
    }

    /// Puts a child into the line of their stage. In week `from` (-1 is the week before the first) they had waited `waited`
    /// weeks for it; a family withdraws in a later week.
    pub(super) fn join(&mut self, number: u32, from: i64, waited: usize) {
        let Some(child) = self.lines.children.get_mut(number as usize) else { return };
        let stage_number = usize::from(child.stage);
        let Some(stage) = self.scenario.stages.get(stage_number) else { return };
        child.sessions = stage.sessions as u8;
        child.missed = 0;
        child.withdraws = u16::MAX;
        let line = stage_number * self.scenario.priorities.len() + usize::from(child.priority);
        if let Some(present) = self.present.get_mut(stage_number) {
            *present += 1;
        }
        if self.withdraws(stage) {
            self.be_patient(number, stage_number, from, waited);
        }
        self.lines.push_back(line, number);
    }

    /// Whether families may withdraw from this stage.
    #[inline]
    pub(super) fn withdraws(&self, stage: &Stage) -> bool {
        stage.may_withdraw && !self.patience.is_endless()
    }

    /// Puts a child back into the place they had.
    pub(super) fn rejoin(&mut self, back: Keeping) {
        self.lines.push_front(usize::from(back.line), usize::from(back.column), back.child);
    }

    /// Settles in which week after `from` the family would withdraw. Those who would after the last week are counted in one
    /// place beyond it, so that no child needs a branch of its own.
    pub(super) fn be_patient(&mut self, number: u32, stage_number: usize, from: i64, waited: usize) {
        let Some(child) = self.lines.children.get_mut(number as usize) else { return };
        let u = Key::seed(child.luck).part(Purpose::Patience as u64 + 64 * stage_number as u64).uniform();
        let at = from + self.patience.weeks_more(waited, u) as i64;
        let weeks = self.scenario.weeks;
        let at = usize::try_from(at).unwrap_or(weeks).min(weeks);
        child.withdraws = at as u16;
        if let Some(due) = self.due.get_mut(stage_number * (weeks + 1) + at) {
            *due += 1;
        }
    }
}

/// Who waits now: stage, priority, weeks and how many; the longest wait first.
fn start(scenario: &Scenario) -> Vec<(usize, usize, usize, u32)> {
    let mut all = Vec::new();
    for (stage, one) in scenario.stages.iter().enumerate() {
        for (priority, by_weeks) in one.waiting.iter().enumerate() {
            let groups = by_weeks.iter().enumerate().rev().filter(|(_, many)| **many > 0);
            all.extend(groups.map(|(weeks, &many)| (stage, priority, weeks, many)));
        }
    }
    all
}
