//! One replication after another. What a replication needs is allocated once and emptied for the next.

use super::books::Books;
use super::lines::{Child, Lines};
use super::runs::{Flow, Tally};
use crate::conditions::Conditions;
use crate::draw::Key;
use crate::scenario::Scenario;

/// A pathway made ready, and its state.
pub(super) struct Engine<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) lines: Lines,
    pub(super) books: Books<'a>,
    /// Cumulative shares of the priorities.
    pub(super) up_to: Vec<f64>,
    seed_of_start: Vec<(usize, usize, usize, u32)>,
}

impl<'a> Engine<'a> {
    pub(super) fn new(scenario: &'a Scenario) -> Self {
        let columns = scenario.longest_wait() + scenario.weeks;
        let mut sum = 0.0;
        let up_to = scenario.priorities.iter().map(|share| {
            sum += share;
            sum
        });
        Self {
            up_to: up_to.collect(),
            lines: Lines::new(scenario.stages.len() * scenario.priorities.len(), columns),
            books: Books::new(scenario),
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
        self.books.tally
    }

    /// Everybody who waits now takes their place.
    fn begin(&mut self, key: Key) {
        self.lines.clear();
        self.books.clear();
        // Children who wait now have even names, children to come odd ones.
        let mut name = 0;
        for &(stage, priority, weeks, many) in &self.seed_of_start {
            for _ in 0..many {
                let luck = key.part(name).bits();
                name += 2;
                let column = (self.books.now - weeks) as u16;
                let mut child = Child::new(luck, column, priority as u8, stage as u8);
                let from = if weeks > 0 { -1 } else { 0 };
                self.books.join(&mut child, from, weeks.saturating_sub(1));
                self.lines.enter(self.books.line(&child), child);
            }
        }
    }

    /// A child who is on record joins their stage in this week.
    pub(super) fn join(&mut self, number: u32, week: usize) {
        let Some(child) = self.lines.children.get_mut(number as usize) else { return };
        self.books.join(child, week as i64, 0);
        let (line, column) = (self.books.line(child), child.column);
        self.lines.push_back(line, column, number);
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
