//! Search answers what was asked: a case reference finds its case and nobody else, a reference that is hidden or never
//! was finds nobody in the same words, and a list that was cut is never told as a count.

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

fn searches(visitor: &Visitor, typed: &str) -> Page {
    let page = visitor.opens("/search");
    visitor.sends("/search", &page.hidden("/search"), &[("search", typed)])
}
