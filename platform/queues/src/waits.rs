//! How long children waited, from the record of the last year: of those who had waited as long, how many were seen in the week
//! that followed. It assumes no order of being seen, so those whom a service passes over are not taken to be next.

use crate::forecast::{Outlook, Wait};
use crate::history::Stay;
use serde::Serialize;
use std::collections::BTreeMap;
use waymark_kernel::{Day, add_days, days_between};

/// Days of the record that a table rests on: a year, so that every school holiday is in it once.
const A_YEAR: i64 = 364;
/// Fewest child-weeks that a chance rests on; where one week of waiting has fewer, its neighbours count with it.
const ENOUGH: u64 = 20;
/// The longest wait that is told apart, in weeks.
const LONGEST: usize = 520;
/// Weeks that are looked ahead when the past is told anew.
const AHEAD: usize = 156;
/// Days between two days on which the past is told anew.
const EVERY: i64 = 91;
/// The levels that are tried so that what is told as 8 in 10 holds.
const LEVELS: [f64; 3] = [0.8, 0.9, 0.95];
/// A level is good enough when it held for this share of those for whom it came due, or hardly any came due.
const GOOD: (f64, u32) = (0.75, 20);

/// Children who waited, and who were seen, by whole weeks waited.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    weeks: Vec<(u64, u64)>,
}

/// How what a table says did when the past was told anew: for whom its "8 in 10 by then" came due, and for how many it held.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Told {
    /// The chance that must be reached for a week to be told as 8 in 10; `None` where no level held, so none is told.
    pub level: Option<f64>,
    /// Children for whom it came due.
    pub due: u32,
    /// Of those, how many had been seen.
    pub held: u32,
}

impl Table {
    /// From the stays of a list in the year before `until` (that day not included), and not from before `from`.
    #[must_use]
    pub fn of(stays: &[Stay], from: Day, until: Day) -> Self {
        let from = from.max(add_days(until, -A_YEAR));
        let mut table = Self::default();
        for stay in stays {
            let end = stay.seen.or(stay.withdrew).unwrap_or(until).min(until);
            let first = days_between(stay.referred, from).max(0).div_euclid(7);
            for week in first..=days_between(stay.referred, end).div_euclid(7).min(LONGEST as i64) {
                table.count(stay, week, (from, until));
            }
        }
        table
    }

    /// Counts a week of waiting that lies wholly in the time looked at and in which the family did not leave by itself.
    fn count(&mut self, stay: &Stay, week: i64, (from, until): (Day, Day)) {
        let begins = add_days(stay.referred, 7 * week);
        let ends = add_days(begins, 7);
        let within = |day: Option<Day>| day.is_some_and(|day| day >= begins && day < ends);
        let over = stay.seen.or(stay.withdrew).is_some_and(|day| day < begins);
        if begins < from || ends > until || over || within(stay.withdrew) {
            return;
        }
        let at = usize::try_from(week).unwrap_or_default();
        if self.weeks.len() <= at {
            self.weeks.resize(at + 1, (0, 0));
        }
        if let Some((waited, seen)) = self.weeks.get_mut(at) {
            *waited += 1;
            *seen += u64::from(within(stay.seen));
        }
    }

    /// The chance of being seen in the next week after so many whole weeks; `None` where hardly anybody waited.
    fn chance(&self, waited: usize) -> Option<f64> {
        let last = self.weeks.len().checked_sub(1)?;
        let at = waited.min(last);
        (0..=self.weeks.len()).find_map(|reach| {
            let near = self.weeks.get(at.saturating_sub(reach)..=(at + reach).min(last))?;
            let (many, seen) = near.iter().fold((0, 0), |(a, b), (waited, seen)| (a + waited, b + seen));
            (many >= ENOUGH).then(|| seen as f64 / many as f64)
        })
    }

    /// How much longer a child waits who has waited so many whole weeks and stays on the list; `None` where hardly anybody
    /// waited within the year.
    #[must_use]
    pub fn wait(&self, waited: usize, weeks: usize) -> Option<Wait> {
        let mut unseen = 1.0;
        let mut chance_by_week = Vec::with_capacity(weeks);
        for week in waited..waited + weeks {
            unseen *= 1.0 - self.chance(week)?;
            chance_by_week.push(1.0 - unseen);
        }
        let at = |p: f64| chance_by_week.iter().position(|chance| *chance >= p).map(|week| week as u32);
        Some(Wait { waited: waited as u32, low: at(0.1), middle: at(0.5), high: at(0.9), chance_by_week })
    }

    /// The days before which each level of [`LEVELS`] is reached.
    fn days(&self, waited: usize, origin: Day) -> [Option<Day>; 3] {
        let wait = self.wait(waited, AHEAD);
        LEVELS.map(|level| {
            let week = wait.as_ref()?.chance_by_week.iter().position(|chance| *chance >= level)?;
            Some(add_days(origin, 7 * (week as i64 + 1)))
        })
    }

    /// Puts what the record shows in place of what the engine takes the order of being seen to be. What a plan adds to the
    /// chance of being seen is taken over as the share of those not seen that it leaves.
    pub fn correct(&self, now: &mut Outlook, mut planned: Option<&mut Outlook>) {
        let weeks = now.weeks.len();
        let one = |now: &mut Wait, planned: Option<&mut Wait>| {
            let Some(table) = self.wait(now.waited as usize, weeks) else { return };
            if let Some(planned) = planned {
                planned.scaled(now, &table);
            }
            *now = table;
        };
        one(&mut now.referred_now, planned.as_mut().map(|planned| &mut planned.referred_now));
        for wait in &mut now.waiting_now {
            let same = planned.as_mut().and_then(|planned| {
                planned.waiting_now.iter_mut().find(|planned| planned.waited == wait.waited)
            });
            one(wait, same);
        }
    }
}

