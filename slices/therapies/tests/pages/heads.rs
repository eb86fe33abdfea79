//! The figures at the head of the pages of a list: each of them of the same children and the same day as the ones beside it.

use crate::whatif::some_weeks;
use crate::world::{MONDAY, World};
use waymark_kernel::{add_days, day};
use waymark_therapies::decide;
use waymark_therapies::facts::Agreement;

const PAGE: &str = "/waiting-lists/speech-and-language";
const LIST: &str = "/health/list/speech-and-language";

#[tokio::test]
async fn a_therapist_reads_the_free_slots_of_the_coming_month_less_those_that_are_offered() {
    let world = World::new().await;
    assert!(!world.get(&world.therapist, LIST).await.body.contains("Free slots"), "nothing was told");
    world.manager_tells().await;
    let free = |page: &str| {
        let after = page.split("Free slots in December</span>").nth(1).unwrap_or_default();
        after.trim_start().split('<').next().unwrap_or_default().trim().parse::<u64>().unwrap()
    };
    let before = free(&world.get(&world.therapist, LIST).await.body);
    // 42 a week with 10.6 of 12.4 posts filled and 18 hours in a hundred lost are 29.4, for 31 days.
    assert_eq!(before, 130);
    world.maya_waits().await;
    assert_eq!(free(&world.get(&world.therapist, LIST).await.body), before - 1);
}

#[tokio::test]
async fn the_share_within_18_weeks_on_the_named_list_is_of_the_children_it_counts() {
    let world = World::new().await;
    let (long, short) = (add_days(MONDAY, -300), add_days(MONDAY, -20));
    for (n, came) in [long, long, short].into_iter().enumerate() {
        let child = world.child(&format!("Zebedee{n}"), "Plantagenet").await;
        let one = world.refer(child, &world.speech, came, Agreement::default()).await;
        world.act(&one, came, move |open| decide::accept(&open.referral, came, came)).await;
        if n == 0 {
            world.act(&one, MONDAY, move |open| decide::seen(&open.referral, MONDAY, MONDAY)).await;
        }
    }
    // One of them was met and waits for treatment: two of three have waited for longer.
    let page = world.get(&world.therapist, LIST).await.body;
    assert!(
        page.contains("<span>Waiting</span> 3") && page.contains("<span>Within 18 weeks</span> 33%"),
        "{page}"
    );
}

#[tokio::test]
async fn a_commissioner_reads_how_the_list_moved_what_children_wait_for_and_the_year_as_a_line() {
    let world = World::new().await;
    some_weeks(&world, 70, 2).await;
    let page = world.get(&world.commissioner, PAGE).await.body;
    for words in [
        "more than a month before",
        "fewer than join",
        "By what they wait for",
        "Treatment, after being met",
        "No record stands behind a month more than a year ahead",
        "data-print hidden",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let all = world.get(&world.commissioner, "/waiting-lists").await.body;
    assert!(all.contains("The last year") && all.contains("<polyline"), "{all}");
    assert!(!all.contains("Figures older than 35 days"), "{all}");
    // The list and its page tell the same rates.
    let rate = |body: &str, before: &str| {
        let rest = body.split(before).nth(1).unwrap_or_default().to_owned();
        rest.split("<dd>").nth(1).unwrap_or_default().split('<').next().unwrap_or_default().to_owned()
    };
    let seen = rate(&page, "Seen each month");
    assert!(!seen.is_empty() && all.contains(&format!(">{seen}</td>")), "{seen}: {all}");
    // Two weeks later in the same month both still say so.
    world.on(day(2026, 11, 30));
    assert_eq!(rate(&world.get(&world.commissioner, PAGE).await.body, "Seen each month"), seen);
}

/// How often the list of services leaves a figure out where so many children came in October.
async fn left_out(children: usize) -> usize {
    let (world, came) = (World::new().await, day(2026, 10, 1));
    for n in 0..children {
        let child = world.child(&format!("Zebedee{n}"), "Plantagenet").await;
        let one = world.refer(child, &world.speech, came, Agreement::default()).await;
        world.act(&one, came, move |open| decide::accept(&open.referral, came, came)).await;
    }
    let page = world.get(&world.commissioner, "/waiting-lists").await.body;
    assert!(page.contains(&format!(">{children}</td>")), "so many wait: {page}");
    page.matches("left out</td>").count()
}

#[tokio::test]
async fn a_typical_wait_is_told_where_six_children_have_waited_as_long_and_six_no_longer() {
    // Of 10 children the fifth in order is the middle, of 11 the sixth: all else of the list is told of both.
    assert_eq!(left_out(10).await, left_out(11).await + 1);
}
