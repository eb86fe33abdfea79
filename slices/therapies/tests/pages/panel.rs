//! What stands of a wait on the pages of other rooms, and what has changed since a family last looked.

use crate::world::{MONDAY, World};
use waymark_kernel::{add_days, day};
use waymark_testkit::block_on;
use waymark_therapies::decide;
use waymark_therapies::facts::Agreement;
use waymark_therapies::pages::{waits_of_child, waits_of_family};

#[test]
fn a_case_shows_what_the_child_waits_for_to_those_who_may_see_it_and_to_nobody_else() {
    block_on(async {
        let world = World::new().await;
        let speech = world.maya_waits().await;
        let shared = Agreement { council: true, ..Agreement::default() };
        let autism = world.refer(world.maya, &world.autism, day(2026, 7, 1), shared).await;
        for (visitor, seen, unseen) in [
            (&world.officer, &autism, &speech),
            (&world.therapist, &speech, &autism),
            (&world.stranger, &autism, &speech),
        ] {
            let panel = waits_of_child(&world.desk, visitor, world.maya).await.unwrap();
            assert!(
                panel.as_str().contains(seen.as_str()) && panel.as_str().contains("weeks since referral")
            );
            assert!(!panel.as_str().contains(unseen.as_str()), "{}", panel.as_str());
        }
        for visitor in [&world.commissioner, &world.school] {
            assert!(waits_of_child(&world.desk, visitor, world.maya).await.unwrap().is_empty());
        }
    });
}

#[test]
fn the_familys_home_says_what_it_waits_for_and_nothing_when_it_waits_for_nothing() {
    block_on(async {
        let world = World::new().await;
        assert!(waits_of_family(&world.desk, &world.mother).await.unwrap().is_empty());
        let reference = world.maya_waits().await;
        let panel = waits_of_family(&world.desk, &world.mother).await.unwrap();
        assert!(panel.as_str().contains(&format!("/my/referrals/{reference}")));
        assert!(panel.as_str().contains("Maya Okafor. You have waited 29 weeks."), "{}", panel.as_str());
    });
}

#[test]
fn a_family_reads_what_has_changed_since_it_last_looked_for_the_whole_day() {
    block_on(async {
        let world = World::new().await;
        let reference = world.maya_waits().await;
        let page = format!("/my/referrals/{reference}");
        let first = world.get(&world.mother, &page).await.body;
        assert!(!first.contains("Since you last looked") && !first.contains("Nothing has changed"));
        let next_day = add_days(MONDAY, 1);
        world.on(next_day);
        let same = world.get(&world.mother, &page).await.body;
        assert!(same.contains("Nothing has changed since you last looked on 23 November 2026."), "{same}");
        let later = add_days(MONDAY, 20);
        world.act(&reference, later, move |open| decide::not_brought(&open.referral, later)).await;
        world.on(later);
        for _ in 0..2 {
            let changed = world.get(&world.mother, &page).await.body;
            assert!(changed.contains("Since you last looked on 24 November 2026:"), "{changed}");
            assert!(changed.contains("You could not be at the appointment."));
        }
    });
}
