//! One week of a pathway, in the order that [`crate::scenario`] states.

use super::engine::{Engine, Keeping};
use super::lines::Child;
use super::runs::Flow;
use crate::draw::{Key, Purpose, Stream};
use crate::scenario::{Order, Stage};

impl Engine<'_> {
    /// `slots` are all stages' slots, stage after stage; `flows` this week's, one a stage.
    pub(super) fn week(&mut self, key: Key, week: usize, referred: u32, slots: &[u32], flows: &mut [Flow]) {
        self.arrive_again(week, flows);
        self.arrive(key, week, referred, flows);
        let scenario = self.scenario;
        for (number, (stage, flow)) in scenario.stages.iter().zip(flows.iter_mut()).enumerate() {
            let at = number * scenario.weeks + week;
            flow.withdrawn = self.due.get(at + number).copied().unwrap_or_default();
            flow.slots = slots.get(at).copied().unwrap_or_default();
            if let Some(present) = self.present.get_mut(number) {
                *present -= flow.withdrawn;
            }
            self.give_out(key, number, stage, week, flow);
            flow.present = self.present.get(number).copied().unwrap_or_default();
        }
    }

    /// Those on their way join: children who keep a place first, in reverse so that their order stays.
    fn arrive_again(&mut self, week: usize, flows: &mut [Flow]) {
        let mut keeping = std::mem::take(&mut self.keeping);
        for back in keeping.drain(..).rev() {
            self.rejoin(back);
        }
        self.keeping = keeping;
        let mut moving = std::mem::take(&mut self.moving);
        for number in moving.drain(..) {
            let stage = self.lines.children.get(number as usize).map_or(0, |child| usize::from(child.stage));
            if let Some(flow) = flows.get_mut(stage) {
                flow.joined += 1;
            }
            self.join(number, week as i64, 0);
        }
        self.moving = moving;
        let returning = self.returning.get_mut(week).map(std::mem::take).unwrap_or_default();
        for &number in &returning {
            self.join(number, week as i64, 0);
        }
        if let Some(first) = flows.first_mut() {
            first.again = returning.len() as u32;
            first.joined += returning.len() as u32;
        }
    }

    fn arrive(&mut self, key: Key, week: usize, referred: u32, flows: &mut [Flow]) {
        let column = (self.now + week) as u16;
        let last = self.up_to.len().saturating_sub(1);
        for number in 0..u64::from(referred) {
            // Odd names: the week and the place in it, whatever happened before.
            let luck = key.part(((week as u64) << 32 | number) << 1 | 1).bits();
            let u = if last == 0 { 0.0 } else { Key::seed(luck).part(Purpose::Priority as u64).uniform() };
            let priority = self.up_to.iter().position(|up_to| u < *up_to).unwrap_or(last);
            let number = self.lines.children.len() as u32;
            self.lines.children.push(Child::new(luck, column, priority as u8, 0));
            self.join(number, week as i64, 0);
        }
        if let Some(first) = flows.first_mut() {
            first.joined += referred;
        }
    }

    fn give_out(&mut self, key: Key, number: usize, stage: &Stage, week: usize, flow: &mut Flow) {
        let many = self.scenario.priorities.len();
        let lines = number * many..(number + 1) * many;
        let now = week as u16;
        let mut left = flow.slots;
        if self.scenario.out_of_turn > 0.0 {
            let mut luck = key.of(Purpose::OutOfTurn).part((week * 64 + number) as u64).stream();
            let any = (0..left).filter(|_| luck.uniform() < self.scenario.out_of_turn).count() as u32;
            for _ in 0..any {
                let Some(child) = self.lines.take_any(lines.clone(), now, |n| Stream::below(&mut luck, n))
                else {
                    break;
                };
                if self.see(child, number, stage, week, flow) {
                    self.keep_for_next_week(child, number);
                }
                left -= 1;
            }
        }
        self.lines.begin_round(lines.clone());
        match self.scenario.order {
            Order::InTurn => {
                while left > 0
                    && let Some(line) = self.lines.longest_turn(lines.clone(), now)
                {
                    self.give_lines(line..line + 1, 1, number, stage, week, flow);
                    left -= 1;
                }
            }
            Order::PriorityFirst { guaranteed } => {
                let promised = ((f64::from(flow.slots) * guaranteed) as u32).min(left);
                left -= promised;
                left += self.give_lines(lines.start + 1..lines.end, promised, number, stage, week, flow);
                left = self.give_lines(lines, left, number, stage, week, flow);
            }
        }
        flow.used = flow.slots - left;
    }

    /// Gives slots to one line after the other and returns what is left.
    fn give_lines(
        &mut self,
        lines: std::ops::Range<usize>,
        slots: u32,
        number: usize,
        stage: &Stage,
        week: usize,
        flow: &mut Flow,
    ) -> u32 {
        let mut left = slots;
        for line in lines {
            while left > 0
                && let Some(child) = self.lines.turn(line, week as u16)
            {
                if self.see(child, number, stage, week, flow) {
                    self.lines.keep(line);
                } else {
                    self.lines.leave(line);
                }
                left -= 1;
            }
        }
        left
    }

    /// A slot for one child: brought or not, done or not. Whether the child keeps the place for another slot.
    fn see(&mut self, number: u32, stage_number: usize, stage: &Stage, week: usize, flow: &mut Flow) -> bool {
        let withdraws = self.withdraws(stage);
        let Some(child) = self.lines.children.get_mut(number as usize) else { return false };
        if withdraws
            && let Some(due) =
                self.due.get_mut(stage_number * (self.scenario.weeks + 1) + usize::from(child.withdraws))
        {
            *due -= 1;
        }
        let luck = Key::seed(child.luck);
        // A number of its own for each stage, each session and each time missed.
        let place =
            64 * (stage_number as u64 + 64 * (u64::from(child.missed) + 256 * u64::from(child.sessions)));
        let brought = stage.not_brought <= 0.0
            || luck.part(Purpose::Brought as u64 + place).uniform() >= stage.not_brought;
        if !brought {
            child.missed = child.missed.saturating_add(1);
            if u32::from(child.missed) == stage.discharged_after {
                flow.discharged += 1;
                self.leave(stage_number);
                return false;
            }
        } else {
            if u32::from(child.sessions) == stage.sessions {
                let waited = self.now + week - usize::from(child.column);
                self.tally.seen(child.stage, child.priority, waited);
            }
            child.sessions -= 1;
            if child.sessions == 0 {
                self.done(number, luck, stage_number, stage, week, flow);
                return false;
            }
        }
        if withdraws {
            // The family's patience counts anew from next week.
            self.be_patient(number, stage_number, week as i64 + 1, 0);
        }
        true
    }

    fn done(
        &mut self,
        number: u32,
        luck: Key,
        stage_number: usize,
        stage: &Stage,
        week: usize,
        flow: &mut Flow,
    ) {
        flow.done += 1;
        self.leave(stage_number);
        let place = 64 * stage_number as u64;
        let leaves = stage.leaves_after > 0.0
            && luck.part(Purpose::Leaving as u64 + place).uniform() < stage.leaves_after;
        let Some(child) = self.lines.children.get_mut(number as usize) else { return };
        if leaves {
            return;
        }
        if stage_number + 1 < self.scenario.stages.len() {
            child.stage += 1;
            flow.onward += 1;
            self.moving.push(number);
            return;
        }
        let again = self.scenario.again;
        let back = week + again.after.max(1) as usize;
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

    /// A child taken out of turn is back in their place next week.
    fn keep_for_next_week(&mut self, number: u32, stage_number: usize) {
        let Some(child) = self.lines.children.get(number as usize) else { return };
        let line = stage_number * self.scenario.priorities.len() + usize::from(child.priority);
        self.keeping.push(Keeping { child: number, line: line as u16, column: child.column });
    }

    fn leave(&mut self, stage_number: usize) {
        if let Some(present) = self.present.get_mut(stage_number) {
            *present -= 1;
        }
    }
}
