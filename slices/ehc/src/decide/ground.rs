//! The closed list of grounds for an exception, and whether one is there: the law answers, from the days an officer gives
//! and the days on record. Whether it made keeping to the limit impractical is the officer's to say.

use super::plausible;
use crate::case::Case;
use crate::codes::AdviceKind;
use crate::facts::{Exception, GroundDays};
use crate::mark::Mark;
use waymark_kernel::{Answer, Day, Problem};
use waymark_law::{Availability, Event, Events};

/// The days a ground is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judged {
    /// The first day closed and the day of opening again; besides, the day the place was asked for advice.
    Closure,
    /// The first and the last day away.
    Absence,
    /// The day that exceptional circumstances arose.
    Circumstances,
    /// The day of the appointment that was missed.
    Appointment,
}

/// One ground on the closed list, and the limits it can apply to.
#[derive(Debug, Clone, Copy)]
pub struct Ground {
    /// Its id in the law, such as `EX-c`.
    pub id: &'static str,
    /// What it says, in a line.
    pub says: &'static str,
    /// The rules it may switch off.
    pub rules: &'static [&'static str],
    /// The days it is judged by.
    pub judged: Judged,
}

const COUNCIL: &[&str] = &["A2", "A7", "A11"];
pub(super) const BODIES: &[&str] = &["A6"];

/// The closed list (SEND Regulations 2014, regulations 5(4), 8(2), 10(4) and 13(3)). Late advice, staff shortage,
/// panel dates and bank holidays are not on it.
pub const GROUNDS: &[Ground] = &[
    Ground {
        id: "EX-a",
        rules: COUNCIL,
        judged: Judged::Closure,
        says: "We asked the head or principal for advice just before or during a closure of at least 4 weeks",
    },
    Ground {
        id: "EX-b",
        rules: COUNCIL,
        judged: Judged::Closure,
        says: "We asked an early years provider for advice just before or during a closure of at least 4 weeks",
    },
    Ground {
        id: "EX-c",
        rules: COUNCIL,
        judged: Judged::Circumstances,
        says: "Exceptional personal circumstances affect the child, the parent or the young person",
    },
    Ground {
        id: "EX-d",
        rules: COUNCIL,
        judged: Judged::Absence,
        says: "The child, the parent or the young person is away from the area for at least 4 weeks in a row",
    },
    Ground {
        id: "EX8-a",
        rules: BODIES,
        judged: Judged::Circumstances,
        says: "Exceptional circumstances affect the child, the parent or the young person during the 6 weeks",
    },
    Ground {
        id: "EX8-b",
        rules: BODIES,
        judged: Judged::Absence,
        says: "The child, the parent or the young person is away for at least 4 weeks in a row during the 6 weeks",
    },
    Ground {
        id: "EX8-c",
        rules: BODIES,
        judged: Judged::Appointment,
        says: "The child did not keep an appointment for an examination or a test during the 6 weeks",
    },
];

/// The ground of an id.
#[must_use]
pub fn ground(id: &str) -> Option<&'static Ground> {
    GROUNDS.iter().find(|ground| ground.id == id)
}

/// The first and the last day between which a place had to be asked for advice, both included; `None` for a ground
/// without a closure, or one whose days were not recorded.
#[must_use]
pub fn window(exception: &Exception) -> Option<(Day, Day)> {
    let events = given(ground(&exception.ground)?, exception.days?);
    waymark_law::exception(&exception.ground, &exception.rule, &events).ok()?.window
}

/// Refuses an exception whose ground the law does not find in these days.
///
/// # Errors
/// A refusal of the days where they are missing or cannot be right, and of the ground with the law's own reason.
pub(super) fn there(case: &Case, exception: &Exception, ground: &Ground, today: Day) -> Answer<()> {
    let Some(days) = exception.days else {
        return Err(Problem::refuse("from", "Enter the day the ground began."));
    };
    let ends = matches!(ground.judged, Judged::Closure | Judged::Absence);
    match days.last.filter(|_| ends) {
        None if ends => {
            return Err(Problem::refuse("to", "Enter the day it opens again, or the last day away."));
        }
        Some(last) if last < days.first => {
            return Err(Problem::refuse("to", "The last day must be on or after the first."));
        }
        Some(_) => {}
        None => plausible("from", days.first, today, None)?,
    }
    let asked = moments(case, exception, ground);
    if asked.is_empty() {
        let sentence = "This ground needs the day the school or provider was asked for advice, and none is on record. Ask for the advice first.";
        return Err(Problem::refuse("ground", sentence));
    }
    let answers = asked.into_iter().map(|events| answer(exception, events, given(ground, days)));
    let answers = answers.collect::<Answer<Vec<Availability>>>()?;
    if answers.iter().any(|answer| answer.available == Some(true)) {
        return Ok(());
    }
    let why = answers.last().map_or("", |answer| answer.why.as_str());
    Err(Problem::refuse("ground", format!("The law does not find this ground here. {why}")))
}

fn answer(exception: &Exception, on_record: Events, given: Events) -> Answer<Availability> {
    let events = given.iter().fold(on_record, |events, (event, moment)| events.with(event, moment));
    waymark_law::exception(&exception.ground, &exception.rule, &events)
        .map_err(|problem| Problem::refuse("ground", problem.to_string()))
}

/// What is on record for the limit: the day its clock started, and for a closure each day a setting was asked.
fn moments(case: &Case, exception: &Exception, ground: &Ground) -> Vec<Events> {
    let asked = |wanted: &dyn Fn(&crate::case::Advice) -> bool| {
        let days = case.advice.iter().filter(|advice| wanted(advice)).filter_map(|advice| advice.asked.day());
        days.collect::<Vec<Day>>()
    };
    if let Some(about) = exception.advice {
        let days = asked(&|advice| advice.id == about).into_iter();
        return days.map(|day| Events::new().with(Event::AdviceRequested, day)).collect();
    }
    let received = case.received.as_ref().map(|(at, _)| *at).and_then(Mark::day);
    let start = received.map_or_else(Events::new, |day| Events::new().with(Event::RequestReceived, day));
    if ground.judged != Judged::Closure {
        return vec![start];
    }
    let days = asked(&|advice| advice.kind == AdviceKind::Setting).into_iter();
    days.map(|day| start.clone().with(Event::AdviceRequested, day)).collect()
}

/// What the officer gives, as the law's events.
fn given(ground: &Ground, days: GroundDays) -> Events {
    let (first, last) = match ground.judged {
        Judged::Closure => (Event::ClosureFrom, Some(Event::Reopens)),
        Judged::Absence => (Event::AbsentFrom, Some(Event::AbsentTo)),
        Judged::Circumstances => (Event::CircumstancesArose, None),
        Judged::Appointment => (Event::AppointmentMissed, None),
    };
    let events = Events::new().with(first, days.first);
    match last.zip(days.last) {
        Some((event, day)) => events.with(event, day),
        None => events,
    }
}
