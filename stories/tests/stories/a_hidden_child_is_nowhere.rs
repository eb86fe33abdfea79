//! A child whose record is hidden is seen nowhere by anyone who is not named: not in lists, counts, search, addresses or
//! logs, and asking for the record directly gets the very answer that a record that never was gets.

use crate::world::{Engine, Visitor, World};
use waymark_demo::{Life, Like, Recipe, population};
use waymark_kernel::day;

const PLANS: u32 = 150;
const LISTS: [&str; 6] =
    ["/home", "/cases?per=50", "/cases?per=50&page=2", "/cases?per=50&page=3", "/plans", "/cases/unassigned"];

#[test]
fn a_hidden_child_is_in_no_list_no_search_and_no_log() {
    let recipe = Recipe { seed: 1, like: Like::Sefton, plans: Some(PLANS), today: day(2026, 11, 23) };
    let people = population(&recipe);
    let lives: Vec<Life> = people.lives().collect();
    let hidden: Vec<&Life> = lives.iter().filter(|life| life.extras.restriction.is_some()).collect();
    assert!(!hidden.is_empty(), "the story needs a hidden child");
    let world = World::with_plans(Engine::Folder, PLANS);
    for role in
        ["case_officer", "send_manager", "dco", "setting", "psychologist", "therapist", "social_worker"]
    {
        let visitor = world.visitor(role);
        for life in &hidden {
            nowhere(&visitor, life, role);
        }
    }
    for life in &hidden {
        assert!(!world.log().contains(&life.person.surname), "a name stands in the log");
    }
}

/// Whole names, so that another child of the same surname is not mistaken for this one.
fn nowhere(visitor: &Visitor, life: &Life, role: &str) {
    let name = format!("{} {}", life.person.forename, life.person.surname).replace('\'', "&#39;");
    for list in LISTS {
        assert!(!visitor.opens(list).body.contains(&name), "{role} sees {name} in {list}");
    }
    let search = visitor.opens("/search");
    if search.status == 200 {
        let typed = format!("{} {}", life.extras.nhs_number, life.person.surname);
        let found =
            visitor.sends("/search", &search.hidden("/search"), &[("search", &life.extras.nhs_number)]);
        assert!(found.body.contains("Nobody found"), "{role} finds {typed}");
    }
}

#[test]
fn a_record_that_is_hidden_and_one_that_never_was_get_the_same_answer() {
    let world = World::with_plans(Engine::Folder, PLANS);
    let officer = world.visitor("case_officer");
    let missing = officer.opens("/cases/WM-26-99999");
    assert_eq!(missing.status, 404);
    let seen = (1..=PLANS).map(|n| officer.opens(&format!("/cases/WM-26-{n:05}")));
    let refused: Vec<_> = seen.filter(|page| page.status != 200).collect();
    assert!(!refused.is_empty(), "the story needs a hidden child");
    for page in refused {
        assert_eq!((page.status, plain(&page.body)), (404, plain(&missing.body)));
    }
}

/// The page without what differs at every request: its number, which a person can read out.
fn plain(body: &str) -> String {
    let words = body.split_whitespace();
    words.filter(|word| !word.chars().any(|c| c.is_ascii_digit())).collect::<Vec<_>>().join(" ")
}
