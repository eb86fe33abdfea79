//! A list dealt out to children: who waited at the month end whose figures are told, who had been seen by then, and what has
//! gone on since. Nothing lies after the recipe's today.

use super::course::{seen_child, waiting};
use super::{Shape, Wait};
use crate::dice::Dice;
use waymark_kernel::{Day, add_days, days_between};

/// Weeks of the past of which everything is told.
const PAST_WEEKS: i64 = 104;
/// Weeks before the month end in which the first children of that past were referred.
const FIRST_WEEK: i64 = PAST_WEEKS + 100;
/// Of a hundred children, how many were seen soon for a clinical need, and how many could not be offered a slot for long.
const SOON: u64 = 5;
const HELD_UP: u64 = 3;
/// The fewest and the most days of each band; nobody has waited longer than the last.
const DAYS: [(i64, i64); 7] = [(0, 7), (8, 14), (15, 28), (29, 84), (85, 126), (127, 364), (365, 800)];

/// What one list is dealt from.
pub(super) struct Deal<'s> {
    shape: &'s Shape,
    /// Children who waited at the month end.
    still: usize,
    /// That month end, and today.
    days: (Day, Day),
    /// Children who are on no list yet.
    children: Vec<usize>,
    /// How many of those who waited at the month end had been referred so many weeks before it.
    by_week: Vec<u64>,
    dice: Dice,
}

impl<'s> Deal<'s> {
    /// A list on which `still` children waited at the first of these days, the second being today.
    pub(super) fn new(
        shape: &'s Shape,
        still: usize,
        days: (Day, Day),
        children: Vec<usize>,
        dice: Dice,
    ) -> Self {
        Self { shape, still, days, children, by_week: vec![0; FIRST_WEEK as usize + 1], dice }
    }

    /// Those who waited at the month end: whose turn has come since was seen.
    pub(super) fn waiting_then(&mut self) -> Vec<Wait> {
        let (counted, today) = self.days;
        let mut all = Vec::new();
        for place in 0..self.still {
            let Some(child) = self.children.pop() else { break };
            let waited = self.waited(place);
            if let Some(many) = self.by_week.get_mut((waited / 7) as usize) {
                *many += 1;
            }
            let received = add_days(counted, -waited);
            let seen = self.turn_since(received);
            all.push(match seen {
                Some(seen) => seen_child(self.shape, child, (received, seen), today, &mut self.dice),
                None => waiting(self.shape, child, received, today, &mut self.dice),
            });
        }
        all
    }

    /// Those who had been seen by the month end.
    pub(super) fn seen_by_then(&mut self) -> Vec<Wait> {
        let (counted, today) = self.days;
        let mut all = Vec::new();
        for (week, many) in (0_i64..).zip(std::mem::take(&mut self.by_week)) {
            for _ in many..self.referred(add_days(counted, -7 * week), week) {
                let received = add_days(counted, -7 * week - self.dice.between(0, 6));
                let Some(seen) = self.seen_day(received) else { continue };
                let Some(child) = self.children.pop() else { break };
                all.push(seen_child(self.shape, child, (received, seen), today, &mut self.dice));
            }
        }
        all
    }

    /// Those who were referred after the month end: they all wait.
    pub(super) fn referred_since(&mut self) -> Vec<Wait> {
        let (counted, today) = self.days;
        let mut all = Vec::new();
        for ahead in 1..=days_between(counted, today) {
            let received = add_days(counted, ahead);
            let of_week = self.referred(received, 0);
            let of_day = of_week / 7 + u64::from(self.dice.below(7) < of_week % 7);
            for _ in 0..of_day {
                let Some(child) = self.children.pop() else { break };
                all.push(waiting(self.shape, child, received, today, &mut self.dice));
            }
        }
        all
    }

    /// How many days the child of this place had waited at the month end: the bands are dealt by their shares, so that the
    /// list has them exactly. Inside a band most have not passed their turn; those beyond it could not be offered a slot.
    fn waited(&mut self, place: usize) -> i64 {
        let share = ((place * 100 + 50) / self.still.max(1)) as u64;
        let turn = 7 * self.shape.turn.1;
        let mut upto = 0;
        for (band, (fewest, most)) in self.shape.bands.iter().zip(DAYS) {
            upto += band;
            if share < upto {
                let in_turn = (fewest..most).contains(&turn) && !self.dice.chance(0.05);
                return self.dice.between(fewest, if in_turn { turn } else { most });
            }
        }
        self.dice.between(365, 800)
    }

    /// How many were referred in a week: fewer in the past than now, and fewer while schools are closed.
    fn referred(&mut self, on: Day, weeks_ago: i64) -> u64 {
        let season = match on.month() {
            8 => 0.45,
            7 | 12 => 0.85,
            _ => 1.06,
        };
        let grown = 1.0 - 0.25 * weeks_ago.min(PAST_WEEKS) as f64 / PAST_WEEKS as f64;
        let luck = self.dice.between(75, 125) as f64 / 100.0;
        let many = self.still as f64 * self.shape.weekly as f64 / 1_000.0 * season * grown * luck;
        many as u64 + u64::from(self.dice.chance(many.fract()))
    }

    /// The working day by the month end on which a child was seen, in turn but for a few; none before the past that is told.
    fn seen_day(&mut self, received: Day) -> Option<Day> {
        let (counted, _) = self.days;
        let (before, now) = self.shape.turn;
        let ago = (days_between(received, counted) / 7 - now).clamp(0, PAST_WEEKS);
        let turn = now - (now - before) * ago / PAST_WEEKS;
        let weeks = match self.dice.below(100) {
            share if share < SOON => self.dice.between(2, 9),
            share if share < SOON + HELD_UP => turn + self.dice.between(20, 50),
            _ => turn + self.dice.between(-1, 1),
        };
        let seen = self.weekday_after(received, weeks);
        (seen > add_days(counted, -7 * PAST_WEEKS) && seen <= counted).then_some(seen)
    }

    /// The working day between the month end and today on which a child is seen whose turn comes then.
    fn turn_since(&mut self, received: Day) -> Option<Day> {
        let (counted, today) = self.days;
        let weeks = self.shape.turn.1 + self.dice.between(-1, 1);
        let seen = self.weekday_after(received, weeks);
        (seen > counted && seen < today).then_some(seen)
    }

    fn weekday_after(&mut self, received: Day, weeks: i64) -> Day {
        let from = add_days(received, 7 * weeks);
        self.dice.weekday(from, add_days(from, 6))
    }
}
