//! Who sees a referral and who does not: each service its own, the council and the school only what the family agreed to
//! share, a commissioner never a child.

use crate::world::World;
use axum::http::StatusCode;
use waymark_access::Label;
use waymark_kernel::{Source, day};
use waymark_people::{By, children};
use waymark_testkit::{block_on, noon};
use waymark_therapies::facts::Agreement;
use waymark_therapies::store::set_label;

const LIST: &str = "/health/list/speech-and-language";

#[test]
fn another_service_sees_neither_the_list_nor_the_referral_even_of_a_child_of_its_own() {
    block_on(async {
        let world = World::new().await;
        let speech = world.maya_waits().await;
        world.refer(world.maya, &world.autism, day(2026, 7, 1), Agreement::default()).await;
        for path in [LIST.to_owned(), format!("/referrals/{speech}"), format!("/referrals/{speech}/offer")] {
            assert_eq!(world.get(&world.stranger, &path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let own = world.get(&world.stranger, "/health/list").await;
        assert_eq!(own.location, "/health/list/autism");
    });
}

#[test]
fn the_council_and_the_school_see_a_health_referral_only_when_the_family_agreed() {
    block_on(async {
        let world = World::new().await;
        let closed = world.maya_waits().await;
        let shared = Agreement { setting: true, council: true, ..Agreement::default() };
        let open = world.refer(world.maya, &world.autism, day(2026, 7, 1), shared).await;
        for visitor in [&world.officer, &world.school] {
            let page = world.get(visitor, &format!("/referrals/{open}")).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(
                !page.body.contains("take-back") && !page.body.contains("999 000"),
                "they read, and do nothing"
            );
            let hidden = world.get(visitor, &format!("/referrals/{closed}")).await;
            assert_eq!(hidden.status, StatusCode::NOT_FOUND);
            let deed = world.post(visitor, &format!("/referrals/{open}/accept"), &[]).await;
            assert_eq!(deed.status, StatusCode::NOT_FOUND);
        }
        let list = world.get(&world.school, "/school/referrals").await.body;
        assert!(list.contains(&open) && !list.contains(&closed));
    });
}

#[test]
fn a_commissioner_reads_figures_and_never_a_row_about_a_child() {
    block_on(async {
        let world = World::new().await;
        let reference = world.maya_waits().await;
        let figures = world.get(&world.commissioner, "/waiting-lists").await;
        assert_eq!(figures.status, StatusCode::OK);
        for planted in ["Maya", "Okafor", &reference, &world.maya.to_string()] {
            assert!(!figures.body.contains(planted), "{planted}");
        }
        assert!(figures.body.contains("left out"), "one child is too few to tell");
        assert_eq!(world.get(&world.commissioner, LIST).await.status, StatusCode::FORBIDDEN);
        assert_eq!(
            world.get(&world.commissioner, &format!("/referrals/{reference}")).await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(world.get(&world.therapist, "/waiting-lists").await.status, StatusCode::OK);
        assert_eq!(world.get(&world.school, "/waiting-lists").await.status, StatusCode::FORBIDDEN);
    });
}

#[test]
fn a_hidden_child_is_in_no_list_no_count_and_no_figure() {
    block_on(async {
        let world = World::new().await;
        let reference = world.maya_waits().await;
        let by = By {
            ids: world.desk.ids().clone(),
            now: noon(crate::world::MONDAY),
            actor: world.officer.actor(),
            source: Source::Entered,
        };
        let maya = world.maya;
        let hide = world.desk.store().write(move |tx| {
            Box::pin(async move {
                children::set_label(tx, &by, maya, Label::Hidden, None).await?;
                set_label(tx, maya, Label::Hidden.number()).await
            })
        });
        hide.await.unwrap();
        let list = world.get(&world.therapist, LIST).await.body;
        assert!(!list.contains("Maya") && list.contains("<span>Waiting</span> 0"), "{list}");
        assert_eq!(
            world.get(&world.therapist, &format!("/referrals/{reference}")).await.status,
            StatusCode::NOT_FOUND
        );
        assert!(world.get(&world.commissioner, "/waiting-lists").await.body.contains("nobody waits"));
        assert!(
            world
                .get(&world.mother, "/my/referrals")
                .await
                .body
                .contains("You are not waiting for any service.")
        );
    });
}

#[test]
fn a_service_is_told_that_a_record_is_kept_back_and_whom_to_ask_and_never_whose_it_is() {
    block_on(async {
        let world = World::new().await;
        let reference = world.maya_waits().await;
        let by = By {
            ids: world.desk.ids().clone(),
            now: noon(crate::world::MONDAY),
            actor: world.officer.actor(),
            source: Source::Entered,
        };
        let maya = world.maya;
        let restrict = world.desk.store().write(move |tx| {
            Box::pin(async move {
                children::set_label(tx, &by, maya, Label::Withheld, None).await?;
                set_label(tx, maya, Label::Withheld.number()).await
            })
        });
        restrict.await.unwrap();
        let list = world.get(&world.therapist, LIST).await.body;
        assert!(list.contains("1 record of this list is kept back") && !list.contains("Maya"), "{list}");
        let page = world.get(&world.therapist, &format!("/referrals/{reference}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.body.contains("This record is kept back") && page.body.contains("ask "),
            "{}",
            page.body
        );
        assert!(!page.body.contains("Maya") && !page.body.contains("Okafor"), "{}", page.body);
        for visitor in [&world.stranger, &world.officer, &world.school, &world.commissioner] {
            let page = world.get(visitor, &format!("/referrals/{reference}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{}", visitor.name);
        }
    });
}
