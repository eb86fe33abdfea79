//! When two people decide one case, the second sees both versions and loses nothing that was typed.

use crate::world::{Engine, Page, Visitor, World};

const PATH: &str = "/cases/WM-26-00001/decide-plan";

#[test]
fn the_second_decision_is_shown_beside_the_first_in_a_folder() {
    both(Engine::Folder);
}

#[test]
fn the_second_decision_is_shown_beside_the_first_in_a_database() {
    waymark_testkit::stores::with_database(|url| both(Engine::Database(url.to_owned())));
}

fn both(engine: Engine) {
    let world = World::served(engine);
    let (officer, manager) = (world.visitor("case_officer"), world.visitor("send_manager"));
    let (seen_first, seen_second) = (officer.opens(PATH), manager.opens(PATH));

    let first = decides(&officer, &seen_first, "We will make a plan: the reports agree.");
    assert_eq!(first.status, 303, "{}", first.body);

    let second = decides(&manager, &seen_second, "Not lost: the reports are not all in.");
    assert_eq!(second.status, 409, "{}", second.body);
    assert!(second.body.contains("We will make a plan"), "{}", second.body);
    assert!(second.body.contains("Not lost: the reports are not all in."), "{}", second.body);
}

fn decides(who: &Visitor, seen: &Page, reasons: &str) -> Page {
    let decider = seen.body.split("name=\"officer\"").nth(1).expect("a list of deciders");
    let decider = decider.split("value=\"").map(|rest| rest.split('"').next().unwrap_or_default());
    let decider = decider.skip(1).find(|value| value.len() == 32).expect("someone who may decide");
    let answers = [
        ("outcome", "yes"),
        ("day", "23"),
        ("day-month", "11"),
        ("day-year", "2026"),
        ("reasons", reasons),
        ("officer", decider),
        ("step", "send"),
    ];
    who.sends(PATH, &seen.hidden(PATH), &answers)
}
