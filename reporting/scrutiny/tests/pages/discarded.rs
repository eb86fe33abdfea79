//! A draft that should not go out is thrown away, and says why; what is out stays.

use crate::publications::{WRITTEN, publish};
use crate::world::World;
use axum::http::StatusCode;
use futures_util::TryStreamExt as _;
use waymark_access::Role;
use waymark_kernel::Problem;
use waymark_store::{StoredText, journal};
use waymark_testkit::block_on;

const AWAY: &str = "/publications/1/1/discard";

/// Throws the first publication away for a reason, as the form sends it.
async fn throws(world: &World, role: Role, why: &str) -> (StatusCode, String) {
    let (_, page) = world.get(role, AWAY).await;
    let digest = page.split("name=\"digest\" value=\"").nth(1).and_then(|rest| rest.get(..64));
    world.post(role, AWAY, format!("digest={}&why={why}", digest.unwrap_or_default())).await
}

#[test]
fn a_draft_is_thrown_away_with_a_reason_and_nobody_can_publish_it_any_more() {
    block_on(async {
        let world = World::new().await;
        world.send(Role::SendManager, &WRITTEN, None).await;
        let (status, page) = throws(&world, Role::SendManager, "").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("Say why."), "{page}");
        assert_eq!(throws(&world, Role::DataOfficer, "No.").await.0, StatusCode::FORBIDDEN);
        assert_eq!(throws(&world, Role::EngagementLead, "Asked+twice.").await.0, StatusCode::SEE_OTHER);
        let (_, page) = world.get(Role::Dco, "/publications/1/1").await;
        assert!(page.contains("Thrown away by") && page.contains("Asked twice."), "{page}");
        assert!(!page.contains("Publish it") && !page.contains("Change it"), "{page}");
        let (_, page) = publish(&world, "/publications/1/1", Role::Dco).await;
        assert!(page.contains("This version was thrown away."), "{page}");
        let (_, list) = world.get(Role::Dco, "/publications").await;
        assert!(list.contains("Thrown away"), "{list}");
        assert_eq!(world.get(Role::Parent, "/public/documents/1").await.0, StatusCode::NOT_FOUND);
        assert!(waymark_scrutiny::store::differing(world.desk.store()).await.expect("reads").is_empty());
    });
}

#[test]
fn the_journal_keeps_who_threw_it_away_and_the_reason_and_no_word_of_it() {
    block_on(async {
        let world = World::new().await;
        world.send(Role::SendManager, &WRITTEN, None).await;
        throws(&world, Role::EngagementLead, "Asked+twice.").await;
        let held = waymark_scrutiny::store::version(world.desk.store(), 1, 1).await.expect("a version");
        let gone = held.standing.discarded.expect("thrown away");
        assert_eq!(gone.by, world.person(Role::EngagementLead));
        let why = StoredText::get(world.desk.store(), gone.why).await.expect("a reason");
        assert_eq!(why.body, "Asked twice.");
        let entries = journal::since(world.desk.store(), 0).try_collect::<Vec<_>>().await.expect("a journal");
        let told = entries.iter().filter(|entry| entry.fact.slice == "publication");
        let told: Vec<&str> = told.map(|entry| entry.fact.kind.as_str()).collect();
        assert_eq!(told, ["made", "discarded"]);
        let payloads = entries.iter().filter_map(|entry| entry.fact.payload.as_deref());
        assert!(payloads.into_iter().all(|payload| !payload.contains("Asked")), "words are no fact");
    });
}

#[test]
fn what_is_published_is_not_thrown_away() {
    block_on(async {
        let world = World::new().await;
        world.send(Role::SendManager, &WRITTEN, None).await;
        publish(&world, "/publications/1/1", Role::Dco).await;
        let (status, page) = throws(&world, Role::SendManager, "Too+late.").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("This version is published and does not change."), "{page}");
        assert_eq!(world.get(Role::Parent, "/public/documents/1").await.0, StatusCode::OK);
        let missing = waymark_scrutiny::store::version(world.desk.store(), 1, 2).await;
        assert!(matches!(missing, Err(Problem::Missing)));
    });
}
