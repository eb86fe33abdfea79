//! The next meeting that people may come to or watch: announced by one person, let out by another, told to everybody until it
//! has met, and never with a child in it.

use crate::publications::publish;
use crate::world::World;
use axum::http::StatusCode;
use waymark_access::Role;
use waymark_kernel::day;
use waymark_testkit::block_on;

const MEETING: [(&str, &str); 14] = [
    ("genre", "meetings"),
    ("title", "Scrutiny committee, 9 December 2026"),
    ("on", "9"),
    ("on-month", "12"),
    ("on-year", "2026"),
    ("publisher", "Ashdale Council"),
    ("summary", "Councillors ask how the plan is going. You can watch."),
    ("words", "- How the plan is going"),
    ("begins", "2pm"),
    ("place", "Town hall, Ashdale"),
    ("watch", "Watch it on the council’s website."),
    ("papers", "1"),
    ("papers-month", "12"),
    ("papers-year", "2026"),
];

/// The same with other answers to some questions.
fn with<'words>(other: &[(&'words str, &'words str)]) -> Vec<(&'words str, &'words str)> {
    let kept = MEETING.iter().filter(|(name, _)| other.iter().all(|(changed, _)| changed != name));
    kept.chain(other).copied().collect()
}

/// What everybody reads of how the area is doing.
async fn public(world: &World) -> String {
    world.get(Role::Parent, "/public").await.1
}

#[test]
fn everybody_reads_the_next_meeting_its_place_how_to_watch_and_the_day_of_its_papers() {
    block_on(async {
        let world = World::new().await;
        assert!(public(&world).await.contains("No meeting that you can come to or watch is announced yet."));
        let (status, page) = world.send(Role::EngagementLead, &MEETING, None).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
        assert!(!public(&world).await.contains("Town hall"), "one person lets nothing out");
        publish(&world, "/publications/1/1", Role::SendManager).await;
        let page = public(&world).await;
        let told = ["/public/documents/1", "Wednesday 9 December 2026, 2pm", "Town hall, Ashdale"];
        let told =
            told.into_iter().chain(["Watch it on the council’s website.", "From Tuesday 1 December 2026"]);
        told.for_each(|words| assert!(page.contains(words), "{words}: {page}"));
        world.on(day(2026, 12, 9));
        assert!(public(&world).await.contains("Town hall"), "on its own day it is still to come");
        world.on(day(2026, 12, 10));
        assert!(public(&world).await.contains("No meeting"), "it has met");
        assert!(waymark_scrutiny::store::differing(world.desk.store()).await.expect("reads").is_empty());
    });
}

#[test]
fn of_several_meetings_the_first_is_next_and_one_that_was_moved_stands_on_its_new_day() {
    block_on(async {
        let world = World::new().await;
        world.send(Role::EngagementLead, &MEETING, None).await;
        publish(&world, "/publications/1/1", Role::Dco).await;
        let later = with(&[("on", "16"), ("place", "College")]);
        world.send(Role::EngagementLead, &later, None).await;
        publish(&world, "/publications/2/1", Role::Dco).await;
        assert!(public(&world).await.contains("Town hall"), "the 9th comes before the 16th");
        let (_, form) = world.get(Role::EngagementLead, "/publications/new?of=1").await;
        assert!(form.contains("Town hall, Ashdale") && form.contains("value=\"2pm\""), "{form}");
        let moved = with(&[("of", "1"), ("on", "21"), ("place", "Library")]);
        world.send(Role::EngagementLead, &moved, None).await;
        assert!(public(&world).await.contains("Town hall"), "the newer version is not out");
        publish(&world, "/publications/1/2", Role::Dco).await;
        let page = public(&world).await;
        assert!(page.contains("College") && !page.contains("Town hall"), "{page}");
    });
}

#[test]
fn a_meeting_without_its_answers_past_or_with_a_childs_name_is_not_announced() {
    block_on(async {
        let world = World::new().await;
        for (fields, sentence) in [
            (with(&[("on-year", "2025")]), "The meeting must be today or later."),
            (with(&[("begins", "")]), "Say when it begins."),
            (with(&[("place", "")]), "Say where it is."),
            (with(&[("watch", "")]), "Say how people can come or watch."),
            (with(&[("papers", "10")]), "The papers must be out on or before the day of the meeting."),
            (with(&[("place", "With Benedict Vane-Okafor")]), "what may be the name of a child"),
            (with(&[("watch", "Ask Benedict Vane-Okafor")]), "what may be the name of a child"),
        ] {
            let (status, page) = world.send(Role::EngagementLead, &fields, None).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{sentence}");
            assert!(page.contains(sentence) && page.contains("Announce a meeting"), "{sentence}: {page}");
        }
    });
}
