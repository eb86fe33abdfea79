//! What is written down of the children of one replication: who is in a stage, who withdraws when, who moves on, who comes
//! back, and how long each had waited. A slot given to a child is entered here.

use super::lines::Child;
use super::patience::Patience;
use super::runs::{Flow, Tally};
use crate::draw::{Key, Purpose};
use crate::scenario::{Scenario, Stage};

/// A child who was taken out of turn and keeps a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Keeping {
    pub child: u32,
    pub line: u16,
    pub column: u16,
}

/// A stage in one week.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'s> {
    pub stage: &'s Stage,
    /// The number of the stage.
    pub number: usize,
    pub week: usize,
    /// Whether families may withdraw from it.
    pub withdraws: bool,
}

impl At<'_> {
    /// Whether everybody comes and nobody withdraws, as in a block of sessions: most slots of a pathway are such slots.
    pub(super) fn certain(&self) -> bool {
        self.stage.not_brought <= 0.0 && !self.withdraws
    }
}

/// The books of one replication.
pub(super) struct Books<'a> {
    pub scenario: &'a Scenario,
    patience: Patience,
    pub tally: Tally,
    /// The column of the first week.
    pub now: usize,
    /// Withdrawals to come: by stage, then by week, and one place for those after the last.
    pub due: Vec<u32>,
    /// Children in each stage.
    pub present: Vec<u32>,
    /// Children who join another stage next week.
    pub moving: Vec<u32>,
    /// Children who are back next week in the place they had.
    pub keeping: Vec<Keeping>,
    /// Children to be referred again: by week.
    pub returning: Vec<Vec<u32>>,
}

impl<'a> Books<'a> {
    pub(super) fn new(scenario: &'a Scenario) -> Self {
        let now = scenario.longest_wait();
        let stages = scenario.stages.len();
        Self {
            patience: Patience::of(&scenario.leaving, now + scenario.weeks + 1),
            tally: Tally::new(scenario),
            now,
            due: vec![0; stages * (scenario.weeks + 1)],
            present: vec![0; stages],
            moving: Vec::new(),
            keeping: Vec::new(),
            returning: vec![Vec::new(); scenario.weeks],
            scenario,
        }
    }

    /// Empties them and keeps the room.
    pub(super) fn clear(&mut self) {
        self.due.fill(0);
        self.present.fill(0);
        self.moving.clear();
        self.keeping.clear();
        self.returning.iter_mut().for_each(Vec::clear);
    }

    /// The line of a child's stage and priority.
    #[inline]
    pub(super) fn line(&self, child: &Child) -> usize {
        usize::from(child.stage) * self.scenario.priorities.len() + usize::from(child.priority)
    }

    /// Whether families may withdraw from this stage.
    #[inline]
    pub(super) fn withdraws(&self, stage: &Stage) -> bool {
        stage.may_withdraw && !self.patience.is_endless()
    }

    /// A child joins their stage. In week `from` (-1 is the week before the first) they had waited `waited` weeks for it; a
    /// family withdraws in a later week.
    pub(super) fn join(&mut self, child: &mut Child, from: i64, waited: usize) {
        let number = usize::from(child.stage);
        let Some(stage) = self.scenario.stages.get(number) else { return };
        child.sessions = stage.sessions as u8;
        child.missed = 0;
        child.withdraws = u16::MAX;
        if let Some(present) = self.present.get_mut(number) {
            *present += 1;
        }
        if self.withdraws(stage) {
            self.be_patient(child, number, from, waited);
        }
    }

    /// Settles in which week after `from` the family would withdraw. Those who would after the last week are counted in one
    /// place beyond it, so that no child needs a branch of its own.
    fn be_patient(&mut self, child: &mut Child, stage_number: usize, from: i64, waited: usize) {
        let u = Key::seed(child.luck).part(Purpose::Patience as u64 + 64 * stage_number as u64).uniform();
        let at = from + self.patience.weeks_more(waited, u) as i64;
        let weeks = self.scenario.weeks;
        let at = usize::try_from(at).unwrap_or(weeks).min(weeks);
        child.withdraws = at as u16;
        if let Some(due) = self.due.get_mut(stage_number * (weeks + 1) + at) {
            *due += 1;
        }
    }

