//! Open cases: how many, how many late, and who has them. Cases known only from a return are left out until someone
//! confirms them: nobody works on them yet.

use super::Only;
use super::stages::{Stretch, stretches};
use crate::count::{Marks, Part};
use crate::definition::{By, Definition, Each, Group, How, Target, Unit, Value};
use waymark_ehc::codes::Stage;
use waymark_ehc::course::Course;
use waymark_kernel::{Day, When, add_days};
use waymark_law::Rule;
use waymark_law::send_regs_2014::{reg_05::A2, reg_13::A11};
use waymark_queues::spc::Wanted;

pub(super) const DEFINITIONS: &[Definition] = &[
    Definition {
        id: "open",
        name: "Open cases",
        exactly: "The number of confirmed cases at this stage at the end of the day: a request not decided, an \
            assessment without a decision, or a plan being written and not yet sent.",
        group: Group::Work,
        unit: Unit::Count("cases"),
        wanted: Wanted::Neither,
        target: None,
        owner: "SEND manager",
        published: None,
        each: Each::Stage,
        by: &[By::Officer, By::Source, By::Setting, By::Locality],
        value: Value::Number,
        beside: None,
        settles: 0,
        stock: true,
        how: How::Cases(open),
    },
    Definition {
        id: "late",
        name: "Late cases",
        exactly: "The number of confirmed cases at this stage at the end of the day that are past the limit that binds \
            it: six weeks from the request for the decision whether to assess (regulation 5), 20 weeks from the \
            request for the final plan (regulation 13). Cases for which an exception to that limit was relied on are \
            left out.",
        group: Group::Work,
        unit: Unit::Count("cases"),
        wanted: Wanted::Down,
        target: Some(Target { value: 0.0, because: "The law gives the limit for every case." }),
        owner: "SEND manager",
        published: None,
        each: Each::Stage,
        by: &[By::Officer, By::Source, By::Setting, By::Locality],
        value: Value::Number,
        beside: Some("open"),
        settles: 0,
        stock: true,
        how: How::Cases(late),
    },
    Definition {
        id: "caseload",
        name: "Open cases an officer",
        exactly: "The number of confirmed cases before a plan at the end of the day that an officer has, divided by the \
            number of officers who have any.",
        group: Group::Work,
        unit: Unit::CasesEach,
        wanted: Wanted::Down,
        target: None,
        owner: "SEND manager",
        published: None,
        each: Each::Area,
        by: &[By::Officer],
        value: Value::EachGroup,
        beside: None,
        settles: 0,
        stock: true,
        how: How::Cases(caseload),
    },
    Definition {
        id: "unassigned",
        name: "Open cases without an officer",
        exactly: "The number of confirmed cases before a plan at the end of the day that a team has and no officer.",
        group: Group::Work,
        unit: Unit::Count("cases"),
        wanted: Wanted::Down,
        target: Some(Target { value: 0.0, because: "A case is never without an officer for long." }),
        owner: "SEND manager",
        published: None,
        each: Each::Area,
        by: &[By::Source, By::Setting, By::Locality],
        value: Value::Number,
        beside: None,
        settles: 0,
        stock: true,
        how: How::Cases(unassigned),
    },
];

fn confirmed(course: &Course) -> Vec<Stretch> {
    if course.as_at.is_some() { Vec::new() } else { stretches(course) }
}

fn open(course: &Course, only: &Only, _: Day, marks: &mut Marks) {
    for stretch in confirmed(course).into_iter().filter(|one| *only == Only::Stage(one.stage)) {
        owned(course, stretch, marks);
    }
}

fn late(course: &Course, only: &Only, _: Day, marks: &mut Marks) {
    let Some(received) = course.received.and_then(When::exact) else { return };
    for stretch in confirmed(course).into_iter().filter(|one| *only == Only::Stage(one.stage)) {
        let (rule, excepted): (&'static Rule, bool) = match stretch.stage {
            Stage::Request => (&A2, course.six_week_exception),
            _ => (&A11, course.twenty_week_exception),
        };
        if let Some(due) = rule.day(received).filter(|_| !excepted) {
            let from = stretch.from.max(add_days(due, 1));
            owned(course, Stretch { from, ..stretch }, marks);
        }
    }
}

fn caseload(course: &Course, _: &Only, _: Day, marks: &mut Marks) {
    for stretch in confirmed(course) {
        let mut some = Marks::default();
        owned(course, stretch, &mut some);
        marks.0.extend(some.0.into_iter().filter(|mark| mark.part != Part::Whole));
    }
}

fn unassigned(course: &Course, _: &Only, _: Day, marks: &mut Marks) {
    for stretch in confirmed(course) {
        let mut some = Marks::default();
        owned(course, stretch, &mut some);
        marks.0.extend(some.0.into_iter().filter(|mark| mark.part == Part::Whole));
    }
}

/// A stretch cut where the case changed hands.
fn owned(course: &Course, stretch: Stretch, marks: &mut Marks) {
    let within = |day: &Day| *day > stretch.from && stretch.to.is_none_or(|to| *day < to);
    let changes: Vec<Day> = course.owners.iter().map(|(day, _)| *day).filter(within).collect();
    let starts = std::iter::once(stretch.from).chain(changes.iter().copied());
    let ends = changes.iter().copied().map(Some).chain(std::iter::once(stretch.to));
    for (from, to) in starts.zip(ends) {
        let part = course.owner(from).map_or(Part::Whole, Part::Officer);
        marks.over(from, to, (true, true), part);
    }
}
