//! Asking for an assessment: who asks, who is refused, who gives up, and which refusals did not last.

use super::Only;
use crate::count::Marks;
use crate::definition::{By, Definition, Each, Group, How, Unit, Value};
use waymark_ehc::case::RequestEnd;
use waymark_ehc::course::Course;
use waymark_kernel::{Day, When};
use waymark_queues::spc::Wanted;

const BY: &[By] = &[By::Source, By::Setting, By::Locality, By::Need, By::Ethnicity];

pub(super) const DEFINITIONS: &[Definition] = &[
    Definition {
        id: "requests",
        name: "Requests for an assessment",
        exactly: "The number of requests for an EHC needs assessment received in the period, on a known day.",
        group: Group::Access,
        unit: Unit::Count("requests"),
        wanted: Wanted::Neither,
        target: None,
        owner: "SEND manager",
        published: Some("Department for Education, Education, health and care plans: requests"),
        each: Each::Area,
        by: BY,
        value: Value::Number,
        beside: None,
        settles: 0,
        stock: false,
        how: How::Cases(requests),
    },
    Definition {
        id: "refusals",
        name: "Requests refused",
        exactly: "Of the decisions whether to assess made in the period, the share that were refusals. A refusal that \
            was overturned later counts as a refusal on its day, and the agreement is not counted again.",
        group: Group::Access,
        unit: Unit::Percent,
        wanted: Wanted::Neither,
        target: None,
        owner: "SEND manager",
        published: Some(
            "Department for Education, Education, health and care plans: requests, decided not to assess",
        ),
        each: Each::Area,
        by: BY,
        value: Value::Share,
        beside: None,
        settles: 0,
        stock: false,
        how: How::Cases(refusals),
    },
    Definition {
        id: "refusals-overturned",
        name: "Refusals overturned",
        exactly: "The number of requests refused before whose assessment was agreed in the period after all, where the \
            record holds both decisions. Returns tell only the last decision, so this begins when Waymark is used.",
        group: Group::Access,
        unit: Unit::Count("requests"),
        wanted: Wanted::Down,
        target: None,
        owner: "SEND manager",
        published: None,
        each: Each::Area,
        by: BY,
        value: Value::Number,
        beside: None,
        settles: 0,
        stock: false,
        how: How::Cases(overturned),
    },
    Definition {
        id: "withdrawals",
        name: "Requests withdrawn",
        exactly: "The number of requests withdrawn in the period before a decision, or that ended because the child or \
            the need went away, on a known day.",
        group: Group::Access,
        unit: Unit::Count("requests"),
        wanted: Wanted::Neither,
        target: None,
        owner: "SEND manager",
        published: Some("Department for Education, Education, health and care plans: requests withdrawn"),
        each: Each::Area,
        by: BY,
        value: Value::Number,
        beside: None,
        settles: 0,
        stock: false,
        how: How::Cases(withdrawals),
    },
];

fn requests(course: &Course, _: &Only, _: Day, marks: &mut Marks) {
    if let Some(day) = course.received.and_then(When::exact) {
        marks.on(day, true);
    }
}

fn refusals(course: &Course, _: &Only, _: Day, marks: &mut Marks) {
    if let Some(first) = course.refused.first() {
        if let Some(day) = first.exact() {
            marks.on(day, true);
        }
    } else if let Some((at, RequestEnd::Agreed)) = &course.request_end
        && let Some(day) = at.exact()
    {
        marks.on(day, false);
    }
}

fn overturned(course: &Course, _: &Only, _: Day, marks: &mut Marks) {
    if let (Some(refused), Some((at, RequestEnd::Agreed))) = (course.refused.first(), &course.request_end)
        && let (Some(refused), Some(agreed)) = (refused.exact(), at.exact())
        && refused <= agreed
    {
        marks.on(agreed, true);
    }
}

fn withdrawals(course: &Course, _: &Only, _: Day, marks: &mut Marks) {
    if let Some((at, RequestEnd::Withdrawn)) = &course.request_end
        && let Some(day) = at.exact()
    {
        marks.on(day, true);
    }
}
