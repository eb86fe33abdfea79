//! A SEND manager hides a record and names who may open it: those named go on, everyone else is answered as if there were
//! no such case, and somebody named can always lift it again. A record that is kept back tells that it is, and whom to ask.

use crate::world::{Engine, Page, Visitor, World};

const CASE: &str = "/cases/WM-26-00001";
const PAGE: &str = "/cases/WM-26-00001/restriction";

#[test]
fn those_named_open_the_record_and_nobody_else_finds_it_until_it_is_lifted() {
    let world = World::served(Engine::Folder);
    let (manager, officer, dco) =
        (world.visitor("send_manager"), world.visitor("case_officer"), world.visitor("dco"));
    let parent = world.visitor("parent");
    assert_eq!(officer.opens(PAGE).status, 404, "only a SEND manager restricts");
    assert!(manager.opens(CASE).body.contains(PAGE), "the case leads to it");

    let nothing = sends(&manager, "restrict", &[]);
    assert!(nothing.body.contains("Choose how far the record is restricted"), "{}", nothing.body);
    let reader = ticked(&manager.opens(PAGE).body);
    let hides = [("level", "hidden"), ("why", "The family is in a refuge."), ("reader", reader.as_str())];
    assert_eq!(sends(&manager, "restrict", &hides).status, 303);

    assert_eq!(officer.opens(CASE).status, 200, "the officer is named");
    assert!(officer.opens("/cases?per=50").body.contains("WM-26-00001"));
    assert_eq!(dco.opens(CASE).status, 404);
    for (role, visitor, list) in [("dco", &dco, "/cases?per=50"), ("parent", &parent, "/my")] {
        assert!(!visitor.opens(list).body.contains("WM-26-00001"), "{role}");
    }
    assert!(!world.log().contains("refuge"), "the reason stands in no log");

    assert_eq!(sends(&manager, "remove", &[("reader", &reader)]).status, 303);
    assert_eq!(officer.opens(CASE).status, 404, "no longer named");
    let own = named(&manager.opens(PAGE).body);
    let alone = sends(&manager, "remove", &[("reader", &own)]);
    assert!(alone.body.contains("Someone named must be able to lift the restriction"), "{}", alone.body);

    assert_eq!(sends(&manager, "lift", &[("why", "They have a new home.")]).status, 303);
    assert_eq!(officer.opens(CASE).status, 200);
    assert!(parent.opens("/my").body.contains("WM-26-00001"));
}

#[test]
fn those_who_are_not_named_on_a_kept_back_record_are_told_so_and_whom_to_ask() {
    let world = World::served(Engine::Folder);
    let (manager, officer) = (world.visitor("send_manager"), world.visitor("case_officer"));
    let (parent, commissioner) = (world.visitor("parent"), world.visitor("commissioner"));
    let keeps = [("level", "withheld"), ("why", "The family knows an officer.")];
    let unsaid = sends(&manager, "restrict", &keeps);
    assert!(unsaid.body.contains("Choose what the family may be told"), "{}", unsaid.body);
    let keeps = [keeps[0], ("told", "staff"), keeps[1]];
    assert_eq!(sends(&manager, "restrict", &keeps).status, 303);
    let told = officer.opens(CASE);
    assert!(told.status == 200 && told.body.contains("This record is kept back"), "{}", told.body);
    assert!(told.body.contains("Ask Ashdale SEND team") && told.body.contains("tel:"), "{}", told.body);
    let family = parent.opens("/my/cases/WM-26-00001");
    assert!(
        family.status == 200 && family.body.contains("someone who works with us knows the family"),
        "{}",
        family.body
    );
    let under = officer.opens("/cases/WM-26-00001/advice");
    assert!(under.status == 200 && under.body.contains("This record is kept back"), "nothing of it opens");
    let secrets = ["Maya", "Okafor", "knows an"];
    for (page, secrets) in [(&told, secrets), (&under, secrets), (&family, ["Maya", "Larkfield", "knows an"])]
    {
        for secret in secrets {
            assert!(!page.body.contains(secret), "{secret}: {}", page.body);
        }
    }
    assert!(!officer.opens("/cases?per=50").body.contains("WM-26-00001"), "in no list");
    assert_eq!(commissioner.opens(CASE).status, 404, "who may know of no child learns nothing");
    let search = officer.opens("/search");
    let found = officer.sends("/search", &search.hidden("/search"), &[("search", "WM-26-00001")]).body;
    assert!(found.contains("is kept back") && !found.contains("Maya"), "{found}");
}

/// Sends the form of a step with the hidden fields that every form of the page has.
fn sends(who: &Visitor, step: &str, answers: &[(&str, &str)]) -> Page {
    let seen = who.opens(PAGE);
    let mut hidden = seen.hidden(PAGE);
    hidden.retain(|(name, _)| name != "step" && name != "reader");
    hidden.push(("step".to_owned(), step.to_owned()));
    who.sends(PAGE, &hidden, answers)
}

/// The reader who is ticked: the officer whose case it is.
fn ticked(body: &str) -> String {
    let input =
        body.split("<input ").find(|input| input.contains("name=\"reader\"") && input.contains("checked"));
    value(input.expect("the officer of the case is ticked"))
}

/// The first reader on the list.
fn named(body: &str) -> String {
    value(body.split("<input ").find(|input| input.contains("name=\"reader\"")).expect("somebody is named"))
}

fn value(input: &str) -> String {
    input.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a value").to_owned()
}
