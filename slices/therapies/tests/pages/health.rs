//! The pages that lead to others: one's services with this month's appointments, new referrals by urgency, and, for those who may
//! see no child, who waits by age and area.

use crate::world::{MONDAY, World};
use axum::http::StatusCode;
use waymark_kernel::{add_days, day};
use waymark_people::ChildDetails;
use waymark_testkit::block_on;
use waymark_therapies::codes::{Ground, Priority};
use waymark_therapies::decide;
use waymark_therapies::facts::Agreement;

#[test]
fn a_therapist_reads_her_services_this_months_appointments_and_new_referrals_by_urgency() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya_waits().await;
        world.on(day(2026, 12, 1));
        let leo = world.child("Leo", "Whitfield").await;
        let leo = world.refer(leo, &world.speech, day(2025, 10, 6), Agreement::default()).await;
        let ann = world.child("Ann", "Whitfield").await;
        let ann = world.refer(ann, &world.speech, day(2026, 11, 6), Agreement::default()).await;
        let soon = |open: &waymark_therapies::store::OpenReferral| {
            decide::set_priority(&open.referral, Priority::Urgent, Some(Ground::Clinical), None, MONDAY)
        };
        world.act(&ann, MONDAY, soon).await;
        let other = world.child("Other", "Service").await;
        let other = world.refer(other, &world.autism, day(2026, 11, 6), Agreement::default()).await;
        let page = world.get(&world.therapist, "/health").await.body;
        assert!(page.contains("Thursday 10 December 2026") && page.contains("My services"), "{page}");
        assert!(!page.contains("Autism assessment"), "another team’s service is not hers: {page}");
        let page = world.get(&world.therapist, "/referrals").await.body;
        let (urgent, waits) = (page.find(&ann).unwrap(), page.find(&leo).unwrap());
        assert!(urgent < waits && page.contains("Urgent"), "{page}");
        assert!(
            !page.contains(&maya) && !page.contains(&other),
            "decided already, or another team’s: {page}"
        );
        for visitor in [&world.commissioner, &world.officer, &world.mother, &world.school] {
            for path in ["/health", "/referrals"] {
                assert_eq!(world.get(visitor, path).await.status, StatusCode::FORBIDDEN, "{path}");
            }
        }
    });
}

/// Twenty children of one place, seventeen of another and three of a third.
fn places() -> impl Iterator<Item = (i64, &'static str)> {
    let place = |n: i64| match n {
        0..20 => "AS1 1AA",
        20..37 => "AS2 1AA",
        _ => "AS9 1AA",
    };
    (0..40).map(move |n| (n, place(n)))
}

#[test]
fn needs_by_age_and_area_tell_no_count_of_one_to_five_and_no_place_where_few_wait() {
    block_on(async {
        let world = World::new().await;
        for (n, place) in places() {
            let mut child = ChildDetails::new(format!("Child{n}"), "Planted", day(2020, 2, 1));
            child.post_code = Some(place.to_owned());
            let by = world.desk.by(&world.therapist);
            let job = world.desk.store().write(move |tx| {
                Box::pin(async move { waymark_people::children::record(tx, &by, child).await })
            });
            let child = job.await.unwrap();
            world.refer(child, &world.speech, add_days(MONDAY, -7 * (10 + n)), Agreement::default()).await;
        }
        let page = world.get(&world.commissioner, "/commissioning/needs").await.body;
        assert!(page.contains("AS1") && page.contains("5 to 10"), "{page}");
        assert!(!page.contains("AS9") && !page.contains("Planted"), "three live there: {page}");
        assert!(!page.contains("AS2"), "it would tell how many live in the third: {page}");
        let bands = world.get(&world.commissioner, "/waiting-lists").await.body;
        assert!(bands.contains("/commissioning/needs"));
        let service = world.get(&world.commissioner, "/commissioning/services/speech-and-language").await;
        assert_eq!(service.location, "/health/services/speech-and-language");
        let none = world.get(&world.commissioner, "/commissioning/services/nothing").await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
        assert_eq!(world.get(&world.mother, "/commissioning/needs").await.status, StatusCode::FORBIDDEN);
    });
}
