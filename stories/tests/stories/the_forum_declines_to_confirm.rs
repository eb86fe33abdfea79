//! A partner that was asked may decline with reasons, and what is done then says so to everybody; who was not asked
//! confirms nothing.

use crate::world::{Engine, Visitor, World};

/// Given a milestone that waits for the forum's answer.
const MILESTONE: &str = "/improvement-plan/3/milestones/7";

#[test]
fn the_forum_declines_with_reasons_and_the_milestone_says_so_and_stays_done() {
    let world = World::served(Engine::Folder);
    let (manager, forum) = (world.visitor("send_manager"), world.visitor("forum"));
    assert!(forum.opens(MILESTONE).body.contains("Asked the forum to confirm by"), "it is asked");

    let bare = replies(&forum, &[("reply", "declines")]);
    assert!(bare.body.contains("Say why you do not confirm it."), "{}", bare.body);
    let declined = replies(&forum, &[("reply", "declines"), ("why", "Two letters were never shown to us.")]);
    assert_eq!(declined.status, 303, "{}", declined.body);

    let seen = manager.opens(MILESTONE).body;
    assert!(
        seen.contains("Declined by the forum") && seen.contains("Two letters were never shown to us."),
        "{seen}"
    );
    assert!(seen.contains(">Done<") && !seen.contains("Confirmed by the forum"), "{seen}");
    assert_eq!(manager.opens(&format!("{MILESTONE}/do/reply")).status, 403, "nobody answers for the forum");
}

#[test]
fn a_forum_account_opens_no_child() {
    let world = World::served(Engine::Folder);
    let forum = world.visitor("forum");
    assert_eq!(forum.opens("/improvement-plan").status, 200);
    assert_eq!(forum.opens("/cases/WM-26-00001").status, 404);
    for page in ["/cases", "/search", "/health/list", "/school"] {
        assert!([403, 404].contains(&forum.opens(page).status), "{page}");
    }
}

fn replies(who: &Visitor, answers: &[(&str, &str)]) -> crate::world::Page {
    let path = format!("{MILESTONE}/do/reply");
    let hidden = who.opens(&path).hidden(&path);
    who.sends(&path, &hidden, answers)
}
