//! A paper for the committee asks the lead of each area what its figures mean. Who is late is shown as late, who says nothing
//! is named with a reason, and without either nobody approves the paper.

use crate::world::{Engine, Page, Visitor, World};

/// Given the committee of the demonstration, which meets on 9 December 2026 and has its papers out on the first.
const MEETING: &str = "/reports/scrutiny/1-4";
const PAPER: &str = "/reports/1";

#[test]
fn commentary_is_asked_of_each_lead_comes_late_and_the_paper_says_so() {
    let mut world = World::served(Engine::Folder);
    let manager = world.visitor("send_manager");
    assert!(manager.opens(MEETING).body.contains("Tuesday 1 December 2026, 6 working days left"));
    begins(&manager);
    let lead = world.visitor("commissioner").opens("/home").body;
    assert!(lead.contains("You are asked for commentary") && lead.contains("Due 24 November 2026"), "{lead}");

    world.goes_on_to("2026-11-26");
    let (manager, lead) = (world.visitor("send_manager"), world.visitor("commissioner"));
    let home = manager.opens("/home").body;
    assert!(home.contains("Commentary that did not come") && home.contains("2 days late"), "{home}");
    let written = sends(&lead, &format!("{PAPER}/areas/2"), &[("words", "Longest waits go first now.")]);
    assert_eq!(written.status, 303, "{}", written.body);

    let refused = approves(&manager);
    assert!(
        refused.body.contains("Commentary is missing: area 1, Sarah Quayle (the council)"),
        "{}",
        refused.body
    );
    for area in [1, 3, 4, 5] {
        let none = format!("{PAPER}/areas/{area}/none");
        assert_eq!(sends(&manager, &none, &[("why", "The lead is ill.")]).status, 303, "area {area}");
    }
    let second = world.visitor("dco");
    assert_eq!((approves(&manager).status, approves(&second).status), (303, 303));
    let hidden = second.opens(PAPER).hidden(&format!("{PAPER}/publish"));
    assert_eq!(second.sends(&format!("{PAPER}/publish"), &hidden, &[]).status, 303);

    let paper = world.visitor("scrutiny").opens("/public/publications/1").body;
    let late = "Noor Castell (the health commissioner) says, 26 November 2026, 2 days late: Longest waits go first now.";
    assert!(paper.contains(late), "{paper}");
    assert!(
        paper.contains("No commentary was given by Sarah Quayle (the council): The lead is ill."),
        "{paper}"
    );
    let view = world.visitor("scrutiny").opens("/scrutiny").body;
    assert!(view.contains("Came late") && view.contains("None was given"), "{view}");
    assert!(
        view.contains("Why did officers leave in the last year?") && view.contains("days late"),
        "{view}"
    );
}

fn begins(manager: &Visitor) {
    let form = manager.opens("/reports/new?meeting=1-4").hidden("/reports/new");
    let answers = [
        ("meeting", "1-4"),
        ("title", "How the plan goes"),
        ("on", "31"),
        ("on-month", "10"),
        ("on-year", "2026"),
        ("old_feeds", ""),
    ];
    let made = manager.sends("/reports/new", &form, &answers);
    assert_eq!((made.status, made.to.as_str()), (303, PAPER), "{}", made.body);
}

fn sends(who: &Visitor, path: &str, answers: &[(&str, &str)]) -> Page {
    let hidden = who.opens(path).hidden(path);
    who.sends(path, &hidden, answers)
}

fn approves(who: &Visitor) -> Page {
    let path = format!("{PAPER}/approve");
    let hidden = who.opens(PAPER).hidden(&path);
    who.sends(&path, &hidden, &[])
}
