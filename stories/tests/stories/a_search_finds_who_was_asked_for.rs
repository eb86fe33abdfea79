//! Search answers what was asked: a case reference finds its case and nobody else, a reference that is hidden or never
//! was finds nobody in the same words, a child known to a health service alone is found by nobody of the council, and a list
//! that was cut is never told as a count.

use crate::world::{Engine, Page, Visitor, World};

const PLANS: u32 = 150;

#[test]
fn a_reference_finds_its_case_and_nobody_else() {
    let world = World::with_plans(Engine::Folder, PLANS);
    let officer = world.visitor("case_officer");
    let found = searches(&officer, " wm-26-00001 ");
    assert!(found.body.contains("1 person found"), "{}", found.body);
    assert!(found.body.contains("href=\"/cases/WM-26-00001\""), "{}", found.body);

    let references = (1..=PLANS).map(|n| format!("WM-26-{n:05}"));
    let hidden: Vec<_> =
        references.filter(|one| officer.opens(&format!("/cases/{one}")).status == 404).collect();
    assert!(!hidden.is_empty(), "the story needs a hidden child");
    for reference in hidden.iter().map(String::as_str).chain(["WM-26-99999"]) {
        let found = searches(&officer, reference);
        assert!(found.body.contains("Nobody found"), "{reference}: {}", found.body);
        assert!(!found.body.contains("href=\"/cases/WM-"), "{reference}: {}", found.body);
    }
}

#[test]
fn a_list_that_was_cut_is_not_told_as_a_count() {
    let world = World::with_plans(Engine::Folder, 600);
    let officer = world.visitor("case_officer");
    let found = ["ma", "sa", "al"].map(|typed| searches(&officer, typed).body);
    assert!(found.iter().any(|body| body.contains("More than 50 people found")), "{}", found[0]);
    assert!(found.iter().all(|body| !body.contains(">50 people found")));
}

#[test]
fn a_child_known_to_a_health_service_alone_is_not_found() {
    let world = World::served(Engine::Folder);
    let (therapist, officer) = (world.visitor("therapist"), world.visitor("case_officer"));
    let service = therapist.opens("/health/list").to.rsplit('/').next().expect("a service").to_owned();
    refers(&therapist, &service, [("forename", "Zebedee"), ("surname", "Quillfeather")]);
    refers(&therapist, &service, [("forename", "Maya"), ("surname", "Okafor")]);

    let found = searches(&officer, "Zebedee Quillfeather");
    assert!(found.body.contains("Nobody found"), "{}", found.body);
    assert_eq!(found.body.matches("Quillfeather").count(), 1, "what was typed and no more: {}", found.body);
    let found = searches(&officer, "Maya Okafor");
    assert!(found.body.contains("1 person found") && found.body.contains("WM-26-00001"), "{}", found.body);
}

/// The service records a doctor’s letter about a child born on 3 May 2019.
fn refers(therapist: &Visitor, service: &str, name: [(&str, &str); 2]) {
    let path = "/referrals/new";
    let mut answers = name.to_vec();
    answers.extend([
        ("birth_date", "3"),
        ("birth_date-month", "5"),
        ("birth_date-year", "2019"),
        ("service", service),
        ("source", "gp"),
        ("day", "16"),
        ("day-month", "11"),
        ("day-year", "2026"),
        ("parent", "Ada Okafor"),
        ("phone", "01632 960 001"),
        ("agreed", "referral"),
    ]);
    if name.contains(&("surname", "Okafor")) {
        answers.push(("nhs_number", "999 304 1122"));
    }
    let sent = therapist.sends(path, &therapist.opens(path).hidden(path), &answers);
    assert_eq!(sent.status, 303, "{}", sent.body);
}

fn searches(visitor: &Visitor, typed: &str) -> Page {
    let page = visitor.opens("/search");
    visitor.sends("/search", &page.hidden("/search"), &[("search", typed)])
}
