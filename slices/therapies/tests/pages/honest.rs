//! What is not said: nothing from too short a past, and nothing from one day to the next.

use crate::whatif::some_weeks;
use crate::world::{MONDAY, World};
use waymark_kernel::{add_days, day};
use waymark_people::{LastPaper, PaperFigure, PaperValue, Papers, Said};
use waymark_therapies::codes::{Ground, Priority};
use waymark_therapies::decide;
use waymark_therapies::facts::Agreement;
use waymark_web::words::day_plain;

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

/// Maya joins the list three weeks before the Monday and is accepted.
async fn maya_joins(world: &World) -> String {
    let on = add_days(MONDAY, -21);
    let reference = world.refer(world.maya, &world.speech, on, Agreement::default()).await;
    world.act(&reference, on, move |open| decide::accept(&open.referral, on, on)).await;
    format!("/my/referrals/{reference}")
}

#[tokio::test]
async fn a_family_that_is_promised_an_answer_by_a_day_has_one_on_that_day() {
    let world = World::new().await;
    some_weeks(&world, 20, 2).await;
    let page = maya_joins(&world).await;
    let said = world.get(&world.mother, &page).await.body;
    let mondays = (1..30).map(|week| add_days(MONDAY, 7 * week));
    let mut promised = mondays.filter(|day| said.contains(&format!("We will by {}.", day_plain(*day))));
    let by = promised.next().unwrap_or_else(|| panic!("no day is promised: {said}"));
    world.on(add_days(by, -1));
    let before = world.get(&world.mother, &page).await.body;
    assert!(before.contains(&format!("We will by {}.", day_plain(by))), "the day does not move: {before}");
    world.on(by);
    let then = world.get(&world.mother, &page).await.body;
    assert!(then.contains("Most families who have waited as long as you"), "{then}");
    assert!(!then.contains("honest time"), "{then}");
}

#[tokio::test]
async fn where_more_join_than_are_seen_a_family_reads_how_long_it_is_at_least_and_why_not_more() {
    let world = World::new().await;
    some_weeks(&world, 60, 1).await;
    let page = maya_joins(&world).await;
    let said = world.get(&world.mother, &page).await.body;
    for part in
        ["wait more than", "More families join this list than the service can see", " in 10 are seen by "]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    let asking = world.get(&world.mother, "/my/referrals/new").await.body;
    assert!(asking.contains("Most families who ask now wait more than"), "{asking}");
}

#[tokio::test]
async fn a_child_whom_the_service_wants_to_see_sooner_is_told_no_range_of_those_who_wait_in_turn() {
    let world = World::new().await;
    some_weeks(&world, 60, 2).await;
    let page = maya_joins(&world).await;
    assert!(world.get(&world.mother, &page).await.body.contains("Most families who have waited"));
    let reference = page.rsplit('/').next().unwrap().to_owned();
    world
        .act(&reference, MONDAY, |open| {
            decide::set_priority(&open.referral, Priority::Soon, Some(Ground::Clinical), None, MONDAY)
        })
        .await;
    let said = world.get(&world.mother, &page).await.body;
    assert!(
        said.contains("wants to see you sooner than in turn") && !said.contains("Most families"),
        "{said}"
    );
}

#[tokio::test]
async fn two_days_side_by_side_never_tell_a_commissioner_who_came_or_went() {
    let world = World::new().await;
    for n in 0..30 {
        let child = world.child(&format!("Zebedee{n}"), "Plantagenet").await;
        world.refer(child, &world.speech, add_days(MONDAY, -60 - n), Agreement::default()).await;
    }
    let pages = ["/waiting-lists", "/waiting-lists/sitrep.csv", PAGE];
    let mut before = Vec::new();
    for page in pages {
        before.push(world.get(&world.commissioner, page).await.body);
    }
    let one = world.refer(world.maya, &world.speech, MONDAY, Agreement::default()).await;
    world.act(&one, MONDAY, move |open| decide::accept(&open.referral, MONDAY, MONDAY)).await;
    world.on(add_days(MONDAY, 1));
    for (page, before) in pages.iter().zip(&before) {
        let after = world.get(&world.commissioner, page).await.body;
        assert_eq!(&without_keys(&after), &without_keys(before), "{page} tells that one child came");
    }
    // The month in which she came is told when it is over, with everybody else of that month.
    world.on(day(2026, 12, 1));
    let after = world.get(&world.commissioner, "/waiting-lists").await.body;
    assert!(after.contains("30 November 2026") && after.contains(">31<"), "{after}");
    for (at, status) in [("2026-10-31", 200), ("2026-10-30", 422), ("2026-12-01", 422), ("2026-12-31", 422)] {
        let got = world.get(&world.commissioner, &format!("/waiting-lists/sitrep.csv?at={at}")).await;
        assert_eq!(got.status, status, "{at}");
    }
}

#[tokio::test]
async fn a_list_that_the_last_published_paper_left_out_is_on_no_page_of_figures_and_in_no_file() {
    let world = World::new().await;
    for n in 0..30 {
        let child = world.child(&format!("Zebedee{n}"), "Plantagenet").await;
        world.refer(child, &world.speech, add_days(MONDAY, -60 - n), Agreement::default()).await;
    }
    let told = [("/waiting-lists", ">30<"), ("/waiting-lists/sitrep.csv", ",30,")];
    for (page, words) in told {
        assert!(world.get(&world.commissioner, page).await.body.contains(words), "{page} before the paper");
    }
    let id = format!("waiting.{}", world.speech.details.slug);
    let now = Some(PaperValue { from: None, to: day(2026, 10, 31), said: Said::LeftOut });
    let paper = LastPaper([(id, PaperFigure { now, ..PaperFigure::default() })].into());
    let paper = std::sync::Arc::new(paper);
    let papers = Papers::new(move |_| {
        let paper = paper.clone();
        Box::pin(async move { Ok(paper) })
    });
    let _ = world.desk.clone().with_papers(papers);
    for (page, words) in told {
        let body = world.get(&world.commissioner, page).await.body;
        assert!(!body.contains(words) && body.contains("left out"), "{page} tells it: {body}");
    }
    let one = world.get(&world.commissioner, PAGE).await.body;
    assert!(one.contains("Too few children wait for figures that show no child"), "{one}");
}

/// A page without the keys of its forms, which are fresh each time.
pub fn without_keys(body: &str) -> String {
    let mut parts = body.split("name=\"_once\" value=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |page, part| page + part.split_once('"').map_or("", |(_, rest)| rest))
}
