//! Whether the ground of an exception is met by the events given. Facts only: whether the ground made keeping to
//! the limit impractical is an officer's judgement and is never decided here.

use crate::exception::{Ground, Running};
use crate::words::{day, number};
use crate::{Event, Events, Misunderstood};
use waymark_kernel::{Day, add_days, days_between};

/// A closure shorter than this many days opens no window.
const FOUR_WEEKS: i64 = 28;

/// Said where the day that starts the clock was not given: the period cannot be looked at then.
const PERIOD_UNKNOWN: &str = "It is taken to be inside the period of the limit: give the day that starts the clock to have that looked at.";
/// What begins and what ends; the end cannot come first.
const SPANS: [(Event, Event); 3] = [
    (Event::ClosureFrom, Event::Reopens),
    (Event::ClosureFrom, Event::StaffReturn),
    (Event::AbsentFrom, Event::AbsentTo),
];

/// Refuses an end before its beginning.
///
/// # Errors
/// Both words and days.
pub(crate) fn in_order(events: &Events) -> Result<(), Misunderstood> {
    for (begins, ends) in SPANS {
        if let (Some(from), Some(to)) = (events.day(begins), events.day(ends))
            && to < from
        {
            let (first, last) = (begins.word(), ends.word());
            let sentence = format!("{last} ({to}) is before {first} ({from}).");
            return Err(Misunderstood::new(sentence, Vec::new()));
        }
    }
    Ok(())
}

/// What was found.
pub(crate) struct Finding {
    pub met: Option<bool>,
    pub why: String,
    pub window: Option<(Day, Day)>,
}

fn finding(met: Option<bool>, why: String) -> Finding {
    Finding { met, why, window: None }
}

impl Ground {
    /// The events the ground is judged by.
    pub(crate) fn events(&self) -> Vec<Event> {
        match self {
            Self::Closure => {
                vec![Event::ClosureFrom, Event::Reopens, Event::StaffReturn, Event::AdviceRequested]
            }
            Self::Circumstances => vec![Event::CircumstancesArose],
            Self::Absence(_) => vec![Event::AbsentFrom, Event::AbsentTo],
            Self::MissedAppointment => vec![Event::AppointmentMissed],
            Self::FallsBetween(..) => Vec::new(),
            Self::AnyOf(grounds) => grounds.iter().flat_map(Self::events).collect(),
        }
    }

    pub(crate) fn find(&self, running: Running, events: &Events) -> Finding {
        match self {
            Self::Closure => closure(running, events),
            Self::Circumstances => {
                on_a_day(Event::CircumstancesArose, "Exceptional personal circumstances", running, events)
            }
            Self::MissedAppointment => {
                on_a_day(Event::AppointmentMissed, "A missed appointment", running, events)
            }
            Self::Absence(days) => absence(i64::from(*days), running, events),
            Self::FallsBetween(first, last) => falls_between(*first, *last, running),
            Self::AnyOf(grounds) => any_of(grounds, running, events),
        }
    }
}

fn closure(running: Running, events: &Events) -> Finding {
    let (closed, reopens) = (events.day(Event::ClosureFrom), events.day(Event::Reopens));
    let reopens = earliest(reopens, events.day(Event::StaffReturn));
    let (Some(closed), Some(reopens)) = (closed, reopens) else {
        return finding(None, "Not known until closure_from and reopens are given as days.".to_owned());
    };
    let length = days_between(closed, reopens);
    if length < FOUR_WEEKS {
        let why = format!("Closed for {}; a closure under 28 days opens no window.", number(length, "day"));
        return finding(Some(false), why);
    }
    let window = (add_days(closed, -7), add_days(reopens, -7));
    let (met, why) = asked_in(window, running.limit, events);
    Finding { met, why, window: Some(window) }
}

fn asked_in(window: (Day, Day), limit: Option<Day>, events: &Events) -> (Option<bool>, String) {
    let words = format!("The window is {} to {}, both included.", day(window.0), day(window.1));
    let Some(asked) = events.day(Event::AdviceRequested) else {
        return (None, format!("{words} Not known until advice_requested is given as a day."));
    };
    if let Some(limit) = limit.filter(|limit| *limit < asked) {
        let late = format!("The head was asked on {}, after the limit of {}.", day(asked), day(limit));
        return (Some(false), format!("{words} {late}"));
    }
    let met = window.0 <= asked && asked <= window.1;
    let place = if met { "inside it" } else { "outside it" };
    (Some(met), format!("{words} Advice was asked for on {}, {place}.", day(asked)))
}

/// A thing that has to have happened during the period of the limit.
fn on_a_day(event: Event, what: &str, running: Running, events: &Events) -> Finding {
    let Some(on) = events.day(event) else {
        return finding(None, format!("Not known until {} is given as a day.", event.word()));
    };
    if running.limit.is_none() {
        return finding(Some(true), format!("{what} on {}. {PERIOD_UNKNOWN}", day(on)));
    }
    if event == Event::CircumstancesArose && running.start.is_some_and(|start| on < start) {
        let why = format!(
            "{what} on {}: before the period of the limit. If they went on into it, give a day in the period on which they \
             affected the family.",
            day(on)
        );
        return finding(Some(false), why);
    }
    if running.start.is_some_and(|start| on < start) || running.limit.is_some_and(|limit| limit < on) {
        return finding(Some(false), format!("{what} on {}: outside the period of the limit.", day(on)));
    }
    finding(Some(true), format!("{what} on {}, recorded inside the period of the limit.", day(on)))
}

fn absence(needed: i64, running: Running, events: &Events) -> Finding {
    let (Some(from), Some(to)) = (events.day(Event::AbsentFrom), events.day(Event::AbsentTo)) else {
        return finding(None, "Not known until absent_from and absent_to are given as days.".to_owned());
    };
    let first = running.start.map_or(from, |start| start.max(from));
    let last = running.limit.map_or(to, |limit| limit.min(to));
    let days = (days_between(first, last) + 1).max(0);
    let days_words = number(days, "day");
    let why = match running.limit {
        Some(_) => format!(
            "Away for {days_words} on end inside the period (first and last day counted); {needed} are needed."
        ),
        None => format!(
            "Away for {days_words} on end (first and last day counted); {needed} are needed. {PERIOD_UNKNOWN}"
        ),
    };
    finding(Some(days >= needed), why)
}

fn falls_between(first: Day, last: Day, running: Running) -> Finding {
    let words = format!("It applies to limits that fall from {} to {}.", day(first), day(last));
    match running.limit {
        None => finding(None, format!("{words} The day of the limit is not known.")),
        Some(limit) => {
            let why = format!("{words} This one falls on {}.", day(limit));
            Finding { met: Some(first <= limit && limit <= last), why, window: Some((first, last)) }
        }
    }
}

fn any_of(grounds: &[Ground], running: Running, events: &Events) -> Finding {
    let findings: Vec<_> = grounds.iter().map(|ground| ground.find(running, events)).collect();
    let met = if findings.iter().any(|one| one.met == Some(true)) {
        Some(true)
    } else if findings.iter().all(|one| one.met == Some(false)) {
        Some(false)
    } else {
        None
    };
    // Where one ground is met, what is not known of the others makes no difference.
    let telling = || findings.iter().filter(|one| met != Some(true) || one.met == met);
    let why = telling().map(|one| one.why.as_str()).collect::<Vec<_>>().join(" ");
    Finding { met, why, window: telling().find_map(|one| one.window) }
}

fn earliest(a: Option<Day>, b: Option<Day>) -> Option<Day> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}
