//! Nobody records anything, the day moves on, and waits get longer: the plan says so by itself, beside what its partners say.

use crate::world::{Page, World};

const WORSE: &str = "Waits for speech and language therapy are getting worse.";

/// The first lines of the plan.
fn answer(page: &Page) -> &str {
    let rest = page.body.split("class=\"wm-answer\"").nth(1).expect("an answer");
    rest.split("</div>").next().expect("its end")
}

#[test]
fn waits_get_worse_and_the_area_says_so_by_itself() {
    let mut world = World::of_story("birmingham-2021", 300, "2021-10-04");
    let before = world.visitor("forum").opens("/improvement-plan");
    assert!(!answer(&before).contains(WORSE), "{}", answer(&before));
    world.goes_on_to("2022-01-10");
    let after = world.visitor("forum").opens("/improvement-plan");
    assert!(answer(&after).contains(WORSE), "{}", answer(&after));
}

#[test]
fn work_that_goes_as_planned_while_waits_get_longer_is_told_as_both() {
    let world = World::of_story("sefton-2019", 300, "2019-06-24");
    let plan = world.visitor("forum").opens("/improvement-plan");
    assert!(answer(&plan).contains(WORSE), "{}", answer(&plan));
    let area = world.visitor("send_manager").opens("/improvement-plan/1").body;
    assert!(
        area.contains("On track") && area.contains("Getting worse"),
        "the two answers are not merged: {area}"
    );
    assert!(area.contains("The area’s own target of 10.0 weeks"), "never told as law: {area}");
}
