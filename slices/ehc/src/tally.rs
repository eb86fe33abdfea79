//! Every limit of an area counted by rule, with the sum of its days: two ways of working them out agree when their
//! tallies are the same.

use crate::case::Case;
use crate::clock::{Due, Outcome, dues};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::AddAssign;
use waymark_kernel::{Day, day, days_between};

/// The day from which a sum of days counts.
const FIRST: Day = day(1970, 1, 1);

/// What became of the limits of one rule.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// Limits that have started.
    pub started: u64,
    /// Of these, switched off by an exception.
    pub disapplied: u64,
    /// Of these, started on a day nobody knows.
    pub not_known: u64,
    /// Of these, what they ask for is done.
    pub done: u64,
    /// The sum of the due days, each as days since 1 January 1970.
    pub day_sum: i64,
    /// What the lists of work show: limits that still bind, in cases that are confirmed.
    pub listed: Listed,
}

/// The limits that lists of work show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Listed {
    /// How many.
    pub number: u64,
    /// The sum of their days, each as days since 1 January 1970.
    pub day_sum: i64,
}

/// The limits of many cases, by the id of the rule.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// How many cases were counted.
    pub cases: u64,
    /// What became of the limits of each rule.
    pub rules: BTreeMap<&'static str, Count>,
}

impl Tally {
    /// Counts the limits of a case.
    pub fn add(&mut self, case: &Case) {
        self.cases += 1;
        for due in dues(case) {
            *self.rules.entry(due.rule.id).or_default() += count(&due, case.only_as_at());
        }
    }

    /// What the lists of work show, by rule; rules of which they show nothing are left out.
    #[must_use]
    pub fn listed(&self) -> BTreeMap<String, Listed> {
        let shown = self.rules.iter().filter(|(_, count)| count.listed.number > 0);
        shown.map(|(rule, count)| ((*rule).to_owned(), count.listed)).collect()
    }
}

impl Listed {
    /// Counts one more.
    pub(crate) fn add(&mut self, day: Day) {
        self.number += 1;
        self.day_sum += since_first(day);
    }
}

fn count(due: &Due, as_at: bool) -> Count {
    let day = due.day();
    let mut listed = Listed::default();
    if let Some(day) = day.filter(|_| due.open() && !as_at) {
        listed.add(day);
    }
    Count {
        started: 1,
        disapplied: u64::from(matches!(due.outcome, Outcome::Disapplied(_))),
        not_known: u64::from(due.outcome == Outcome::NotKnown),
        done: u64::from(due.met.is_some()),
        day_sum: day.map_or(0, since_first),
        listed,
    }
}

fn since_first(day: Day) -> i64 {
    days_between(FIRST, day)
}

impl AddAssign for Count {
    fn add_assign(&mut self, more: Self) {
        self.started += more.started;
        self.disapplied += more.disapplied;
        self.not_known += more.not_known;
        self.done += more.done;
        self.day_sum += more.day_sum;
        self.listed.number += more.listed.number;
        self.listed.day_sum += more.listed.day_sum;
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, more: Self) {
        self.cases += more.cases;
        for (rule, count) in more.rules {
            *self.rules.entry(rule).or_default() += count;
        }
    }
}
