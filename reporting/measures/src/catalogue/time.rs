//! From the request to the plan: the six weeks, advice, the 20 weeks. Shares are counted as the department counts them
//! (Education, health and care plans, reporting year 2025), so that they can stand beside the published ones.

use super::Only;
use crate::count::{Marks, Part};
use crate::definition::{By, Definition, Each, Group, How, Target, Unit, Value};
use waymark_ehc::case::{RequestEnd, is_owed};
use waymark_ehc::codes::AdviceKind;
use waymark_ehc::course::{Asked, Course};
use waymark_kernel::{Day, add_days, days_between};
use waymark_queues::spc::Wanted;

/// The six weeks, the day of the request not counted.
const SIX_WEEKS: i64 = 42;
/// The 20 weeks, the day of the request not counted.
const TWENTY_WEEKS: i64 = 140;

const EVERY: &str = "The law gives the same limit for every child, unless an exception applies.";

pub(super) const DEFINITIONS: &[Definition] = &[
    Definition {
        id: "plans-20-weeks",
        name: "Plans within 20 weeks, exceptions left out",
        exactly: "Of the first final EHC plans sent in the period, the share sent within 140 days of the day the \
            request was received, that day not counted. Left out: plans for which an exception to the 20 weeks was \
            relied on or a return says that one applied, plans that came from another council, and plans of which \
            either day is not known.",
        group: Group::Time,
        unit: Unit::Percent,
        wanted: Wanted::Up,
        target: Some(Target { value: 100.0, because: EVERY }),
        owner: "SEND manager",
        published: Some(
            "Department for Education, Education, health and care plans: timeliness, excluding exceptions",
        ),
        each: Each::Area,
        by: &[By::Source, By::Need, By::Ethnicity, By::Locality],
        value: Value::Share,
        beside: None,
        settles: 0,
        stock: false,
        how: How::Cases(without_exceptions),
    },
    Definition {
        id: "plans-20-weeks-all",
        name: "Plans within 20 weeks, all",
        exactly: "Of the first final EHC plans sent in the period, the share sent within 140 days of the day the \
            request was received, that day not counted; exceptions counted too. Left out: plans that came from \
            another council, and plans of which either day is not known.",
        group: Group::Time,
        unit: Unit::Percent,
        wanted: Wanted::Up,
        target: None,
        owner: "SEND manager",
        published: Some(
            "Department for Education, Education, health and care plans: timeliness, including exceptions",
        ),
        each: Each::Area,
        by: &[By::Source, By::Need, By::Ethnicity, By::Locality],
        value: Value::Share,
        beside: Some("plans-20-weeks"),
        settles: 0,
        stock: false,
        how: How::Cases(with_exceptions),
    },
    Definition {
        id: "decisions-6-weeks",
        name: "Requests decided within 6 weeks",
        exactly: "Of the requests received in the period that were decided, or still waited for a decision when the \
            six weeks were over, the share decided within 42 days, the day of the request not counted. Left out: \
            requests that were withdrawn, whose family moved away, or for which an exception was relied on.",
        group: Group::Time,
        unit: Unit::Percent,
        wanted: Wanted::Up,
        target: Some(Target { value: 100.0, because: EVERY }),
        owner: "SEND manager",
        published: Some(
            "Department for Education, Education, health and care plans: requests, outcome within six weeks",
        ),
        each: Each::Area,
        by: &[By::Source, By::Ethnicity, By::Locality],
        value: Value::Share,
        beside: None,
        settles: SIX_WEEKS,
        stock: false,
        how: How::Cases(decided),
    },
    Definition {
        id: "advice-6-weeks",
        name: "Advice within 6 weeks",
        exactly: "Of the advice asked for in the period that came, or was still waited for when its six weeks were \
            over, the share that came within 42 days, the day it was asked for not counted. Left out: the family’s \
            own views, advice that was declined and that regulation 6 does not name, and advice for which an exception was relied on. Health bodies owe \
            it by regulation 8 of the SEND Regulations 2014; for others it is what the Code of Practice asks for.",
        group: Group::Time,
        unit: Unit::Percent,
        wanted: Wanted::Up,
        target: Some(Target {
            value: 100.0,
            because: "Regulation 8 for health, the Code of Practice for others.",
        }),
        owner: "SEND manager; designated clinical officer for health",
        published: None,
        each: Each::Agency,
        by: &[By::Kind, By::Team],
        value: Value::Share,
        beside: Some("advice-6-weeks"),
        settles: SIX_WEEKS,
        stock: false,
        how: How::Cases(advice),
    },
];

fn without_exceptions(course: &Course, _: &Only, _: Day, marks: &mut Marks) {
    if !course.twenty_week_exception {
        sent(course, marks);
    }
}

fn with_exceptions(course: &Course, _: &Only, _: Day, marks: &mut Marks) {
    sent(course, marks);
}

fn sent(course: &Course, marks: &mut Marks) {
    let day = |at: Option<waymark_kernel::When>| at.and_then(waymark_kernel::When::exact);
    let (Some(received), Some(sent)) = (day(course.received), day(course.final_issued)) else { return };
    if !course.transferred_in {
        marks.on(sent, days_between(received, sent) <= TWENTY_WEEKS);
    }
}

fn decided(course: &Course, _: &Only, on: Day, marks: &mut Marks) {
    let Some(received) = course.received.and_then(waymark_kernel::When::exact) else { return };
    if course.six_week_exception || course.moved_away.is_some() {
        return;
    }
    let first = course.refused.first().copied();
    let answer = match &course.request_end {
        Some((_, RequestEnd::Withdrawn | RequestEnd::Historical)) => return,
        Some((at, RequestEnd::Agreed | RequestEnd::Refused)) => Some(first.unwrap_or(*at)),
        None => None,
    };
    within(received, answer.map(waymark_kernel::When::exact), on, Part::Whole, marks);
}

fn advice(course: &Course, only: &Only, on: Day, marks: &mut Marks) {
    for asked in course.advice.iter().filter(|asked| owed(asked, only)) {
        let Some(day) = asked.asked.exact() else { continue };
        let came = asked.received.map(waymark_kernel::When::exact);
        within(day, came, on, Part::Advice(asked.kind, asked.team), marks);
    }
}

fn owed(asked: &Asked, only: &Only) -> bool {
    let meant = match only {
        Only::Agency(agency) => agency.kinds().contains(&asked.kind),
        _ => asked.kind != AdviceKind::Family,
    };
    let still = asked.declined.is_none() || is_owed(asked.kind);
    meant && still && !asked.excepted
}

/// What was answered counts, and what was not once the six weeks are over. Answered on a day nobody knows counts neither
/// way.
fn within(from: Day, answered: Option<Option<Day>>, on: Day, part: Part, marks: &mut Marks) {
    match answered {
        Some(Some(day)) => marks.part(from, days_between(from, day) <= SIX_WEEKS, part),
        None if add_days(from, SIX_WEEKS) < on => marks.part(from, false, part),
        Some(None) | None => {}
    }
}
