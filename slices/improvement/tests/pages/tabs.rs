//! The tabs of the plan: its measures, what families say, and what was decided.

use crate::world::{World, visitor};
use axum::http::StatusCode;
use waymark_access::Role;
use waymark_testkit::block_on;

#[test]
fn families_are_heard_on_a_page_of_their_own() {
    block_on(async {
        let world = World::with_a_plan().await;
        let (manager, forum) = (visitor(Role::SendManager), visitor(Role::Forum));
        let empty = world.get(&forum, "/improvement-plan/families").await;
        assert_eq!(
            (empty.status, empty.body.matches("Nothing is recorded yet.").count()),
            (StatusCode::OK, 3)
        );
        let said = [
            ("what", "quotation"),
            ("words", "They ring back now."),
            ("source", "A parent"),
            ("consent", "yes"),
        ];
        world.post(&manager, "/improvement-plan/1/do/evidence", &said).await;
        let figure = [("what", "figure"), ("words", "Six of eight"), ("source", "Payroll")];
        world.post(&manager, "/improvement-plan/1/do/evidence", &figure).await;
        world.post(&forum, "/improvement-plan/1/do/challenge", &[("words", "Nobody asked us.")]).await;
        world.post(&manager, "/improvement-plan/1/milestones/1/do/done", &[("ask", "yes")]).await;
        let page = world.get(&forum, "/improvement-plan/families").await.body;
        for told in
            ["“They ring back now.”", "Nobody asked us.", "Not answered yet", "Asked the forum to confirm"]
        {
            assert!(page.contains(told), "{told}: {page}");
        }
        assert!(!page.contains("Six of eight"), "a figure is no word of a family: {page}");
    });
}

#[test]
fn what_was_decided_stands_on_one_page_and_its_decision_opens_for_those_who_read_figures() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let joint =
            [("what", "decision"), ("words", "Sixty more a month"), ("source", "ICB"), ("decision", "d1")];
        world.post(&manager, "/improvement-plan/1/do/evidence", &joint).await;
        let page = world.get(&visitor(Role::Commissioner), "/improvement-plan/decisions").await.body;
        assert!(page.contains("href=\"/commissioning/decisions/d1\""), "{page}");
        assert!(page.contains("No decision is recorded yet."), "no meeting decided: {page}");
        let forum = world.get(&visitor(Role::Forum), "/improvement-plan/decisions").await.body;
        assert!(forum.contains("Sixty more a month") && !forum.contains("/commissioning/"), "{forum}");
    });
}

#[test]
fn each_area_has_its_measure_and_answer_on_the_page_of_measures() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        world.post(&manager, "/improvement-plan/1/do/measure", &[("measure", "plans-20-weeks")]).await;
        let page = world.get(&manager, "/improvement-plan/measures").await.body;
        for told in
            ["61.0%", "Getting better", "href=\"/measures/plans-20-weeks\"", "No measure is linked yet"]
        {
            assert!(page.contains(told), "{told}: {page}");
        }
        assert_eq!(
            world.get(&visitor(Role::Parent), "/improvement-plan/measures").await.status,
            StatusCode::FORBIDDEN
        );
    });
}
