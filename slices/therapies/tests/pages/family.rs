//! What a family reads and can say.

use crate::world::{MONDAY, World};
use axum::http::StatusCode;
use waymark_testkit::block_on;

#[test]
fn a_family_reads_since_when_it_waits_and_never_a_place_in_a_queue() {
    block_on(async {
        let world = World::new().await;
        let reference = world.maya_waits().await;
        let list = world.get(&world.mother, "/my/referrals").await.body;
        assert!(list.contains("Speech and language therapy") && list.contains("You have waited 29 weeks."));
        let page = world.get(&world.mother, &format!("/my/referrals/{reference}")).await.body;
        for words in [
            "You have waited 29 weeks.",
            "You have an appointment on 10 December 2026.",
            "We got the referral on 4 May 2026.",
            "It is an aim and not a promise.",
            "Talk and read together",
            "Tell us something has changed",
        ] {
            assert!(page.contains(words), "“{words}” is not on the page: {page}");
        }
        for never in ["queue", "in line", "position", "triage", "breach"] {
            assert!(!page.to_lowercase().contains(never), "{never}");
        }
        assert_eq!(
            world.get(&world.mother, &format!("/referrals/{reference}")).await.status,
            StatusCode::NOT_FOUND
        );
    });
}

#[test]
fn a_family_says_what_has_changed_and_the_service_reads_it() {
    block_on(async {
        let world = World::new().await;
        let reference = world.maya_waits().await;
        let path = format!("/my/referrals/{reference}/tell");
        let empty = world.post(&world.mother, &path, &[]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let told = world
            .post(
                &world.mother,
                &path,
                &[("changed", "She has stopped talking at school."), ("needed", "yes")],
            )
            .await;
        assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
        let page = world.get(&world.therapist, &format!("/referrals/{reference}")).await.body;
        assert!(page.contains("She has stopped talking at school.") && page.contains("still needed"));
        let stranger = world.post(&world.school, &path, &[("changed", "x")]).await;
        assert_eq!(stranger.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_referral_that_is_sent_back_tells_the_family_why_what_else_and_how_to_ask_again() {
    block_on(async {
        let world = World::new().await;
        let reference = world
            .refer(world.maya, &world.speech, MONDAY, waymark_therapies::facts::Agreement::default())
            .await;
        let fields = [
            ("why", "Her talking is as we would expect at her age."),
            ("instead", "The talk group on Tuesdays."),
        ];
        let path = format!("/referrals/{reference}/not-accepted");
        assert_eq!(world.post(&world.therapist, &path, &fields).await.status, StatusCode::SEE_OTHER);
        let page = world.get(&world.mother, &format!("/my/referrals/{reference}")).await.body;
        for words in [
            "This service is not the right one. Here is why, what we suggest, and how to ask again.",
            "Her talking is as we would expect",
            "The talk group on Tuesdays.",
            "How to ask again",
            "We keep the first day you asked.",
        ] {
            assert!(page.contains(words), "“{words}” is not on the page");
        }
    });
}
