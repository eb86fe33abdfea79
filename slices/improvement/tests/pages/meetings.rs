//! What meetings ask, how it is answered, and documents that are evidence.

use crate::world::{MONDAY, World, visitor};
use axum::http::StatusCode;
use waymark_access::Role;
use waymark_kernel::day;
use waymark_testkit::block_on;

const MEETING: &str = "/improvement-plan/meetings/1";

const COMMITTEE: &[(&str, &str)] = &[
    ("what", "committee"),
    ("day", "9"),
    ("day-month", "12"),
    ("day-year", "2026"),
    ("papers", "1"),
    ("papers-month", "12"),
    ("papers-year", "2026"),
];

async fn with_a_committee() -> World {
    let world = World::with_a_plan().await;
    world.on(MONDAY);
    let manager = visitor(Role::SendManager);
    world.post(&manager, "/improvement-plan/do/meeting", COMMITTEE).await;
    world
}

#[test]
fn a_meeting_says_how_many_working_days_are_left_until_its_papers() {
    block_on(async {
        let world = with_a_committee().await;
        let manager = visitor(Role::SendManager);
        let page = world.get(&manager, MEETING).await.body;
        assert!(page.contains("Tuesday 1 December 2026, 6 working days left"), "{page}");
        world.on(day(2026, 12, 1));
        assert!(world.get(&manager, MEETING).await.body.contains("Tuesday 1 December 2026, today"));
        world.on(day(2026, 12, 2));
        assert!(world.get(&manager, MEETING).await.body.contains("Tuesday 1 December 2026, passed"));
    });
}

#[test]
fn a_question_is_answered_late_and_both_stay_in_sight() {
    block_on(async {
        let world = with_a_committee().await;
        let manager = visitor(Role::SendManager);
        world.on(day(2026, 12, 9));
        let asked = [
            ("words", "Why did officers leave?"),
            ("who", "Rae Dunmore"),
            ("due", "14"),
            ("due-month", "12"),
            ("due-year", "2026"),
        ];
        world.post(&manager, &format!("{MEETING}/do/asked"), &asked).await;
        world.on(day(2026, 12, 16));
        let page = world.get(&manager, MEETING).await.body;
        assert!(page.contains("Rae Dunmore, by 14 December 2026. Not answered yet, 2 days late."), "{page}");
        let form = world.get(&manager, &format!("{MEETING}/do/answered")).await.body;
        let fact = form.split("<option value=\"").nth(2).and_then(|rest| rest.split('"').next()).unwrap();
        let bare = world.post(&manager, &format!("{MEETING}/do/answered"), &[("words", "Pay.")]).await;
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY, "it says which");
        let answer = [("asked", fact), ("words", "Most left for more pay.")];
        let done = world.post(&manager, &format!("{MEETING}/do/answered"), &answer).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let page = world.get(&manager, MEETING).await.body;
        assert!(page.contains("Most left for more pay. (16 December 2026, 2 days late)"), "{page}");
        assert!(!page.contains("do/answered"), "nothing is open any more");
    });
}

#[test]
fn a_meeting_is_moved_until_it_has_met() {
    block_on(async {
        let world = with_a_committee().await;
        let manager = visitor(Role::SendManager);
        let to = [("day", "16"), ("day-month", "12"), ("day-year", "2026")];
        world.post(&manager, &format!("{MEETING}/do/moved"), &to).await;
        let page = world.get(&manager, MEETING).await.body;
        assert!(page.contains("Wednesday 16 December 2026") && !page.contains("9 December"), "{page}");
        world.on(day(2026, 12, 17));
        let refused = world.post(&manager, &format!("{MEETING}/do/moved"), &to).await;
        assert!(refused.body.contains("This meeting has met."), "{}", refused.body);
    });
}

#[test]
fn a_document_is_kept_and_opened_by_those_who_read_the_plan() {
    block_on(async {
        let world = with_a_committee().await;
        let manager = visitor(Role::SendManager);
        let to = "/improvement-plan/1/milestones/1/document";
        let fields = [("words", "Minutes of May"), ("source", "The board")];
        let refused = world.upload(&manager, to, &fields, ("minutes.odt", b"PK\x03\x04x")).await;
        assert!(refused.body.contains("Choose a PDF or a Word file (.docx)."), "{}", refused.body);
        assert!(refused.body.contains("Minutes of May"), "what was typed stays");
        let none = world.upload(&manager, to, &fields, ("", b"")).await;
        assert!(none.body.contains("Choose a document."), "{}", none.body);
        let kept = world.upload(&manager, to, &fields, ("minutes.pdf", b"%PDF-1.7 minutes")).await;
        assert_eq!(kept.location, "/improvement-plan/1/milestones/1?done=evidence", "{}", kept.body);
        let library = world.get(&visitor(Role::Forum), "/evidence").await.body;
        let href = library.split("href=\"").find(|rest| rest.starts_with("/evidence/documents/")).unwrap();
        let href = href.split('"').next().unwrap();
        assert_eq!(world.get(&visitor(Role::Forum), href).await.body, "%PDF-1.7 minutes");
        assert_eq!(world.get(&visitor(Role::Scrutiny), href).await.status, StatusCode::FORBIDDEN);
        let of_forum = world.upload(&visitor(Role::Forum), to, &fields, ("m.pdf", b"%PDF-")).await;
        assert_eq!(of_forum.status, StatusCode::FORBIDDEN);
    });
}