impl Wait {
    /// This wait under a plan, as the engine gives it beside its own wait without the plan, put onto the record's.
    fn scaled(&mut self, engine: &Self, table: &Self) {
        let unseen =
            |wait: &Self, week: usize| 1.0 - wait.chance_by_week.get(week).copied().unwrap_or_default();
        let mut most = 0.0_f64;
        let chances = (0..table.chance_by_week.len()).map(|week| {
            let (before, after) = (unseen(engine, week), unseen(self, week));
            let left = if before > 1e-3 { after / before } else { 1.0 };
            most = most.max(1.0 - unseen(table, week) * left).clamp(0.0, 1.0);
            most
        });
        let chance_by_week: Vec<f64> = chances.collect();
        let at = |p: f64| chance_by_week.iter().position(|chance| *chance >= p).map(|week| week as u32);
        *self = Self { waited: self.waited, low: at(0.1), middle: at(0.5), high: at(0.9), chance_by_week };
    }
}

/// Tells the past anew every quarter, from half a year of record on, and counts how often "8 in 10 by then" held.
#[must_use]
pub fn told(stays: &[Stay], from: Day, until: Day) -> Told {
    let mut tried = LEVELS.map(|level| Told { level: Some(level), ..Told::default() });
    let mut origin = add_days(from, 182);
    while origin < until {
        told_on(stays, (from, origin, until), &mut tried);
        origin = add_days(origin, EVERY);
    }
    let good = |told: &Told| told.due < GOOD.1 || f64::from(told.held) >= GOOD.0 * f64::from(told.due);
    let [first, ..] = tried;
    tried.into_iter().find(good).unwrap_or(Told { level: None, ..first })
}

/// What would have been told on one day to all who waited then, at each level.
fn told_on(stays: &[Stay], (from, origin, until): (Day, Day, Day), tried: &mut [Told; 3]) {
    let before = |day: Option<Day>| day.filter(|day| *day < origin);
    let known: Vec<Stay> = stays
        .iter()
        .filter(|stay| stay.referred < origin)
        .map(|stay| Stay { seen: before(stay.seen), withdrew: before(stay.withdrew), ..*stay })
        .collect();
    let table = Table::of(&known, from, origin);
    let mut by_weeks: BTreeMap<usize, [Option<Day>; 3]> = BTreeMap::new();
    let waits =
        |stay: &&Stay| stay.referred < origin && stay.seen.or(stay.withdrew).is_none_or(|day| day >= origin);
    for stay in stays.iter().filter(waits) {
        let waited = usize::try_from(days_between(stay.referred, origin) / 7).unwrap_or_default();
        let days = by_weeks.entry(waited).or_insert_with(|| table.days(waited, origin));
        for (told, by) in tried.iter_mut().zip(days) {
            let Some(by) = by.filter(|by| *by <= until) else { continue };
            if stay.withdrew.is_none_or(|day| day >= by) {
                told.due += 1;
                told.held += u32::from(stay.seen.is_some_and(|day| day < by));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    const FROM: Day = day(2024, 1, 1);
    const UNTIL: Day = day(2026, 1, 5);

    /// Five children a week; four are seen after 20 weeks, and the fifth never.
    fn passed_over() -> Vec<Stay> {
        (0..520_i64)
            .map(|n| {
                let referred = add_days(FROM, 7 * (n / 5));
                let seen = Some(add_days(referred, 143)).filter(|day| n % 5 > 0 && *day < UNTIL);
                Stay { row: n as u64, referred, seen, withdrew: None }
            })
            .collect()
    }

    #[test]
    fn a_child_whom_a_service_passed_over_is_not_taken_to_be_next() {
        let table = Table::of(&passed_over(), FROM, UNTIL);
        let after = |waited| table.wait(waited, 26).map(|wait| wait.chance_by_week[25]);
        assert!(after(0).is_some_and(|chance| (chance - 0.8).abs() < 0.02), "{:?}", after(0));
        assert!(after(60).is_some_and(|chance| chance < 0.01), "{:?}", after(60));
        assert_eq!(table.wait(0, 30).and_then(|wait| wait.low), Some(20));
    }

    #[test]
    fn what_was_told_as_eight_in_ten_held_for_about_as_many() {
        let told = told(&passed_over(), FROM, UNTIL);
        assert!(told.due > 100 && told.level.is_some(), "{told:?}");
        assert!(f64::from(told.held) >= 0.75 * f64::from(told.due), "{told:?}");
    }

    #[test]
    fn where_the_record_shows_that_no_level_holds_none_is_told() {
        // Everybody is seen after four weeks, until nobody is any more.
        let stays: Vec<Stay> = passed_over()
            .into_iter()
            .map(|stay| {
                let seen = add_days(stay.referred, 28);
                Stay { seen: Some(seen).filter(|on| *on < day(2024, 9, 30)), ..stay }
            })
            .collect();
        let told = told(&stays, FROM, day(2024, 12, 30));
        assert!(told.level.is_none() && told.due >= 20, "{told:?}");
    }

    #[test]
    fn from_hardly_anybody_nothing_is_told() {
        let few: Vec<Stay> = passed_over()
            .into_iter()
            .take(2)
            .map(|stay| Stay { seen: Some(add_days(stay.referred, 8)), ..stay })
            .collect();
        assert!(Table::of(&few, FROM, UNTIL).wait(0, 10).is_none());
    }
}
