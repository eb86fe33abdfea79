//! A parent who asks about a child they may not know of is told nothing, and makes a second record. Those who may see
//! both find the pair and say whether it is one child; nobody else learns that there is another record.

use crate::world::{Engine, Page, Visitor, World};
use waymark_demo::{Life, Like, Recipe, population};
use waymark_kernel::{Day, day};

const PLANS: u32 = 300;
const LIST: &str = "/data/duplicates";

#[test]
fn a_pair_is_shown_to_those_who_may_see_both_records_and_to_nobody_else() {
    let recipe = Recipe { seed: 1, like: Like::Sefton, plans: Some(PLANS), today: day(2026, 11, 23) };
    let lives: Vec<Life> = population(&recipe).lives().collect();
    let of_school_age = |life: &&Life| {
        let born = life.person.birth_date.unwrap_or(Day::MIN);
        life.person.surname != "Okafor" && born > day(2010, 9, 1) && born < day(2024, 1, 1)
    };
    let open = lives.iter().filter(of_school_age).find(|life| life.extras.restriction.is_none()).unwrap();
    let hidden = lives.iter().filter(of_school_age).find(|life| life.extras.restriction.is_some()).unwrap();
    let world = World::with_plans(Engine::Folder, PLANS);
    let parent = world.visitor("parent");
    for life in [open, hidden] {
        let sent = asks(&parent, life, life.person.birth_date.unwrap());
        assert_eq!(sent.status, 303, "told nothing, the request is received: {}", sent.body);
    }
    let (open, hidden) = (name(open), name(hidden));
    let (manager, officer) = (world.visitor("send_manager"), world.visitor("data_officer"));
    for visitor in [&manager, &officer] {
        let list = visitor.opens(LIST);
        assert_eq!(list.body.matches(&open).count(), 2, "both records: {}", list.body);
        assert!(!list.body.contains(&hidden), "{}", list.body);
    }
    assert!(manager.opens("/home").body.contains(LIST));
    for role in ["case_officer", "therapist", "setting", "parent"] {
        assert_eq!(world.visitor(role).opens(LIST).status, 403, "{role}");
    }
    answers(&manager, &world, &open);
}

/// The manager says that it is one child, is told what to do, and takes the answer back.
fn answers(manager: &Visitor, world: &World, child: &str) {
    let list = manager.opens(LIST).body;
    let id = list.split("href=\"/data/duplicates/").nth(1).unwrap().split('"').next().unwrap();
    let path = format!("{LIST}/{id}");
    assert_eq!(world.visitor("case_officer").opens(&path).status, 403);
    let seen = manager.opens(&path);
    let nothing = manager.sends(&path, &seen.hidden(&path), &[]);
    assert!(nothing.body.contains("Say whether it is the same child."), "{}", nothing.body);
    let said = manager.sends(&path, &seen.hidden(&path), &[("answer", "same")]);
    assert_eq!(said.status, 303, "{}", said.body);
    assert!(manager.opens(&path).body.contains("Go on with the case of the request that came first."));
    let one = search(manager, child);
    assert!(
        one.contains("1 person found") && one.matches("/cases/WM-").count() > 1,
        "one child, two cases: {one}"
    );
    manager.sends(&path, &seen.hidden(&path), &[("answer", "different")]);
    assert!(search(manager, child).contains("2 people found"), "the answer is taken back");
    let list = manager.opens(LIST).body;
    assert!(!list.contains(id), "two children, told apart: {list}");
}

fn search(manager: &Visitor, name: &str) -> String {
    let search = manager.opens("/search");
    let typed = name.replace("&#39;", "'");
    manager.sends("/search", &search.hidden("/search"), &[("search", &typed)]).body
}

fn asks(parent: &Visitor, life: &Life, born: Day) -> Page {
    let form = parent.opens("/my/ask");
    let (day, month, year) = (born.day().to_string(), born.month().to_string(), born.year().to_string());
    let answers = [
        ("forename", life.person.forename.as_str()),
        ("surname", life.person.surname.as_str()),
        ("birth_date", &day),
        ("birth_date-month", &month),
        ("birth_date-year", &year),
        ("phone", "01632 960 555"),
    ];
    parent.sends("/my/ask/check", &form.hidden("/my/ask"), &answers)
}

fn name(life: &Life) -> String {
    format!("{} {}", life.person.forename, life.person.surname).replace('\'', "&#39;")
}
