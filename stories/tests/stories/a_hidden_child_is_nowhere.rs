//! A child whose record is hidden is seen nowhere by anyone who is not named: not in lists, counts, search, addresses or
//! logs, and asking for the record directly gets the very answer that a record that never was gets.

use crate::world::{Engine, Visitor, World};
use waymark_demo::{Life, Like, Recipe, population};
use waymark_kernel::day;

const PLANS: u32 = 150;
/// Every list that any of the roles can open; a role that cannot is told so, which names nobody either.
const LISTS: [&str; 16] = [
    "/home",
    "/calendar",
    "/calendar.ics",
    "/cases?per=50",
    "/cases?per=50&page=2",
    "/cases?per=50&page=3",
    "/plans",
    "/plans?show=unknown",
    "/cases/unassigned",
    "/asked",
    "/school",
    "/school/referrals",
    "/health/list",
    "/waiting-lists",
    "/data/duplicates",
    "/data/imports",
];
const ROLES: [&str; 14] = [
    "case_officer",
    "send_manager",
    "dco",
    "dsco",
    "setting",
    "psychologist",
    "therapist",
    "service_manager",
    "social_worker",
    "virtual_school",
    "data_officer",
    "commissioner",
    "parent",
    "inspector",
];

#[test]
fn a_hidden_child_is_in_no_list_no_search_and_no_log() {
    let recipe = Recipe { seed: 1, like: Like::Sefton, plans: Some(PLANS), today: day(2026, 11, 23) };
    let people = population(&recipe);
    let lives: Vec<Life> = people.lives().collect();
    let hidden: Vec<&Life> = lives.iter().filter(|life| life.extras.restriction.is_some()).collect();
    assert!(!hidden.is_empty(), "the story needs a hidden child");
    let world = World::with_plans(Engine::Folder, PLANS);
    let staff = &people.area().staff;
    let name = |member: &waymark_demo::Member| format!("{} {}", member.forename, member.surname);
    let manager = staff.iter().find(|member| member.role == "send_manager").map(name).unwrap();
    let mut seen = 0;
    for role in ROLES {
        let (visitor, own) = (world.visitor(role), world.name_of(role));
        for life in &hidden {
            let officer = life.extras.officer.and_then(|ix| staff.get(ix.0 as usize)).map(name);
            if officer.unwrap_or_else(|| manager.clone()) == own {
                seen += 1;
                assert!(found(&visitor, life).contains("1 person found"), "{own} is named on the record");
            } else {
                nowhere(&visitor, life, role);
            }
        }
    }
    println!("{seen} of {} hidden records were open to the one named", hidden.len());
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
    if visitor.opens("/search").status == 200 {
        assert!(found(visitor, life).contains("Nobody found"), "{role} finds {name}");
    }
}

fn found(visitor: &Visitor, life: &Life) -> String {
    let search = visitor.opens("/search");
    visitor.sends("/search", &search.hidden("/search"), &[("search", &life.extras.nhs_number)]).body
}

#[test]
fn a_total_counts_the_records_a_visitor_may_open_and_no_other() {
    let world = World::with_plans(Engine::Folder, PLANS);
    let manager = world.visitor("send_manager");
    let list = manager.opens("/cases?per=50").body;
    let told = list.split(" cases").find_map(|before| before.rsplit(['>', ' ', '\n']).next()?.parse().ok());
    let total: usize = told.expect("the list tells how many cases there are");
    let references = (1..=2 * total + 50).map(|n| format!("/cases/WM-26-{n:05}"));
    let open = references.filter(|path| manager.opens(path).status == 200).count();
    assert_eq!(total, open, "the total counts what is not shown");
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
