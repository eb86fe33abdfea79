//! Plans and their reviews.

use super::Only;
use crate::count::{Marks, Part};
use crate::definition::{By, Definition, Each, Group, How, Target, Unit, Value};
use waymark_ehc::course::Course;
use waymark_kernel::{Day, When, add_days, add_years, days_between};
use waymark_queues::spc::Wanted;

/// From the review meeting to the decision, the day of the meeting not counted.
const FOUR_WEEKS: i64 = 28;

pub(super) const DEFINITIONS: &[Definition] = &[
    Definition {
        id: "plans-held",
        name: "EHC plans the council keeps",
        exactly: "The number of EHC plans in force at the end of the day. A plan whose first day is not known counts \
            from the beginning.",
        group: Group::Plans,
        unit: Unit::Count("plans"),
        wanted: Wanted::Neither,
        target: None,
        owner: "SEND manager",
        published: Some("Department for Education, Education, health and care plans: caseload in January"),
        each: Each::Area,
        by: &[By::Need, By::Setting, By::Ethnicity, By::Locality],
        value: Value::Number,
        beside: None,
        settles: 0,
        stock: true,
        how: How::Cases(held),
    },
    Definition {
        id: "plans-sent",
        name: "New EHC plans sent",
        exactly: "The number of first final EHC plans sent in the period, on a known day. Plans that came from another \
            council are left out.",
        group: Group::Plans,
        unit: Unit::Count("plans"),
        wanted: Wanted::Neither,
        target: None,
        owner: "SEND manager",
        published: Some("Department for Education, Education, health and care plans: new plans"),
        each: Each::Area,
        by: &[By::Source, By::Need, By::Setting, By::Ethnicity, By::Locality],
        value: Value::Number,
        beside: Some("plans-20-weeks-all"),
        settles: 0,
        stock: false,
        how: How::Cases(sent),
    },
    Definition {
        id: "reviews-12-months",
        name: "Annual reviews complete within 12 months",
        exactly: "Of the annual reviews that were due to be complete in the period, the share that were: the council \
            had written with its decision within 12 months of the day the plan was first made or of the decision on \
            the review before. Reviews counted from a day that is not known are left out, and so are plans that had \
            ceased by then.",
        group: Group::Plans,
        unit: Unit::Percent,
        wanted: Wanted::Up,
        target: Some(Target {
            value: 100.0,
            because: "The law asks for it of every plan (section 44 of the Act).",
        }),
        owner: "SEND manager",
        published: None,
        each: Each::Area,
        by: &[By::Setting, By::Need, By::Ethnicity, By::Locality],
        value: Value::Share,
        beside: None,
        settles: 0,
        stock: false,
        how: How::Cases(complete),
    },
    Definition {
        id: "reviews-4-weeks",
        name: "Decisions within 4 weeks of a review meeting",
        exactly: "Of the annual review meetings held in the period of which the decision was sent, or was still waited \
            for when the four weeks were over, the share with a decision within 28 days, the day of the meeting not \
            counted.",
        group: Group::Plans,
        unit: Unit::Percent,
        wanted: Wanted::Up,
        target: Some(Target {
            value: 100.0,
            because: "The law asks for it after every meeting (regulation 20(10)).",
        }),
        owner: "SEND manager",
        published: Some("Department for Education, Education, health and care plans: annual reviews"),
        each: Each::Area,
        by: &[By::Setting, By::Need, By::Ethnicity, By::Locality],
        value: Value::Share,
        beside: None,
        settles: FOUR_WEEKS,
        stock: false,
        how: How::Cases(decided),
    },
    Definition {
        id: "reviews-late",
        name: "Plans whose annual review is late",
        exactly: "The number of plans in force at the end of the day whose running review should have been complete on \
            an earlier day. Cases known only from a return are left out until they are confirmed.",
        group: Group::Plans,
        unit: Unit::Count("plans"),
        wanted: Wanted::Down,
        target: Some(Target { value: 0.0, because: "The law asks for a review of every plan each year." }),
        owner: "SEND manager",
        published: None,
        each: Each::Area,
        by: &[By::Setting, By::Need, By::Locality],
        value: Value::Number,
        beside: None,
        settles: 0,
        stock: true,
        how: How::Cases(late),
    },
];

fn held(course: &Course, _: &Only, _: Day, marks: &mut Marks) {
    let Some(made) = course.plan_made else { return };
    match course.ceased.map(When::last) {
        Some(None) => {}
        ceased => {
            let from = made.last().unwrap_or(Day::MIN);
            marks.over(from, ceased.flatten(), (true, true), Part::Whole);
        }
    }
}

fn sent(course: &Course, _: &Only, _: Day, marks: &mut Marks) {
    if let Some(sent) = course.final_issued.and_then(When::exact).filter(|_| !course.transferred_in) {
        marks.on(sent, true);
    }
}

/// The days by which reviews were or are due to be complete, with the day each was: from the day the plan was first made,
/// then from each decision.
fn due(course: &Course) -> Vec<(Day, Option<Day>)> {
    let mut anchor = course.plan_made.and_then(When::exact);
    let mut dues = Vec::new();
    for review in &course.reviews {
        let Some(decided) = review.decided else { continue };
        if let (Some(from), Some(done)) = (anchor, decided.exact()) {
            dues.push((add_years(from, 1), Some(done)));
        }
        anchor = decided.exact();
    }
    dues.extend(anchor.map(|from| (add_years(from, 1), None)));
    dues
}

fn complete(course: &Course, _: &Only, on: Day, marks: &mut Marks) {
    let ceased = course.ceased.map(|at| at.first().unwrap_or(Day::MIN));
    for (due, done) in due(course) {
        if due <= on && ceased.is_none_or(|ceased| due < ceased) {
            marks.on(due, done.is_some_and(|done| done <= due));
        }
    }
}

fn late(course: &Course, _: &Only, _: Day, marks: &mut Marks) {
    let ceased = course.ceased.map(When::last);
    if course.as_at.is_some() || ceased == Some(None) {
        return;
    }
    for (due, done) in due(course) {
        let until = [done, ceased.flatten()].into_iter().flatten().min();
        marks.over(add_days(due, 1), until, (true, true), Part::Whole);
    }
}

fn decided(course: &Course, _: &Only, on: Day, marks: &mut Marks) {
    for review in &course.reviews {
        let Some(meeting) = review.meeting.and_then(When::exact) else { continue };
        match review.decided.map(When::exact) {
            Some(Some(day)) => marks.on(meeting, days_between(meeting, day) <= FOUR_WEEKS),
            None if add_days(meeting, FOUR_WEEKS) < on => marks.on(meeting, false),
            Some(None) | None => {}
        }
    }
}
