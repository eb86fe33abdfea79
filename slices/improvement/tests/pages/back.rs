//! What is taken back with a reason or put right, what is refused before it is kept, and what counts as a word.

use crate::world::{CHILD, LETTER, MILESTONE, MONDAY, OFFICER, World, visitor};
use axum::http::StatusCode;
use waymark_access::Role;
use waymark_kernel::day;
use waymark_testkit::block_on;

const FIRST: &str = "/improvement-plan/1/milestones/1";
const FIGURE: &[(&str, &str)] = &[("what", "figure"), ("words", "Six of eight posts"), ("source", "Payroll")];

/// The value of the first option of a list that is no empty one.
fn first_option(page: &str, name: &str) -> String {
    let list = page.split(&format!("name=\"{name}\"")).nth(1).expect("the list");
    let value = |option: &str| option.split('"').next().unwrap_or_default().to_owned();
    let options = list.split("</select>").next().unwrap().split("value=\"").skip(1).map(value);
    options.into_iter().find(|value| !value.is_empty()).expect("an option")
}

#[test]
fn words_and_documents_that_name_a_known_child_are_refused_before_they_are_kept() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let named: Vec<_> = MILESTONE
            .iter()
            .map(|(n, v)| if *n == "words" { (*n, "Zac Crossley gets a plan") } else { (*n, *v) })
            .collect();
        let refused = world.post(&manager, "/improvement-plan/1/do/milestone", &named).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("What may be the name of a child. Take it out."), "{}", refused.body);
        let letter: Vec<_> = LETTER
            .iter()
            .map(|(n, v)| if *n == "areas" { (*n, "Zac Crossley waits") } else { (*n, *v) })
            .collect();
        let refused = world.post(&manager, "/inspections/new", &letter).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
        let said = [("words", "A list"), ("source", "Trust")];
        let file = format!("%PDF-1.7 {CHILD} waits");
        let upload = format!("{FIRST}/document");
        let refused = world.upload(&manager, &upload, &said, ("list.pdf", file.as_bytes())).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
        let refused = world.upload(&manager, &upload, &said, ("Zac Crossley.pdf", b"%PDF-1.7 x")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "the name of a file is words too");
        assert!(!world.get(&manager, "/evidence").await.body.contains("A list"));
    });
}

#[test]
fn evidence_is_taken_back_with_a_reason_and_its_document_opens_for_nobody() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let said = [("words", "Minutes of June"), ("source", "Board")];
        world.upload(&manager, &format!("{FIRST}/document"), &said, ("m.pdf", b"%PDF-1.7 minutes")).await;
        let library = world.get(&manager, "/evidence").await.body;
        let href =
            library.split("href=\"/evidence/documents/").nth(1).and_then(|rest| rest.split('"').next());
        let href = format!("/evidence/documents/{}", href.expect("a document"));
        assert_eq!(world.get(&visitor(Role::Forum), &href).await.status, StatusCode::OK);
        let back = format!("{FIRST}/do/take-back-evidence");
        let piece = first_option(&world.get(&manager, &back).await.body, "piece");
        let silent = world.post(&manager, &back, &[("piece", &piece)]).await;
        assert!(silent.body.contains("Say why it is taken back."), "{}", silent.body);
        let area = "/improvement-plan/1/do/take-back-evidence";
        let other = world.post(&manager, area, &[("piece", &piece), ("why", "No.")]).await;
        let said = "it is of the milestone, not of the area";
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        let done = world.post(&manager, &back, &[("piece", &piece), ("why", "It named somebody.")]).await;
        assert_eq!(done.location, format!("{FIRST}?done=take-back-evidence"));
        assert!(!world.get(&manager, "/evidence").await.body.contains("Minutes of June"));
        assert_eq!(world.get(&manager, &href).await.status, StatusCode::NOT_FOUND);
        assert!(
            !world.get(&manager, FIRST).await.body.contains("take-back-evidence"),
            "nothing is left to take"
        );
    });
}

#[test]
fn the_words_of_a_milestone_are_put_right_and_its_history_stays() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        world
            .post(
                &manager,
                &format!("{FIRST}/do/update"),
                &[("progress", "on_track"), ("words", "Six hired.")],
            )
            .await;
        world.post(&manager, &format!("{FIRST}/do/evidence"), FIGURE).await;
        let right = [("words", "Eight officers at work"), ("why", "A slip.")];
        world.post(&manager, &format!("{FIRST}/do/wording"), &right).await;
        let page = world.get(&manager, FIRST).await.body;
        for told in [
            "Eight officers at work",
            "Six hired.",
            "Tuesday 15 December 2026",
            "Six of eight posts",
            "the forum",
        ] {
            assert!(page.contains(told) || page.contains(&told.replace("Tuesday ", "")), "{told}: {page}");
        }
        assert!(!page.contains("Eight officers in post"), "{page}");
        let history = page.split("What was said</h2>").nth(1).unwrap();
        let order: Vec<_> = ["Words put right", "Six hired.", "datetime=\"2026-05-18\""]
            .map(|said| history.find(said))
            .to_vec();
        assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{order:?}: {history}");
    });
}

