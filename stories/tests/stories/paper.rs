//! Publishing a paper, as two people do.

use crate::world::{Visitor, World};

/// Freezes figures to the end of a month, has two people approve them, and publishes them; answers the number of the paper.
pub fn published(world: &World, title: &str, on: (&str, &str, &str)) -> String {
    let manager = world.visitor("send_manager");
    let number = frozen(&manager, title, on);
    approves(&manager, &number);
    let second = world.visitor("dco");
    let out = format!("/public/publications/{number}");
    assert_eq!(second.opens(&out).status, 404, "one approval lets nothing out");
    approves(&second, &number);
    let path = format!("/reports/{number}/publish");
    let hidden = second.opens(&format!("/reports/{number}")).hidden(&path);
    let sent = second.sends(&path, &hidden, &[]);
    assert_eq!(sent.status, 303, "{}", sent.body);
    number
}

fn frozen(manager: &Visitor, title: &str, (day, month, year): (&str, &str, &str)) -> String {
    let path = "/reports/new";
    let answers = [("title", title), ("on", day), ("on-month", month), ("on-year", year), ("old_feeds", "")];
    let made = manager.sends(path, &manager.opens(path).hidden(path), &answers);
    assert_eq!(made.status, 303, "{}", made.body);
    made.to.rsplit('/').next().expect("a number").to_owned()
}

fn approves(who: &Visitor, number: &str) {
    let path = format!("/reports/{number}/approve");
    let hidden = who.opens(&format!("/reports/{number}")).hidden(&path);
    let answer = who.sends(&path, &hidden, &[]);
    assert_eq!(answer.status, 303, "{}", answer.body);
}
