//! One limit of a rule: what has to be done, how its day is counted, and where that is written.

use crate::calendar::PastTable;
use crate::count::Stop;
use crate::{Count, Event, Force, Period, Proof, Sense, Start};
use waymark_kernel::{Day, When};

/// One limit inside a rule, such as `final` of T6.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// Its name within the rule, such as `no_plan`.
    pub name: &'static str,
    /// How its day is found.
    pub count: Count,
    /// What its day means.
    pub sense: Sense,
    /// Where it is written and how sure we are, where that differs from the rule's.
    pub cited: Option<(&'static str, Proof)>,
    /// Which of rival readings this limit rests on, where there are rivals.
    pub basis: Option<&'static str>,
    /// Its own force, where that differs from the rule's.
    pub force: Option<Force>,
}

impl Limit {
    /// A limit counted from one event.
    #[must_use]
    pub const fn new(name: &'static str, from: Event, period: Period) -> Self {
        Self::counted(name, Count::From(Start::On(from), period))
    }

    /// A limit counted in any way.
    #[must_use]
    pub const fn counted(name: &'static str, count: Count) -> Self {
        Self { name, count, sense: Sense::By, cited: None, basis: None, force: None }
    }

    /// Where it is written, and how sure we are.
    #[must_use]
    pub const fn cited(mut self, citation: &'static str, proof: Proof) -> Self {
        self.cited = Some((citation, proof));
        self
    }

    /// What its day means, when not "by".
    #[must_use]
    pub const fn sense(mut self, sense: Sense) -> Self {
        self.sense = sense;
        self
    }

    /// The reading it rests on.
    #[must_use]
    pub const fn on_basis(mut self, basis: &'static str) -> Self {
        self.basis = Some(basis);
        self
    }

    /// Its own force.
    #[must_use]
    pub const fn force(mut self, force: Force) -> Self {
        self.force = Some(force);
        self
    }

    /// The day of the limit when its usual event fell on `start` and nothing else is known. The fast path: it
    /// allocates nothing. `None` when another event is needed or the bank holidays are not known.
    #[must_use]
    pub fn day(&self, start: Day) -> Option<Day> {
        match &self.count {
            Count::From(_, period) => period.last_day(start).ok(),
            count => {
                let usual = count.first_event()?;
                let known = |event| (event == usual).then_some(When::On(start));
                count.reckon(&known).ok().map(|reckoned| reckoned.day)
            }
        }
    }

    /// The day of the limit for exact days given by a function. Allocates nothing.
    #[must_use]
    pub fn day_with(&self, day_of: impl Fn(Event) -> Option<Day>) -> Option<Day> {
        self.count.reckon(&|event| day_of(event).map(When::On)).ok().map(|reckoned| reckoned.day)
    }
}

impl Count {
    /// The event that usually starts the count.
    #[must_use]
    pub fn first_event(&self) -> Option<Event> {
        match self {
            Self::From(start, _) => start.events().first().copied(),
            Self::EarliestStarted(all)
            | Self::LatestStarted(all)
            | Self::EarliestOf(all)
            | Self::LatestOf(all) => all.first().and_then(Self::first_event),
            Self::Then(count, _) | Self::RollToTribunalDay(count) => count.first_event(),
            Self::DayOrNotice { on, .. } => Some(*on),
            Self::NotRead(_) => None,
        }
    }
}

impl Stop {
    /// Why there is no day, in words that follow "not known, because".
    pub(crate) fn because(self) -> String {
        match self {
            Self::NotStarted(event) => format!("\"{}\" is not given", event.plain()),
            Self::Missing(event) => format!("it also depends on \"{}\", which is not given", event.plain()),
            Self::Inexact(event) => format!("the exact day of \"{}\" is not known", event.plain()),
            Self::PastTable => PastTable.to_string(),
            Self::NotRead(why) => why.to_owned(),
        }
    }
}
