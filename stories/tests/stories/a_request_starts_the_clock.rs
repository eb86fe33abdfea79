//! A request starts the clock by any route: a school's with the parent told or not yet, an officer's note of a call with
//! the day it came. A case with nobody to write to starts it too, and the parent is added when they are known.

use crate::world::{Engine, Visitor, World};

const NEW: &str = "/cases/new";
const SCHOOL: &str = "/school/request";
const CHILD: [(&str, &str); 5] = [
    ("forename", "Tomos"),
    ("surname", "Vale"),
    ("birth_date", "1"),
    ("birth_date-month", "2"),
    ("birth_date-year", "2018"),
];

#[test]
fn a_school_asks_before_it_has_told_the_parent_and_the_clock_starts_that_day() {
    let world = World::served(Engine::Folder);
    let (school, manager) = (world.visitor("setting"), world.visitor("send_manager"));
    let form = school.opens(SCHOOL);
    let few = [CHILD.as_slice(), &[("phone", "01632 960 044")]].concat();
    let sent = school.sends(SCHOOL, &form.hidden(SCHOOL), &few);
    assert_eq!(
        sent.status, 303,
        "neither the parent's name nor whether they were told is needed: {}",
        sent.body
    );
    let after = school.opens(&sent.to).body;
    assert!(after.contains("You did not give the name of a parent or carer."), "{after}");
    let reference = sent.to.strip_prefix("/school/sent/").and_then(|rest| rest.split('?').next());
    let reference = reference.expect("it is sent either way");
    let case = manager.opens(&format!("/cases/{reference}")).body;
    assert!(case.contains("42 days left"), "six weeks from today: {case}");
    assert!(case.contains("The setting had not yet told the parent. Consult them."), "{case}");
}

#[test]
fn a_call_counts_from_the_day_it_came_and_a_parent_who_is_found_later_is_written_to() {
    let world = World::served(Engine::Folder);
    let officer = world.visitor("case_officer");
    let came =
        [("source", "3"), ("route", "notice"), ("day", "16"), ("day-month", "11"), ("day-year", "2026")];
    let case = logs(&officer, &[CHILD.as_slice(), &came, &[("contact_unknown", "yes")]].concat());
    let page = officer.opens(&case).body;
    assert!(page.contains("35 days left"), "six weeks from 16 November: {page}");
    assert!(page.contains("nobody to write to is known yet"), "{page}");
    let path = format!("{case}/family/new");
    let form = officer.opens(&path);
    let wyn = [("name", "Wyn Vale"), ("relationship", "father"), ("right", "pr"), ("phone", "01632 960 044")];
    let added = officer.sends(&path, &form.hidden(&path), &wyn);
    assert_eq!(added.status, 303, "{}", added.body);
    assert!(officer.opens(&case).body.contains("Wyn Vale, 01632 960 044"));
}

fn logs(officer: &Visitor, answers: &[(&str, &str)]) -> String {
    let form = officer.opens(NEW);
    let sent = officer.sends(NEW, &form.hidden(NEW), answers);
    assert_eq!(sent.status, 303, "{}", sent.body);
    sent.to.split('?').next().unwrap_or_default().to_owned()
}
