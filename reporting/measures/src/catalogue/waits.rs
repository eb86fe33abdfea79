//! Children who wait for a service. Weeks run from the day the referral came and never stop; what ends the wait is the
//! service's own clock rule, as its list says.

use crate::count::{Marks, Part};
use crate::definition::{By, Definition, Each, Group, How, Target, Unit, Value};
use waymark_kernel::{Day, add_days};
use waymark_queues::spc::Wanted;
use waymark_therapies::Service;
use waymark_therapies::codes::ClockRule;
use waymark_therapies::store::waits::Wait;

/// The last day of the 18th week, the day of the referral not counted: as the bands of the national return.
const WEEKS_18: i64 = 126;
/// The last day of the 52nd.
const WEEKS_52: i64 = 364;

const OWNER: &str = "service manager; designated clinical officer";
const NATION: Option<&str> =
    Some("NHS England, Community Health Services waiting lists, children and young people");

/// What the measures of this file have in common.
const WAITING: Definition = Definition {
    id: "waiting",
    name: "Children waiting",
    exactly: "The number of children whose wait is running at the end of the day, from the day the referral came to the \
        first contact, or to the start of treatment where the service counts so.",
    group: Group::Waits,
    unit: Unit::Count("children"),
    wanted: Wanted::Down,
    target: None,
    owner: OWNER,
    published: NATION,
    each: Each::Service,
    by: &[By::Ethnicity, By::Locality],
    value: Value::Number,
    beside: None,
    settles: 0,
    stock: true,
    how: How::Waits(waiting),
};

pub(super) const DEFINITIONS: &[Definition] = &[
    WAITING,
    Definition {
        id: "waiting-median",
        name: "Middle wait",
        exactly: "Of the children whose wait is running at the end of the day, the weeks that half of them have waited \
            at the most, from the day the referral came (nearest rank).",
        unit: Unit::Weeks,
        published: None,
        value: Value::Weeks(50),
        beside: Some("waiting"),
        ..WAITING
    },
    Definition {
        id: "waiting-92nd",
        name: "Wait of 92 in 100",
        exactly: "Of the children whose wait is running at the end of the day, the weeks that 92 in 100 of them have \
            waited at the most, from the day the referral came (nearest rank).",
        unit: Unit::Weeks,
        published: None,
        value: Value::Weeks(92),
        beside: Some("waiting"),
        ..WAITING
    },
    Definition {
        id: "waiting-18-weeks",
        name: "Waiting 18 weeks or less",
        exactly: "Of the children whose wait is running at the end of the day, the share who have waited 126 days or \
            less, the day of the referral not counted.",
        unit: Unit::Percent,
        wanted: Wanted::Up,
        value: Value::Share,
        how: How::Waits(within_18),
        beside: Some("waiting"),
        ..WAITING
    },
    Definition {
        id: "waiting-52-weeks",
        name: "Waiting more than 52 weeks",
        exactly: "The number of children whose wait is running at the end of the day and has run for more than 364 days, \
            the day of the referral not counted.",
        target: Some(Target { value: 0.0, because: "A national aim, not a right of the child." }),
        how: How::Waits(over_52),
        beside: Some("waiting"),
        ..WAITING
    },
    Definition {
        id: "joined",
        name: "Children who joined the list",
        exactly: "The number of referrals to the service received in the period.",
        unit: Unit::Count("children"),
        wanted: Wanted::Neither,
        published: None,
        how: How::Waits(joined),
        stock: false,
        ..WAITING
    },
    Definition {
        id: "seen",
        name: "Children seen",
        exactly: "The number of children whose wait ended in the period because they were seen for the first time, or \
            began treatment where the service counts so.",
        unit: Unit::Count("children"),
        wanted: Wanted::Up,
        published: None,
        how: How::Waits(seen),
        stock: false,
        ..WAITING
    },
];

/// From when to when a wait runs; none where it was over on a day nobody knows.
fn runs(wait: &Wait, service: &Service) -> Option<(Day, Option<Day>)> {
    match wait.over(service.details.clock) {
        None => Some((wait.since, None)),
        Some(Some(end)) => Some((wait.since, Some(end))),
        Some(None) => None,
    }
}

fn waiting(wait: &Wait, service: &Service, marks: &mut Marks) {
    if let Some((from, to)) = runs(wait, service) {
        marks.over(from, to, (true, true), Part::Whole);
    }
}

fn within_18(wait: &Wait, service: &Service, marks: &mut Marks) {
    let Some((from, to)) = runs(wait, service) else { return };
    let long = add_days(from, WEEKS_18 + 1);
    let first = to.map_or(long, |to| to.min(long));
    marks.over(from, Some(first), (true, true), Part::Whole);
    marks.over(long, to, (true, false), Part::Whole);
}

fn over_52(wait: &Wait, service: &Service, marks: &mut Marks) {
    if let Some((from, to)) = runs(wait, service) {
        marks.over(add_days(from, WEEKS_52 + 1), to, (true, true), Part::Whole);
    }
}

fn joined(wait: &Wait, _: &Service, marks: &mut Marks) {
    marks.on(wait.received, true);
}

/// A wait that ended because the referral ended is nobody seen.
fn seen(wait: &Wait, service: &Service, marks: &mut Marks) {
    let seen = wait.seen.filter(|_| service.details.clock == ClockRule::FirstContact);
    if let Some(day) = [seen, wait.treatment].into_iter().flatten().min() {
        marks.on(day, true);
    }
}
