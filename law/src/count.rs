//! How a limit is counted from events: which event starts it, and how several periods combine. An inexact day
//! stops the count: it never becomes a date.

use crate::calendar::{Calendar, PastTable};
use crate::{Event, Period};
use waymark_kernel::{Day, When};

/// Which event a period starts from.
#[derive(Debug, Clone, Copy)]
pub enum Start {
    /// This one.
    On(Event),
    /// The earliest of those that happened.
    Earliest(&'static [Event]),
    /// The first of the list that happened, whatever its day.
    Prefer(&'static [Event]),
}

/// How the last day of a limit is found.
#[derive(Debug, Clone, Copy)]
pub enum Count {
    /// One period from one start.
    From(Start, Period),
    /// The earliest of the limits that have started: each is a ceiling on its own.
    EarliestStarted(&'static [Count]),
    /// The latest of the limits that have started; the first must have started.
    LatestStarted(&'static [Count]),
    /// The earliest of all: not known until each is.
    EarliestOf(&'static [Count]),
    /// The latest of all: not known until each is.
    LatestOf(&'static [Count]),
    /// Another count's day, and a further period from there.
    Then(&'static Count, Period),
    /// R8: an end on a day that is no tribunal working day moves to the next one. Only the tribunal's rules do this.
    RollToTribunalDay(&'static Count),
    /// The day of `on`; or, where `aware` comes too late for this many working days' notice, that many working
    /// days beginning with `aware`. Never before `on` itself: a plan cannot be passed before the move.
    DayOrNotice {
        /// The day the thing itself happens.
        on: Event,
        /// The day whoever has to act became aware of it.
        aware: Event,
        /// Working days (England and Wales).
        working_days: u16,
    },
    /// A limit existed whose words were not read, so no day is given.
    NotRead(&'static str),
}

/// The last day of a limit and what made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reckoned {
    /// The last day.
    pub day: Day,
    /// The event the deciding period started from.
    pub event: Event,
    /// Its day.
    pub start: Day,
    /// The deciding period.
    pub period: Period,
    /// What was done to the period's end afterwards.
    pub then: Then,
}

/// What was done to the end of the deciding period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// Nothing.
    Nothing,
    /// A further period was counted from this day.
    Further(Day, Period),
    /// It was moved from this day to the next tribunal working day.
    Rolled(Day),
    /// It was not later than the day of the move itself.
    NoticeInTime(Day),
}

/// Why a count gives no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    /// None of the events that would start it is given; the first of them.
    NotStarted(Event),
    /// The clock runs, but the limit also depends on this event, which is not given.
    Missing(Event),
    /// The day of this event is not exact.
    Inexact(Event),
    /// The count leaves the bank holiday table.
    PastTable,
    /// The words of the limit were not read.
    NotRead(&'static str),
}

impl From<PastTable> for Stop {
    fn from(_: PastTable) -> Self {
        Self::PastTable
    }
}

/// What is known of each event.
pub(crate) type Lookup<'a> = &'a dyn Fn(Event) -> Option<When>;

fn exact(event: Event, known: Lookup<'_>) -> Result<Option<Day>, Stop> {
    match known(event) {
        None => Ok(None),
        Some(When::On(day)) => Ok(Some(day)),
        Some(_) => Err(Stop::Inexact(event)),
    }
}

impl Start {
    /// The events, the usual one first.
    #[must_use]
    pub const fn events(&self) -> &[Event] {
        match self {
            Self::On(event) => std::slice::from_ref(event),
            Self::Earliest(events) | Self::Prefer(events) => events,
        }
    }

    fn find(&self, known: Lookup<'_>) -> Result<(Event, Day), Stop> {
        let mut found: Option<(Event, Day)> = None;
        for event in self.events().iter().copied() {
            let Some(day) = exact(event, known)? else { continue };
            if matches!(self, Self::Prefer(_)) {
                return Ok((event, day));
            }
            if found.is_none_or(|(_, earliest)| day < earliest) {
                found = Some((event, day));
            }
        }
        found.ok_or_else(|| self.events().first().map_or(Stop::NotRead(""), |event| Stop::NotStarted(*event)))
    }
}

impl Count {
    /// Every event the count can use, the usual start first.
    pub fn events(&self, into: &mut Vec<Event>) {
        let add = |event: &Event| {
            if !into.contains(event) {
                into.push(*event);
            }
        };
        match self {
            Self::From(start, _) => start.events().iter().for_each(add),
            Self::EarliestStarted(all)
            | Self::LatestStarted(all)
            | Self::EarliestOf(all)
            | Self::LatestOf(all) => all.iter().for_each(|count| count.events(into)),
            Self::Then(count, _) | Self::RollToTribunalDay(count) => count.events(into),
            Self::DayOrNotice { on, aware, .. } => [on, aware].into_iter().for_each(add),
            Self::NotRead(_) => {}
        }
    }

    pub(crate) fn reckon(&self, known: Lookup<'_>) -> Result<Reckoned, Stop> {
        match self {
            Self::From(start, period) => {
                let (event, start) = start.find(known)?;
                Ok(Reckoned {
                    day: period.last_day(start)?,
                    event,
                    start,
                    period: *period,
                    then: Then::Nothing,
                })
            }
            Self::EarliestStarted(all) => pick(all, known, true, |a, b| a < b),
            Self::EarliestOf(all) => pick(all, known, false, |a, b| a < b),
            Self::LatestOf(all) => pick(all, known, false, |a, b| a > b),
            Self::LatestStarted(all) => {
                if let Some(first) = all.first() {
                    first.reckon(known)?;
                }
                pick(all, known, true, |a, b| a > b)
            }
            Self::Then(count, period) => {
                let first = count.reckon(known)?;
                let then = Then::Further(first.day, *period);
                Ok(Reckoned { day: period.last_day(first.day)?, then, ..first })
            }
            Self::RollToTribunalDay(count) => roll(count.reckon(known)?),
            Self::DayOrNotice { on, aware, working_days } => day_or_notice(*on, *aware, *working_days, known),
            Self::NotRead(why) => Err(Stop::NotRead(why)),
        }
    }
}

/// The best of several counts. With `started_only`, those that have not started are left out.
fn pick(
    all: &[Count],
    known: Lookup<'_>,
    started_only: bool,
    better: fn(Day, Day) -> bool,
) -> Result<Reckoned, Stop> {
    let mut best: Option<Reckoned> = None;
    let mut waiting = None;
    for count in all {
        match count.reckon(known) {
            Ok(one) if best.is_none_or(|so_far| better(one.day, so_far.day)) => best = Some(one),
            Ok(_) => {}
            Err(Stop::NotStarted(event)) => waiting = waiting.or(Some(event)),
            Err(stop) => return Err(stop),
        }
    }
    match (best, waiting) {
        (Some(_), Some(event)) if !started_only => Err(Stop::Missing(event)),
        (Some(best), _) => Ok(best),
        (None, event) => Err(event.map_or(Stop::NotRead(""), Stop::NotStarted)),
    }
}

fn roll(end: Reckoned) -> Result<Reckoned, Stop> {
    let day = Calendar::FttSend.on_or_after(end.day)?;
    let then = if day == end.day { end.then } else { Then::Rolled(end.day) };
    Ok(Reckoned { day, then, ..end })
}

fn day_or_notice(on: Event, aware: Event, working_days: u16, known: Lookup<'_>) -> Result<Reckoned, Stop> {
    let moved = exact(on, known)?.ok_or(Stop::NotStarted(on))?;
    let known_from = exact(aware, known)?.ok_or(Stop::Missing(aware))?;
    let period = Period::WorkingDaysBeginningWith(working_days, Calendar::EwStandard);
    let latest_notice = Calendar::EwStandard.nth_before(moved, working_days)?;
    if known_from <= latest_notice {
        let then = Then::NoticeInTime(known_from);
        return Ok(Reckoned { day: moved, event: on, start: moved, period: Period::OnTheDay, then });
    }
    let day = period.last_day(known_from)?;
    if day <= moved {
        let then = Then::Nothing;
        return Ok(Reckoned { day: moved, event: on, start: moved, period: Period::OnTheDay, then });
    }
    Ok(Reckoned { day, event: aware, start: known_from, period, then: Then::Nothing })
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    fn transfer(aware: Day) -> Reckoned {
        let count =
            Count::DayOrNotice { on: Event::MoveDay, aware: Event::OldAuthorityAware, working_days: 15 };
        let known = |event| Some(When::On(if event == Event::MoveDay { day(2026, 9, 14) } else { aware }));
        count.reckon(&known).unwrap()
    }

    #[test]
    fn fifteen_working_days_of_notice_are_in_time_and_fourteen_are_not() {
        assert_eq!(transfer(day(2026, 8, 21)).then, Then::NoticeInTime(day(2026, 8, 21)));
        assert_eq!(transfer(day(2026, 8, 24)).then, Then::Nothing);
        assert_eq!(transfer(day(2026, 8, 25)).day, day(2026, 9, 15));
    }

    #[test]
    fn a_count_that_needs_two_events_tells_which_one_is_missing() {
        let count = Count::LatestOf(&[
            Count::From(Start::On(Event::LastReview), Period::MonthsBeginningWith(12)),
            Count::From(Start::On(Event::PlanTransferred), Period::MonthsBeginningWith(3)),
        ]);
        let only = |given| move |event| (event == given).then_some(When::On(day(2026, 9, 16)));
        assert_eq!(count.reckon(&only(Event::PlanTransferred)), Err(Stop::Missing(Event::LastReview)));
        assert_eq!(count.reckon(&only(Event::MoveDay)), Err(Stop::NotStarted(Event::LastReview)));
    }

    #[test]
    fn an_inexact_event_stops_only_the_counts_that_ask_for_it() {
        let start = Start::Prefer(&[Event::LastReview, Event::PlanMade]);
        let count = Count::From(start, Period::MonthsBeginningWith(12));
        let known = |event| match event {
            Event::LastReview => Some(When::On(day(2026, 2, 20))),
            _ => Some(When::Unknown),
        };
        assert_eq!(count.reckon(&known).map(|reckoned| reckoned.day), Ok(day(2027, 2, 19)));
        let unknown = |event| (event == Event::PlanMade).then_some(When::Unknown);
        assert_eq!(count.reckon(&unknown), Err(Stop::Inexact(Event::PlanMade)));
    }
}
