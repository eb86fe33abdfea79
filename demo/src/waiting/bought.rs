//! A list that is told as it went: so many join it each month and so many are seen, until the partners pay for more. Its past
//! does not change with the day it is told on, so that what it says of the money is the list's own. Most of its children are
//! known to the service alone; some have a plan or asked for one.

use super::course::{seen_child, waiting};
use super::newcomer::{Newcomer, newcomer};
use super::{List, Shape, Wait};
use crate::dice::Dice;
use std::collections::VecDeque;
use waymark_kernel::{Day, add_days, day, days_between};

/// How a list goes in an area of the size with which the story starts.
pub(super) struct Bought {
    list: List,
    /// The plans that the area holds then.
    plans: u32,
    /// The Monday since when children are seen in the numbers below, and how many wait on it.
    begins: Day,
    waiting: i64,
    /// How many join in a month.
    joined: i64,
    /// How many are seen in a month: before there was money for more, and since.
    seen: (i64, i64),
    /// The Monday on which those who were taken on begin.
    more: Day,
    ages: (i64, i64),
}

/// Speech and language therapy in the story of 2019: 60 more children are seen each month from September on.
pub(super) const SPEECH_2019: Bought = Bought {
    list: List::Speech,
    plans: 1_445,
    begins: day(2016, 9, 5),
    waiting: 310,
    joined: 112,
    seen: (90, 150),
    more: day(2019, 9, 2),
    ages: (2, 9),
};

/// The streams of chance of the children whom only the service knows.
const NEWCOMERS: u64 = 1 << 41;
/// Of a hundred children, how many have a plan or asked for one.
const KNOWN: u64 = 30;
/// Of a hundred, how many are seen soon for a clinical need.
const SOON: u64 = 5;
/// Nobody is seen sooner than so many days after the referral.
const SOONEST: i64 = 14;
const WEEKS_A_YEAR: f64 = 52.0;

/// A child of the list.
struct Joined {
    child: usize,
    received: Day,
    seen: Option<Day>,
}

/// A list being told.
struct Telling<'b> {
    bought: &'b Bought,
    /// How large the area is against the one with which the story starts.
    size: f64,
    today: Day,
    /// Children who are known otherwise and on no list yet: place and birth date.
    known: Vec<(usize, Day)>,
    /// The place of the first child who is known to the service alone.
    first_new: usize,
    groups: &'b [f64],
    seed: u64,
    dice: Dice,
    newcomers: Vec<Newcomer>,
    all: Vec<Joined>,
    /// Who waits, by place in `all`, in turn.
    queue: VecDeque<usize>,
}

impl Bought {
    pub(super) const fn list(&self) -> List {
        self.list
    }

    pub(super) const fn more(&self) -> Day {
        self.more
    }

    /// The list up to `today` of an area for which so many plans were asked, or none in particular. `born` are the children who are known
    /// otherwise; the others are given with it and are numbered after them. `groups` weighs ethnic groups.
    pub(super) fn waits(
        &self,
        (plans, today): (Option<u32>, Day),
        born: &[Day],
        groups: &[f64],
        (seed, mut dice): (u64, Dice),
    ) -> (Vec<Newcomer>, Vec<Wait>) {
        let mut known: Vec<(u64, usize, Day)> =
            born.iter().enumerate().map(|(place, born)| (dice.below(u64::MAX), place, *born)).collect();
        known.sort_unstable();
        let mut telling = Telling {
            bought: self,
            size: plans.map_or(1.0, |plans| f64::from(plans) / f64::from(self.plans)),
            today,
            known: known.into_iter().map(|(_, place, born)| (place, born)).collect(),
            first_new: born.len(),
            groups,
            seed,
            dice,
            newcomers: Vec::new(),
            all: Vec::new(),
            queue: VecDeque::new(),
        };
        let before = self.waiting * 52 / (12 * self.joined);
        let mut monday = add_days(self.begins, -7 * before);
        while monday <= today {
            telling.join(monday);
            if monday >= self.begins {
                telling.see(monday);
            }
            monday = add_days(monday, 7);
        }
        telling.told()
    }
}

