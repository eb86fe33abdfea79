//! The files of a list: who gets which, what they hold, and what is never in one.

use crate::world::{MONDAY, World};
use axum::http::StatusCode;
use waymark_kernel::{add_days, day};
use waymark_testkit::block_on;
use waymark_therapies::decide;
use waymark_therapies::facts::Agreement;

const LIST: &str = "/health/list/speech-and-language";

#[test]
fn the_services_own_people_get_the_list_as_a_file_with_the_weeks_and_no_formula() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya_waits().await;
        let sly = world.child("=cmd()", "Whitfield").await;
        world.refer(sly, &world.speech, add_days(MONDAY, -7 * 58), Agreement::default()).await;
        let file = world.get(&world.therapist, &format!("{LIST}/list.csv")).await;
        assert_eq!(file.status, StatusCode::OK, "{}", file.body);
        let lines: Vec<&str> = file.body.lines().collect();
        assert_eq!(lines.len(), 3);
        assert!(
            lines[1].contains(",'=cmd() Whitfield,") && lines[1].contains(",2025-10-13,58,"),
            "{}",
            lines[1]
        );
        assert!(lines[2].starts_with(&format!("{maya},,Maya Okafor,2019-05-03,Year 3,")), "{}", lines[2]);
        assert!(
            lines[2].contains("Offered 10 Dec 2026")
                && lines[2].contains(",recorded here,16 November 2026 at ")
        );
        for (visitor, status) in [
            (&world.stranger, StatusCode::NOT_FOUND),
            (&world.commissioner, StatusCode::FORBIDDEN),
            (&world.officer, StatusCode::FORBIDDEN),
            (&world.mother, StatusCode::FORBIDDEN),
        ] {
            for name in ["list.csv", "sitrep.csv"] {
                let got = world.get(visitor, &format!("{LIST}/{name}")).await;
                assert_eq!(got.status, status, "{name}: {}", got.body);
            }
        }
    });
}

#[test]
fn the_bands_count_the_days_from_the_referral_as_at_any_day_that_has_come() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya_waits().await;
        let seen = day(2026, 11, 20);
        world.act(&maya, seen, move |open| decide::seen(&open.referral, seen, seen)).await;
        let at = |day: &str| format!("{LIST}/sitrep.csv?at={day}");
        // Referred on 4 May: 126 days on 7 September, 127 on the 8th; seen on 20 November.
        for (day, band) in
            [("2026-09-07", "12 to 18 weeks,85,126,1,"), ("2026-09-08", "18 to 52 weeks,127,364,1,")]
        {
            let file = world.get(&world.therapist, &at(day)).await.body;
            assert!(file.contains(band) && file.contains(",all,0,,1,"), "{day}: {file}");
            assert_eq!(file.lines().count(), 9, "a heading, seven bands and all");
        }
        for day in ["2026-05-03", "2026-11-20", "2026-11-23"] {
            assert!(world.get(&world.therapist, &at(day)).await.body.contains(",all,0,,0,"), "{day}");
        }
        for wrong in ["2026-11-24", "yesterday"] {
            let got = world.get(&world.therapist, &at(wrong)).await;
            assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", got.body);
        }
    });
}

#[test]
fn a_commissioner_gets_the_bands_with_few_left_out_and_never_a_child() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya_waits().await;
        for n in 0..8 {
            let child = world.child(&format!("Planted{n}"), "Whitfield").await;
            world.refer(child, &world.speech, add_days(MONDAY, -40), Agreement::default()).await;
        }
        let file = world.get(&world.commissioner, "/waiting-lists/sitrep.csv").await;
        assert_eq!(file.status, StatusCode::OK);
        assert!(file.body.contains("18 to 52 weeks,127,364,,left out"), "{}", file.body);
        for planted in ["Maya", "Okafor", "Planted", "Whitfield", maya.as_str()] {
            assert!(!file.body.contains(planted), "{planted}");
        }
        assert_eq!(world.get(&world.school, "/waiting-lists/sitrep.csv").await.status, StatusCode::FORBIDDEN);
    });
}
