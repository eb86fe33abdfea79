//! What forms record, and what they refuse.

use crate::world::{LETTER, MILESTONE, MONDAY, OFFICER, World, visitor};
use axum::http::StatusCode;
use waymark_access::Role;
use waymark_kernel::day;
use waymark_testkit::block_on;

#[test]
fn a_pasted_letter_makes_the_areas_and_the_same_post_is_one_inspection() {
    block_on(async {
        let world = World::new().await;
        let manager = visitor(Role::SendManager);
        let empty = world.get(&manager, "/improvement-plan").await;
        assert!(empty.body.contains("Start from your inspection letter: paste the areas."));
        let posted = [LETTER, &[("_once", "one")]].concat();
        for _ in 0..3 {
            assert_eq!(world.post(&manager, "/inspections/new", &posted).await.location, "/improvement-plan");
        }
        let page = world.get(&manager, "/improvement-plan").await.body;
        assert!(page.contains("Plans are late") && page.contains("Children wait too long for therapy"));
        assert!(page.contains("No measure is linked yet"));
        assert_eq!(world.get(&manager, "/inspections/2").await.status, StatusCode::NOT_FOUND);
        let inspection = world.get(&manager, "/inspections/1").await.body;
        for words in ["Thursday 21 May 2026", "[R]", "a target of the handbook", "nobody has promised a day"]
        {
            assert!(inspection.contains(words), "{words} in {inspection}");
        }
    });
}

#[test]
fn what_the_decision_refuses_goes_back_to_the_form_with_everything_typed() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let forum_leads = [("party", "forum"), OFFICER[1], OFFICER[2]];
        let refused = world.post(&manager, "/improvement-plan/1/do/accountable", &forum_leads).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("must be in the council or the health commissioner"));
        assert!(refused.body.contains("Rae Dunmore"));
        let early: Vec<_> =
            MILESTONE.iter().map(|(n, v)| if *n == "due-month" { (*n, "1") } else { (*n, *v) }).collect();
        let refused = world.post(&manager, "/improvement-plan/1/do/milestone", &early).await;
        assert!(refused.body.contains("due before its action starts"), "{}", refused.body);
        let said = [("what", "quotation"), ("words", "It is better."), ("source", "Parent")];
        let refused = world.post(&manager, "/improvement-plan/1/do/evidence", &said).await;
        assert!(refused.body.contains("only when they agreed"));
    });
}

#[test]
fn the_forum_declines_with_reasons_and_the_page_says_so() {
    block_on(async {
        let world = World::with_a_plan().await;
        let (manager, forum) = (visitor(Role::SendManager), visitor(Role::Forum));
        let milestone = "/improvement-plan/1/milestones/1";
        let unasked = world.post(&manager, &format!("{milestone}/do/done"), &[]).await;
        assert!(unasked.body.contains("Ask the forum to confirm it"));
        let done = world.post(&manager, &format!("{milestone}/do/done"), &[("ask", "yes")]).await;
        assert_eq!(done.location, format!("{milestone}?done=done"));
        let asked = world.get(&forum, milestone).await.body;
        assert!(
            asked.contains("Asked the forum to confirm by 21 December 2026") && asked.contains("do/reply")
        );
        let bare = world.post(&forum, &format!("{milestone}/do/reply"), &[("reply", "declines")]).await;
        assert!(bare.body.contains("Say why you do not confirm it."));
        let why = [("reply", "declines"), ("why", "Two posts are still empty.")];
        world.post(&forum, &format!("{milestone}/do/reply"), &why).await;
        let page = world.get(&manager, milestone).await.body;
        assert!(
            page.contains("Declined by the forum, 23 Nov 2026")
                && page.contains("Two posts are still empty.")
        );
        assert!(world.get(&manager, "/improvement-plan").await.body.contains("1 of 1 milestone is done."));
    });
}

#[test]
fn silence_is_published_as_not_confirmed_and_never_as_yes() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let milestone = "/improvement-plan/1/milestones/1";
        world.post(&manager, &format!("{milestone}/do/done"), &[("ask", "yes")]).await;
        world.on(day(2026, 12, 22));
        let page = world.get(&manager, milestone).await.body;
        assert!(page.contains("Not confirmed by the forum") && page.contains("no yes and no no"));
        assert!(!page.contains("Confirmed by the forum"));
    });
}

#[test]
fn only_the_measure_answers_whether_it_helps_and_a_remark_changes_nothing() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let link = |measure| [("measure", measure)];
        world.post(&manager, "/improvement-plan/1/do/measure", &link("plans-20-weeks")).await;
        world.post(&manager, "/improvement-plan/2/do/measure", &link("nobody-counts-this")).await;
        let page = world.get(&manager, "/improvement-plan").await.body;
        assert!(page.contains("In one of two areas the measure is getting better."), "{page}");
        assert!(page.contains("61% in 20 weeks") && page.contains("The measure has no answer yet"));
        world.post(&manager, "/improvement-plan/1/do/remark", &[("words", "We doubt it.")]).await;
        let area = world.get(&manager, "/improvement-plan/1").await.body;
        assert!(area.contains("We doubt it.") && area.contains("Getting better, not there yet"));
    });
}

#[test]
fn an_update_that_does_not_come_is_shown_with_the_manager_it_is_now_with() {
    block_on(async {
        let world = World::with_a_plan().await;
        let due = world.get(&visitor(Role::Commissioner), "/improvement-plan/due").await.body;
        assert!(due.contains("No updates for 189 days"), "{due}");
        assert!(due.contains("Now with Ida Frost, who manages Rae Dunmore."));
        world.on(MONDAY);
    });
}

#[test]
fn a_challenge_and_its_answer_stay_in_sight() {
    block_on(async {
        let world = World::with_a_plan().await;
        let (manager, forum) = (visitor(Role::SendManager), visitor(Role::Forum));
        let challenge = [("words", "Families do not see it.")];
        world.post(&forum, "/improvement-plan/1/do/challenge", &challenge).await;
        let page = world.get(&manager, "/improvement-plan/1").await.body;
        assert!(page.contains("Families do not see it.") && page.contains("Not answered yet"));
        world.post(&manager, "/improvement-plan/1/do/answer", &[("words", "We will ask again.")]).await;
        let page = world.get(&forum, "/improvement-plan/1").await.body;
        assert!(page.contains("We will ask again.") && page.contains("The forum, 23 November 2026"));
    });
}

#[test]
fn a_meeting_is_arranged_meets_and_then_decides() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let board = [
            ("what", "board"),
            ("day", "3"),
            ("day-month", "12"),
            ("day-year", "2026"),
            ("agenda", "Milestones due."),
        ];
        world.post(&manager, "/improvement-plan/do/meeting", &board).await;
        assert!(world.get(&manager, "/improvement-plan").await.body.contains("Thursday 3 December 2026"));
        let decided = [("words", "Hire again.")];
        let early = world.post(&manager, "/improvement-plan/meetings/1/do/decided", &decided).await;
        assert!(early.body.contains("has not met yet"));
        world.on(day(2026, 12, 3));
        world.post(&manager, "/improvement-plan/meetings/1/do/decided", &decided).await;
        assert!(world.get(&manager, "/improvement-plan/meetings/1").await.body.contains("Hire again."));
    });
}
