//! A partner that was asked and says nothing for 20 working days has not confirmed: the plan says that, on its own and in
//! those words.

use crate::world::{Engine, World};

#[test]
fn what_the_forum_never_answered_is_not_confirmed_by_the_forum() {
    let world = World::served(Engine::Folder);
    for role in ["send_manager", "commissioner", "forum", "engagement_lead"] {
        let seen = world.visitor(role).opens("/improvement-plan/2/milestones/6").body;
        assert!(seen.contains("Not confirmed by the forum"), "{role}: {seen}");
        assert!(!seen.contains("Confirmed by the forum"), "{role}: {seen}");
    }
}

#[test]
fn before_the_twenty_working_days_are_over_nothing_is_said_but_that_it_was_asked() {
    let world = World::served(Engine::Folder);
    let seen = world.visitor("send_manager").opens("/improvement-plan/3/milestones/7").body;
    assert!(seen.contains("Asked the forum to confirm by"), "{seen}");
    assert!(!seen.contains("onfirmed by the forum"), "{seen}");
}
