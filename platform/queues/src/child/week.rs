//! One week of a pathway, in the order that [`crate::scenario`] states.

use super::books::{At, Keeping};
use super::engine::Engine;
use super::lines::Child;
use super::runs::Flow;
use crate::draw::{Key, Purpose, Stream};
use crate::scenario::Order;
use std::ops::Range;

impl Engine<'_> {
    /// `slots` are all stages' slots, stage after stage; `flows` this week's, one a stage.
    pub(super) fn week(&mut self, key: Key, week: usize, referred: u32, slots: &[u32], flows: &mut [Flow]) {
        self.arrive_again(week, flows);
        self.arrive(key, week, referred, flows);
        let scenario = self.scenario;
        for (number, (stage, flow)) in scenario.stages.iter().zip(flows.iter_mut()).enumerate() {
            let place = number * scenario.weeks + week;
            flow.withdrawn = self.books.due.get(place + number).copied().unwrap_or_default();
            flow.slots = slots.get(place).copied().unwrap_or_default();
            if let Some(present) = self.books.present.get_mut(number) {
                *present -= flow.withdrawn;
            }
            let at = At { stage, number, week, withdraws: self.books.withdraws(stage) };
            self.give_out(key, &at, flow);
            flow.present = self.books.present.get(number).copied().unwrap_or_default();
        }
    }

    /// Those on their way join: children who keep a place first, in reverse so that their order stays.
    fn arrive_again(&mut self, week: usize, flows: &mut [Flow]) {
        for back in self.books.keeping.drain(..).rev() {
            self.lines.push_front(usize::from(back.line), back.column, back.child);
        }
        let mut moving = std::mem::take(&mut self.books.moving);
        for number in moving.drain(..) {
            let stage = self.lines.children.get(number as usize).map_or(0, |child| usize::from(child.stage));
            if let Some(flow) = flows.get_mut(stage) {
                flow.joined += 1;
            }
            self.join(number, week);
        }
        self.books.moving = moving;
        let returning = self.books.returning.get_mut(week).map(std::mem::take).unwrap_or_default();
        for &number in &returning {
            self.join(number, week);
        }
        if let Some(first) = flows.first_mut() {
            first.again = returning.len() as u32;
            first.joined += returning.len() as u32;
        }
    }

    fn arrive(&mut self, key: Key, week: usize, referred: u32, flows: &mut [Flow]) {
        let column = (self.books.now + week) as u16;
        let last = self.up_to.len().saturating_sub(1);
        for number in 0..u64::from(referred) {
            // Odd names: the week and the place in it, whatever happened before.
            let luck = key.part(((week as u64) << 32 | number) << 1 | 1).bits();
            let u = if last == 0 { 0.0 } else { Key::seed(luck).part(Purpose::Priority as u64).uniform() };
            let priority = self.up_to.iter().position(|up_to| u < *up_to).unwrap_or(last);
            let mut child = Child::new(luck, column, priority as u8, 0);
            self.books.join(&mut child, week as i64, 0);
            self.lines.enter(priority, child);
        }
        if let Some(first) = flows.first_mut() {
            first.joined += referred;
        }
    }

    fn give_out(&mut self, key: Key, at: &At<'_>, flow: &mut Flow) {
        let many = self.scenario.priorities.len();
        let lines = at.number * many..(at.number + 1) * many;
        let mut left = flow.slots - self.give_out_of_turn(key, lines.clone(), at, flow);
        self.lines.begin_round(lines.clone());
        match self.scenario.order {
            Order::InTurn => {
                while left > 0
                    && let Some(line) = self.lines.longest_turn(lines.clone(), at.week as u16)
                {
                    left -= 1 - self.give_lines(line..line + 1, 1, at, flow);
                }
            }
            Order::PriorityFirst { guaranteed } => {
                let promised = ((f64::from(flow.slots) * guaranteed) as u32).min(left);
                left -= promised;
                left += self.give_lines(lines.start + 1..lines.end, promised, at, flow);
                left = self.give_lines(lines, left, at, flow);
            }
        }
        flow.used = flow.slots - left;
    }

    /// Gives the share of slots that go to any child, and says how many were given. Whoever is not done is back next week in
    /// the place they had.
    fn give_out_of_turn(&mut self, key: Key, lines: Range<usize>, at: &At<'_>, flow: &mut Flow) -> u32 {
        let share = self.scenario.out_of_turn;
        if share <= 0.0 {
            return 0;
        }
        let mut luck = key.of(Purpose::OutOfTurn).part((at.week * 64 + at.number) as u64).stream();
        let any = (0..flow.slots).filter(|_| luck.uniform() < share).count() as u32;
        let books = &mut self.books;
        for given in 0..any {
            let see = |number: u32, child: &mut Child| {
                if books.see(number, child, at, flow) {
                    let (line, column) = (books.line(child) as u16, child.column);
                    books.keeping.push(Keeping { child: number, line, column });
                }
            };
            if !self.lines.give_any(lines.clone(), at.week as u16, |n| Stream::below(&mut luck, n), see) {
                return given;
            }
        }
        any
    }

    /// Gives slots to one line after the other and returns what is left.
    fn give_lines(&mut self, lines: Range<usize>, slots: u32, at: &At<'_>, flow: &mut Flow) -> u32 {
        let books = &mut self.books;
        let week = at.week as u16;
        let mut left = slots;
        for line in lines {
            left = if at.certain() {
                self.lines.give(line, left, week, |number, child| books.attend(number, child, at, flow))
            } else {
                self.lines.give(line, left, week, |number, child| books.see(number, child, at, flow))
            };
        }
        left
    }
}
