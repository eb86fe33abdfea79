//! What is not said: nothing from too short a past, and nothing from one day to the next.

use crate::whatif::some_weeks;
use crate::world::{MONDAY, World};
use waymark_kernel::{add_days, day};
use waymark_therapies::decide;
use waymark_therapies::facts::Agreement;

const PAGE: &str = "/waiting-lists/speech-and-language";

#[tokio::test]
async fn under_half_a_year_of_figures_nothing_is_asked_or_drawn_and_the_page_says_why() {
    let world = World::new().await;
    some_weeks(&world, 30, 2).await;
    let page = world.get(&world.commissioner, &format!("{PAGE}?extra=60")).await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("We need 26 weeks of figures"), "{}", page.body);
    for absent in ["wm-chart", "wm-whatif", "forecast.csv", "Save this", "Make this a decision"] {
        assert!(!page.body.contains(absent), "{absent}: {}", page.body);
    }
    let file = world.get(&world.commissioner, &format!("{PAGE}/forecast.csv")).await;
    assert_eq!(file.status, 422);
}

#[tokio::test]
async fn under_a_year_of_figures_there_is_a_range_and_no_what_if() {
    let world = World::new().await;
    some_weeks(&world, 50, 2).await;
    let page = world.get(&world.commissioner, &format!("{PAGE}?extra=60")).await;
    assert_eq!(page.status, 200);
    for part in
        ["We need 52 weeks of figures, a whole school year", "wm-chart", "forecast.csv", "If nothing changes"]
    {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    for absent in ["wm-whatif", "60 more", "Make this a decision"] {
        assert!(!page.body.contains(absent), "{absent}");
    }
}

#[tokio::test]
async fn two_days_side_by_side_never_tell_a_commissioner_who_came_or_went() {
    let world = World::new().await;
    for n in 0..30 {
        let child = world.child(&format!("Zebedee{n}"), "Plantagenet").await;
        world.refer(child, &world.speech, add_days(MONDAY, -60 - n), Agreement::default()).await;
    }
    let pages = ["/waiting-lists", "/waiting-lists/sitrep.csv", PAGE, "/public/waiting-times"];
    let mut before = Vec::new();
    for page in pages {
        before.push(world.get(&world.commissioner, page).await.body);
    }
    let one = world.refer(world.maya, &world.speech, MONDAY, Agreement::default()).await;
    world.act(&one, MONDAY, move |open| decide::accept(&open.referral, MONDAY, MONDAY)).await;
    world.set_day(add_days(MONDAY, 1));
    for (page, before) in pages.iter().zip(&before) {
        let after = world.get(&world.commissioner, page).await.body;
        assert_eq!(&without_keys(&after), &without_keys(before), "{page} tells that one child came");
    }
    // The month in which she came is told when it is over, with everybody else of that month.
    world.set_day(day(2026, 12, 1));
    let after = world.get(&world.commissioner, "/waiting-lists").await.body;
    assert!(after.contains("30 November 2026") && after.contains(">31<"), "{after}");
    for (at, status) in [("2026-10-31", 200), ("2026-10-30", 422), ("2026-12-01", 422), ("2026-12-31", 422)] {
        let got = world.get(&world.commissioner, &format!("/waiting-lists/sitrep.csv?at={at}")).await;
        assert_eq!(got.status, status, "{at}");
    }
}

/// A page without the keys of its forms, which are fresh each time.
pub fn without_keys(body: &str) -> String {
    let mut parts = body.split("name=\"_once\" value=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |page, part| page + part.split_once('"').map_or("", |(_, rest)| rest))
}
