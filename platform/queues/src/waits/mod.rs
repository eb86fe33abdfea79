//! How long children waited, from the record of the last year: of those who had waited as long, how many were seen in the week
//! that followed. It assumes no order of being seen, so those whom a service passes over are not taken to be next. It knows
//! nothing of a list that grows; the engine does, and knows nothing of those who are passed over: the slower of the two is told.

mod share;
mod told;

pub use share::HALF_A_YEAR;
pub use told::{Held, Told, told};

use crate::forecast::{Outlook, Wait};
use crate::history::Stay;
use waymark_kernel::{Day, add_days, days_between};

/// Days of the record that a table rests on: a year, so that every school holiday is in it once.
const A_YEAR: i64 = 364;
/// Fewest child-weeks that a chance rests on; where one week of waiting has fewer, its neighbours count with it.
const ENOUGH: u64 = 20;
/// The longest wait that is told apart, in weeks.
const LONGEST: usize = 520;
/// Children who waited, and who were seen, by whole weeks waited.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    weeks: Vec<(u64, u64)>,
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

    /// What can be told of the wait of a child who has waited so many whole weeks, where the engine says `engine`; `None` where
    /// hardly anybody waited within the year.
    #[must_use]
    pub fn with(&self, waited: usize, engine: &Wait) -> Option<Wait> {
        Some(self.wait(waited, engine.chance_by_week.len())?.slower(engine))
    }

    /// Puts the chances of an outlook onto what came nearest to the past, as `told` has it: the record, the engine, or the
    /// slower of both. What a plan adds to the chance of being seen is taken over as the share of those not seen that it leaves.
    pub fn correct(&self, now: &mut Outlook, mut planned: Option<&mut Outlook>, told: &Told) {
        let one = |now: &mut Wait, planned: Option<&mut Wait>| {
            let (waited, weeks) = (now.waited as usize, now.chance_by_week.len());
            let nearest = match told.share_from(waited) {
                share::From::Engine => return,
                share::From::Record => self.wait(waited, weeks),
                share::From::Slower => self.with(waited, now),
            };
            let Some(nearest) = nearest else { return };
            if let Some(planned) = planned {
                planned.scaled(now, &nearest);
            }
            *now = nearest;
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
    /// The slower of two, week by week; its early end is the earlier of both, so that it holds what either says.
    fn slower(&self, other: &Self) -> Self {
        let pairs = self.chance_by_week.iter().zip(&other.chance_by_week);
        let chance_by_week: Vec<f64> = pairs.map(|(one, two)| one.min(*two)).collect();
        let at = |p: f64| chance_by_week.iter().position(|chance| *chance >= p).map(|week| week as u32);
        let low = self.low.into_iter().chain(other.low).min();
        Self { waited: self.waited, low, middle: at(0.5), high: at(0.9), chance_by_week }
    }

    /// This wait under a plan, as the engine gives it beside its own wait without the plan, put onto what is told of that.
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
    fn what_is_told_is_no_sooner_than_the_record_and_no_sooner_than_the_engine() {
        let table = Table::of(&passed_over(), FROM, UNTIL);
        let engine = |chances: Vec<f64>| Wait {
            waited: 60,
            low: Some(2),
            middle: None,
            high: None,
            chance_by_week: chances,
        };
        let soon = table.with(60, &engine(vec![1.0; 26])).map(|wait| (wait.low, wait.middle));
        assert_eq!(soon, Some((Some(2), None)), "the record has those who waited as long not seen at all");
        let grows = table.with(0, &engine(vec![0.0; 30]));
        assert!(grows.is_some_and(|wait| wait.chance_by_week.iter().all(|chance| *chance == 0.0)));
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