impl Telling<'_> {
    /// How many of so many a month fall in a week.
    fn of_week(&mut self, monthly: i64, season: f64) -> u64 {
        let luck = self.dice.between(85, 115) as f64 / 100.0;
        let many = monthly as f64 * self.size * 12.0 / WEEKS_A_YEAR * season * luck;
        many as u64 + u64::from(self.dice.chance(many.fract()))
    }

    /// Fewer are referred while schools are closed.
    fn join(&mut self, monday: Day) {
        let season = match monday.month() {
            8 => 0.45,
            7 | 12 => 0.85,
            _ => 1.06,
        };
        let mut days: Vec<Day> = (0..self.of_week(self.bought.joined, season))
            .map(|_| add_days(monday, self.dice.between(0, 4)))
            .filter(|day| *day <= self.today)
            .collect();
        days.sort_unstable();
        for received in days {
            let child = self.child(received);
            self.queue.push_back(self.all.len());
            self.all.push(Joined { child, received, seen: None });
        }
    }

    /// A child of the right age on the day of the referral.
    fn child(&mut self, received: Day) -> usize {
        let (youngest, oldest) = self.bought.ages;
        if self.dice.below(100) < KNOWN {
            let fits =
                |born: Day| (youngest * 365..(oldest + 1) * 365).contains(&days_between(born, received));
            if let Some(at) = self.known.iter().position(|(_, born)| fits(*born)) {
                return self.known.swap_remove(at).0;
            }
        }
        let n = self.newcomers.len();
        // Dice of their own: who they are changes nothing about the list.
        let mut dice = Dice::new(self.seed, NEWCOMERS + n as u64);
        let born = add_days(received, -dice.between(youngest * 365, (oldest + 1) * 365 - 1));
        self.newcomers.push(newcomer(n, born, self.groups, &mut dice));
        self.first_new + n
    }

    /// In turn, but for a few who are seen sooner.
    fn see(&mut self, monday: Day) {
        let (before, since) = self.bought.seen;
        let monthly = if monday < self.bought.more { before } else { since };
        let season = if monday.month() == 8 || monday.month() == 12 { 0.8 } else { 1.04 };
        for _ in 0..self.of_week(monthly, season) {
            let day = self.dice.weekday(monday, add_days(monday, 4));
            let ready = self.queue.partition_point(|at| self.received(*at) <= add_days(monday, -SOONEST));
            if day > self.today || ready == 0 {
                continue;
            }
            let last = i64::try_from(ready).unwrap_or(1) - 1;
            let soon = self.dice.below(100) < SOON;
            let place = if soon { self.dice.between((last - 20).max(0), last) } else { 0 };
            let at = usize::try_from(place).ok().and_then(|place| self.queue.remove(place));
            if let Some(joined) = at.and_then(|at| self.all.get_mut(at)) {
                joined.seen = Some(day);
            }
        }
    }

    fn received(&self, at: usize) -> Day {
        self.all.get(at).map_or(self.today, |joined| joined.received)
    }

    fn told(mut self) -> (Vec<Newcomer>, Vec<Wait>) {
        let waited = self.queue.front().map_or(0, |at| days_between(self.received(*at), self.today) / 7);
        let shape = Shape {
            list: self.bought.list,
            first: 0,
            weekly: 0,
            turn: (waited, waited),
            treating: 70,
            bands: [0; 7],
            ages: self.bought.ages,
        };
        let mut waits = Vec::with_capacity(self.all.len());
        for Joined { child, received, seen } in self.all {
            waits.push(match seen {
                Some(seen) => seen_child(&shape, child, (received, seen), self.today, &mut self.dice),
                None => waiting(&shape, child, received, self.today, &mut self.dice),
            });
        }
        (self.newcomers, waits)
    }
}