    /// A slot for one child: brought or not, done or not. Whether the child keeps the place for another slot.
    pub(super) fn see(&mut self, number: u32, child: &mut Child, at: &At<'_>, flow: &mut Flow) -> bool {
        if at.withdraws {
            self.will_not_withdraw(child, at.number);
        }
        let keeps = if at.stage.not_brought > 0.0 && was_not_brought(child, at) {
            self.miss(child, at, flow)
        } else {
            self.attend(number, child, at, flow)
        };
        if keeps && at.withdraws {
            // The family's patience counts anew from next week.
            self.be_patient(child, at.number, at.week as i64 + 1, 0);
        }
        keeps
    }

    /// The child is not brought. Whether the child keeps the place.
    fn miss(&mut self, child: &mut Child, at: &At<'_>, flow: &mut Flow) -> bool {
        child.missed = child.missed.saturating_add(1);
        if u32::from(child.missed) != at.stage.discharged_after {
            return true;
        }
        flow.discharged += 1;
        self.leave(at.number);
        false
    }

    /// The child is seen: all there is to a slot of a stage that is [`At::certain`]. Whether the child keeps the place.
    #[inline]
    pub(super) fn attend(&mut self, number: u32, child: &mut Child, at: &At<'_>, flow: &mut Flow) -> bool {
        if u32::from(child.sessions) == at.stage.sessions {
            let waited = self.now + at.week - usize::from(child.column);
            self.tally.seen(child.stage, child.priority, waited);
        }
        child.sessions -= 1;
        if child.sessions == 0 {
            self.done(number, child, at, flow);
        }
        child.sessions > 0
    }

    /// Who has a slot does not withdraw in the week that was settled.
    fn will_not_withdraw(&mut self, child: &Child, stage_number: usize) {
        let at = stage_number * (self.scenario.weeks + 1) + usize::from(child.withdraws);
        if let Some(due) = self.due.get_mut(at) {
            *due -= 1;
        }
    }

    // Apart, so that the slot of a child who goes on stays short.
    #[inline(never)]
    fn done(&mut self, number: u32, child: &mut Child, at: &At<'_>, flow: &mut Flow) {
        flow.done += 1;
        self.leave(at.number);
        let luck = Key::seed(child.luck);
        let place = 64 * at.number as u64;
        let leaves = at.stage.leaves_after > 0.0
            && luck.part(Purpose::Leaving as u64 + place).uniform() < at.stage.leaves_after;
        if leaves {
            return;
        }
        if at.number + 1 < self.scenario.stages.len() {
            child.stage += 1;
            flow.onward += 1;
            self.moving.push(number);
            return;
        }
        let again = self.scenario.again;
        let back = at.week + again.after.max(1) as usize;
        if again.share > 0.0
            && back < self.scenario.weeks
            && luck.part(Purpose::Again as u64).uniform() < again.share
        {
            // A new referral of the same child has new luck and a new place.
            child.luck = luck.part(0).bits();
            child.column = (self.now + back) as u16;
            child.stage = 0;
            if let Some(week) = self.returning.get_mut(back) {
                week.push(number);
            }
        }
    }

    fn leave(&mut self, stage_number: usize) {
        if let Some(present) = self.present.get_mut(stage_number) {
            *present -= 1;
        }
    }
}

/// Whether a child is not brought to a slot, from a number of its own for each stage, each session and each time missed.
fn was_not_brought(child: &Child, at: &At<'_>) -> bool {
    let place = 64 * (at.number as u64 + 64 * (u64::from(child.missed) + 256 * u64::from(child.sessions)));
    Key::seed(child.luck).part(Purpose::Brought as u64 + place).uniform() < at.stage.not_brought
}