#[test]
fn the_history_says_who_spoke_and_for_whom_to_those_who_tell_the_plan_and_to_no_other() {
    block_on(async {
        let world = World::with_a_plan().await;
        let mut manager = visitor(Role::SendManager);
        world.works_here("Ida Frost", &mut manager).await;
        world.post(&manager, &format!("{FIRST}/do/update"), &[("progress", "on_track")]).await;
        let page = world.get(&manager, FIRST).await.body;
        assert!(page.contains("Recorded by Ida Frost, SEND manager, for the council."), "{page}");
        let forum = world.get(&visitor(Role::Forum), FIRST).await.body;
        assert!(!forum.contains("Ida Frost, SEND manager"), "{forum}");
    });
}

#[test]
fn that_it_is_done_and_open_again_are_words_too() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        world.on(day(2026, 6, 1));
        world.post(&manager, &format!("{FIRST}/do/update"), &[("progress", "on_track")]).await;
        world.on(day(2026, 11, 10));
        world.post(&manager, &format!("{FIRST}/do/done"), &[("ask", "yes")]).await;
        world.on(MONDAY);
        world.post(&manager, &format!("{FIRST}/do/reopen"), &[("why", "Not true.")]).await;
        let page = world.get(&manager, FIRST).await.body;
        assert!(!page.contains("No updates for"), "it was opened again today: {page}");
        world.on(day(2026, 12, 25));
        let page = world.get(&manager, FIRST).await.body;
        assert!(page.contains("No updates for 32 days"), "{page}");
    });
}

#[test]
fn a_milestone_does_not_move_into_the_past_and_no_action_starts_before_the_letter() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let to =
            |day, month, year| [("due", day), ("due-month", month), ("due-year", year), ("why", "Later.")];
        let refused = world.post(&manager, &format!("{FIRST}/do/move"), &to("22", "11", "2026")).await;
        assert!(refused.body.contains("The day must be today or later."), "{}", refused.body);
        let moved = world.post(&manager, &format!("{FIRST}/do/move"), &to("23", "11", "2026")).await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.body);
        let early = [("words", "Hire."), ("starts", "8"), ("starts-month", "2"), ("starts-year", "2026")];
        let refused = world.post(&manager, "/improvement-plan/1/do/action", &early).await;
        assert!(refused.body.contains("The letter came on 9 February 2026."), "{}", refused.body);
    });
}

#[test]
fn a_visit_is_recorded_once_a_day_can_be_taken_back_and_is_then_no_longer_expected() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let usual = "usually about 18 months after the final report";
        assert!(world.get(&manager, "/improvement-plan").await.body.contains(usual));
        let visit = [
            ("visit", "monitoring"),
            ("day", "20"),
            ("day-month", "11"),
            ("day-year", "2026"),
            ("sufficient", "1"),
        ];
        world.post(&manager, "/improvement-plan/do/visit", &visit).await;
        let again = world.post(&manager, "/improvement-plan/do/visit", &visit).await;
        assert!(again.body.contains("A visit of that day is on record."), "{}", again.body);
        let plan = world.get(&manager, "/improvement-plan").await.body;
        assert!(
            plan.contains("20 November 2026: sufficient progress in 1 of 2 areas") && !plan.contains(usual),
            "{plan}"
        );
        assert!(!world.get(&manager, "/inspections/1").await.body.contains(usual));
        let back = "/improvement-plan/do/take-back";
        let later = first_option(&world.get(&manager, back).await.body, "later");
        world.post(&manager, back, &[("later", &later), ("why", "Of another area.")]).await;
        assert!(world.get(&manager, "/improvement-plan").await.body.contains(usual));
    });
}

#[test]
fn a_letter_recorded_by_mistake_goes_while_nobody_works_on_it_and_the_plan_before_leads_again() {
    block_on(async {
        let world = World::with_a_plan().await;
        let manager = visitor(Role::SendManager);
        let back = "/improvement-plan/do/take-back-letter";
        let refused = world.post(&manager, back, &[("why", "A slip.")]).await;
        assert!(refused.body.contains("The plan of this letter is worked on."), "{}", refused.body);
        let second: Vec<_> = LETTER
            .iter()
            .map(|(n, v)| if *n == "day" { (*n, "20") } else { (*n, *v) })
            .chain([("replaces", "yes")])
            .collect();
        world.post(&manager, "/inspections/new", &second).await;
        assert_eq!(world.get(&manager, FIRST).await.status, StatusCode::NOT_FOUND);
        let earlier = world.get(&manager, "/inspections/1").await.body;
        assert!(
            earlier.contains("Eight officers in post") && !earlier.contains("Milestones due"),
            "{earlier}"
        );
        let done = world.post(&manager, back, &[("why", "A slip.")]).await;
        assert_eq!(done.location, "/inspections?done=take-back-letter");
        assert_eq!(world.get(&manager, "/inspections/2").await.status, StatusCode::NOT_FOUND);
        assert_eq!(world.get(&manager, FIRST).await.status, StatusCode::OK);
        let officer = world.post(&manager, "/improvement-plan/1/do/accountable", OFFICER).await;
        assert_eq!(officer.status, StatusCode::SEE_OTHER, "the plan before goes on");
    });
}
