//! What a commissioner may ask and read: figures in which no child can be found, a sentence for what cannot be asked, and
//! nothing before there is enough to be honest about.

use crate::world::{MONDAY, World};
use waymark_kernel::add_days;
use waymark_therapies::decide;
use waymark_therapies::facts::Agreement;
use waymark_therapies::store::differing;

const PAGE: &str = "/waiting-lists/speech-and-language";

/// Three children a week are referred, and so many of them are seen eight weeks later.
pub async fn some_weeks(world: &World, weeks: i64, of_three: usize) {
    for week in 0..weeks {
        let referred = add_days(MONDAY, -7 * (weeks - week) + 1);
        for n in 0..3 {
            let child = world.child(&format!("Zebedee{week}x{n}"), "Plantagenet").await;
            let reference = world.refer(child, &world.speech, referred, Agreement::default()).await;
            let seen = add_days(referred, 57);
            if n < of_three && seen < MONDAY {
                world
                    .act(&reference, referred, move |open| decide::accept(&open.referral, referred, referred))
                    .await;
                world.act(&reference, seen, move |open| decide::seen(&open.referral, seen, seen)).await;
            }
        }
    }
}

#[tokio::test]
async fn a_commissioner_asks_what_if_and_finds_no_child_in_the_answer() {
    let world = World::new().await;
    some_weeks(&world, 70, 2).await;
    let asked = format!("{PAGE}?extra=60&from=2027-02&cost=60000&recruit=8&turn=yes");
    let got = world.get(&world.commissioner, &asked).await;
    assert_eq!(got.status, 200);
    for part in [
        "Seeing 60 more children a month from February 2027 (with 8 weeks to fill each post)",
        "Of 100 children seen, about ",
        "The answer above",
        "When seen, under 18 weeks",
        "8 times in 10",
        "<svg class=\"narrow\"",
        "value=\"60000\"",
    ] {
        assert!(got.body.contains(part), "{part} is not in {}", got.body);
    }
    for part in ["Zebedee", "Plantagenet", "RF-26", "/referrals/"] {
        assert!(!got.body.contains(part), "{part} is in the page");
    }
    assert_eq!(world.get(&world.commissioner, &asked).await.body, got.body, "the address is the answer");
}

#[tokio::test]
async fn lost_slots_are_counted_from_the_record_where_it_holds_some_and_the_page_says_so() {
    let world = World::new().await;
    some_weeks(&world, 70, 2).await;
    let told = "worked out from what the service said it can do";
    let page = world.get(&world.commissioner, PAGE).await.body;
    assert!(page.contains("No slot is known to be lost"), "{page}");
    world.manager_tells().await;
    let page = world.get(&world.commissioner, PAGE).await.body;
    assert!(page.contains(told) && page.contains("the record holds no appointment"), "{page}");
    let (made, day) = (add_days(MONDAY, -40), add_days(MONDAY, -30));
    for n in 0..8 {
        let child = world.child(&format!("Yolanda{n}"), "Plantagenet").await;
        let reference = world.refer(child, &world.speech, made, Agreement::default()).await;
        world.act(&reference, made, move |open| decide::accept(&open.referral, made, made)).await;
        world
            .act(&reference, made, move |open| {
                decide::offer(&open.referral, decide::Slot::on(day, None), made)
            })
            .await;
        world.act(&reference, day, move |open| decide::not_brought(&open.referral, day)).await;
    }
    let page = world.get(&world.commissioner, PAGE).await.body;
    for part in
        ["a child was not brought", "counted from the record of appointments", "stood empty, worked out"]
    {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(page.contains("a week for each whole-time post at work"), "{page}");
    assert_eq!(differing(world.desk.store()).await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn what_cannot_be_asked_is_refused_with_a_sentence_and_the_list_still_shown() {
    let world = World::new().await;
    some_weeks(&world, 70, 2).await;
    for wrong in ["sixty", "-1", "501", "1e9", "99999999999999999999", "1%27--"] {
        let got = world.get(&world.commissioner, &format!("{PAGE}?extra={wrong}")).await;
        assert_eq!(got.status, 422, "{wrong}");
        assert!(got.body.contains("Enter a whole number from 0 to 500"), "{wrong}");
    }
    let file = world.get(&world.commissioner, &format!("{PAGE}/forecast.csv?extra=lots")).await;
    assert_eq!(file.status, 422);
}

#[tokio::test]
async fn the_forecast_leaves_as_a_file_of_weeks_in_tens_with_the_same_answer_as_the_page() {
    let world = World::new().await;
    some_weeks(&world, 70, 2).await;
    let file = world.get(&world.commissioner, &format!("{PAGE}/forecast.csv?extra=20&from=2027-02")).await;
    assert_eq!(file.status, 200);
    let mut rows = file.body.lines();
    assert!(rows.next().unwrap().starts_with("week_ending,as_now_low_90,"));
    let rows: Vec<Vec<&str>> = rows.map(|row| row.split(',').collect()).collect();
    assert_eq!(rows[0][0], "2026-11-29");
    for row in &rows {
        let counts: Vec<u32> = row[1..].iter().map(|count| count.parse().unwrap()).collect();
        assert!(counts.len() == 10 && counts.iter().all(|count| count % 10 == 0), "{row:?}");
        assert!(counts[..5].is_sorted() && counts[5..].is_sorted(), "{row:?}");
    }
    let nothing = world.get(&world.commissioner, &format!("{PAGE}/forecast.csv")).await.body;
    assert!(nothing.lines().nth(1).unwrap().ends_with(",,,,,"), "nothing was asked for: {nothing}");
    assert_eq!(world.get(&world.school, &format!("{PAGE}/forecast.csv")).await.status, 403);
}

#[tokio::test]
async fn a_list_of_few_children_has_no_figures_and_no_forecast() {
    let world = World::new().await;
    world.maya_waits().await;
    let got = world.get(&world.commissioner, PAGE).await;
    assert!(got.body.contains("Too few children wait"), "{}", got.body);
    assert!(!got.body.contains("wm-figs"));
    for nobody in [&world.mother, &world.school] {
        assert_eq!(world.get(nobody, PAGE).await.status, 403);
    }
    assert_eq!(world.get(&world.commissioner, "/waiting-lists/none").await.status, 404);
    for too_few in ["forecast.csv", "compare?with=extra%3D20"] {
        assert_eq!(world.get(&world.commissioner, &format!("{PAGE}/{too_few}")).await.status, 422);
    }
}
