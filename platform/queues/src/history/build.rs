//! Weekly counts from the rows of a list. A row that cannot be is told by its position; nothing is repaired in silence.

use super::order::order_seen;
use super::{History, Week};
use crate::calendar::{Calendar, monday};
use std::collections::HashSet;
use waymark_kernel::{Day, add_days, days_between};

/// One child's time on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    /// A number that stands for the row in the caller's books, to find rows given twice. It is not kept.
    pub row: u64,
    /// The day of referral.
    pub referred: Day,
    /// The day the child was seen, if they were.
    pub seen: Option<Day>,
    /// The day the family withdrew or the child left unseen, if so.
    pub withdrew: Option<Day>,
}

/// Slots of one week that nobody used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlotWeek {
    /// Any day of the week.
    pub day: Day,
    /// Slots lost.
    pub lost: u32,
}

/// A row that cannot be: its position, the first being 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// Seen or gone before being referred.
    #[error("row {0}: the child left the list before being referred to it")]
    LeftBeforeReferred(usize),
    /// The same row twice.
    #[error("row {0}: this row is there twice")]
    Twice(usize),
    /// Both seen and withdrawn.
    #[error("row {0}: the child cannot be seen and also leave unseen")]
    SeenAndWithdrew(usize),
    /// In the future.
    #[error("row {0}: the day is after the last day counted")]
    InTheFuture(usize),
}

impl History {
    /// Counts `stays` by week from the Monday of `from` to the last whole week before `as_at` (that day not included). Rows
    /// may come in any order.
    ///
    /// # Errors
    /// Every row that cannot be.
    pub fn of_stays(
        stays: &[Stay],
        lost: &[SlotWeek],
        from: Day,
        as_at: Day,
        calendar: Calendar,
    ) -> Result<Self, Vec<Trouble>> {
        let trouble = trouble(stays, as_at);
        if !trouble.is_empty() {
            return Err(trouble);
        }
        let first = monday(from);
        let weeks = usize::try_from(days_between(first, monday(as_at)) / 7).unwrap_or_default();
        let mut history = Self { first, weeks: vec![Week::default(); weeks], calendar, ..Self::default() };
        for slot in lost {
            if let Some(week) = history.week_of(slot.day) {
                week.lost += slot.lost;
            }
        }
        let mut before = 0_i64;
        for stay in stays {
            before +=
                i64::from(stay.referred < first) - i64::from(stay.left().is_some_and(|day| day < first));
            history.count(stay);
        }
        history.sizes(before);
        history.in_turn = order_seen(stays, first);
        Ok(history)
    }

    fn week_of(&mut self, day: Day) -> Option<&mut Week> {
        let days = days_between(self.first, day);
        self.weeks.get_mut(usize::try_from(days.div_euclid(7)).ok()?)
    }

    fn count(&mut self, stay: &Stay) {
        if let Some(week) = self.week_of(stay.referred) {
            week.referred += 1;
        }
        if let Some(week) = stay.seen.and_then(|day| self.week_of(day)) {
            week.seen += 1;
        }
        if let Some(week) = stay.withdrew.and_then(|day| self.week_of(day)) {
            week.withdrawn += 1;
        }
        let end = self.next_monday();
        let left = stay.left().filter(|day| *day < end);
        self.expose(stay, left.unwrap_or(end));
        if left.is_none() && stay.referred < end {
            let waited = (days_between(stay.referred, end) - 1).max(0) / 7;
            grow(&mut self.waiting, waited as usize, |count| *count += 1);
        }
    }

    /// Adds the weeks waited inside the period; a wait that began before it counts from the period's first day
    /// (left truncation), one not ended counts as not ended (right censoring).
    fn expose(&mut self, stay: &Stay, until: Day) {
        let entered = stay.referred.max(self.first);
        if until < entered {
            return;
        }
        let waited = |day: Day| usize::try_from(days_between(stay.referred, day) / 7).unwrap_or_default();
        for week in waited(entered)..=waited(until).min(1_040) {
            grow(&mut self.exposure, week, |one| one.waited += 1);
        }
        if let Some(day) = stay.withdrew.filter(|day| *day == until) {
            grow(&mut self.exposure, waited(day).min(1_040), |one| one.withdrew += 1);
        }
    }

    fn sizes(&mut self, before: i64) {
        let mut waiting = before;
        for week in &mut self.weeks {
            waiting += i64::from(week.referred) - i64::from(week.seen) - i64::from(week.withdrawn);
            week.waiting = u32::try_from(waiting).unwrap_or_default();
        }
    }
}

impl Stay {
    fn left(&self) -> Option<Day> {
        self.seen.or(self.withdrew)
    }
}

fn grow<T: Default + Clone>(all: &mut Vec<T>, at: usize, change: impl FnOnce(&mut T)) {
    if all.len() <= at {
        all.resize(at + 1, T::default());
    }
    if let Some(one) = all.get_mut(at) {
        change(one);
    }
}

fn trouble(stays: &[Stay], as_at: Day) -> Vec<Trouble> {
    let mut known = HashSet::new();
    let mut all = Vec::new();
    for (row, stay) in stays.iter().enumerate() {
        if !known.insert(stay.row) {
            all.push(Trouble::Twice(row));
        } else if stay.seen.is_some() && stay.withdrew.is_some() {
            all.push(Trouble::SeenAndWithdrew(row));
        } else if stay.left().is_some_and(|day| day < stay.referred) {
            all.push(Trouble::LeftBeforeReferred(row));
        } else if stay.referred > as_at || stay.left().is_some_and(|day| day > as_at) {
            all.push(Trouble::InTheFuture(row));
        }
    }
    all
}

impl History {
    /// Whether the weekly counts could be a list at all: the position of the first week whose size does not follow from
    /// the one before.
    #[must_use]
    pub fn first_break_of_count(&self) -> Option<usize> {
        let sizes = self.weeks.iter().zip(self.weeks.iter().skip(1));
        sizes.enumerate().find_map(|(at, (before, week))| {
            let expected = i64::from(before.waiting) + i64::from(week.referred)
                - i64::from(week.seen)
                - i64::from(week.withdrawn);
            (expected != i64::from(week.waiting)).then_some(at + 1)
        })
    }

    /// The day after the last week counted.
    #[must_use]
    pub fn counted_to(&self) -> Day {
        add_days(self.next_monday(), -1)
    }
}
