//! What cannot be right and is typed by hand: refused with a sentence, and nothing half-written. And who may not read what.

use crate::told::CAPACITY;
use crate::whatif::some_weeks;
use crate::world::{Got, MONDAY, World};
use waymark_kernel::{Day, day};
use waymark_therapies::codes::{Ground, Priority};
use waymark_therapies::decide;
use waymark_therapies::facts::Agreement;

const PAGE: &str = "/waiting-lists/speech-and-language";

/// The three boxes of a day.
fn boxes<'s>(name: [&'s str; 3], parts: &'s [String; 3]) -> [(&'s str, &'s str); 3] {
    [(name[0], &parts[0]), (name[1], &parts[1]), (name[2], &parts[2])]
}

async fn on_day(world: &World, path: &str, field: &str, day: Day, more: &[(&str, &str)]) -> Got {
    let names = [field.to_owned(), format!("{field}-month"), format!("{field}-year")];
    let parts = [day.day().to_string(), day.month().to_string(), day.year().to_string()];
    let day = boxes([&names[0], &names[1], &names[2]], &parts);
    world.post(&world.therapist, path, &[day.as_slice(), more].concat()).await
}

#[tokio::test]
async fn council_staff_read_no_health_referral_that_the_family_did_not_agree_to_show_them() {
    let world = World::new().await;
    let reference = world.maya_waits().await;
    for page in ["/my/referrals/", "/referrals/"] {
        let got = world.get(&world.officer, &format!("{page}{reference}")).await;
        assert_eq!(got.status, 404, "{page}: {}", got.body);
    }
    assert_eq!(world.get(&world.mother, &format!("/my/referrals/{reference}")).await.status, 200);
}

#[tokio::test]
async fn taking_an_end_back_never_leaves_a_child_with_two_open_referrals() {
    let world = World::new().await;
    let (came, over) = (day(2026, 3, 2), day(2026, 6, 1));
    let first = world.refer(world.maya, &world.speech, came, Agreement::default()).await;
    world.act(&first, over, move |open| decide::withdraw(&open.referral, None, over, over)).await;
    let second = world.refer(world.maya, &world.speech, day(2026, 9, 1), Agreement::default()).await;
    let page = world.get(&world.therapist, &format!("/referrals/{first}")).await.body;
    let at = page.find("/take-back").unwrap();
    let path = &page[page[..at].rfind("/referrals/").unwrap()..at + "/take-back".len()];
    let got = world.post(&world.therapist, path, &[("why", "It was another child.")]).await;
    assert_eq!(got.status, 422, "{}", got.body);
    assert!(got.body.contains(&format!("another open referral to this service, {second}")), "{}", got.body);
}

#[tokio::test]
async fn a_child_who_is_on_the_list_by_name_and_birth_date_is_not_put_there_again() {
    let world = World::new().await;
    let leo = world.child("Leo", "Whitfield").await;
    let known = world.refer(leo, &world.speech, day(2026, 3, 2), Agreement::default()).await;
    let fields = [
        ("forename", "leo"),
        ("surname", "WHITFIELD"),
        ("birth_date", "1"),
        ("birth_date-month", "2"),
        ("birth_date-year", "2020"),
        ("service", "speech-and-language"),
        ("source", "gp"),
        ("agreed", "referral"),
        ("parent", "Ann Whitfield"),
        ("phone", "01632 960 001"),
    ];
    let got = on_day(&world, "/referrals/new", "day", MONDAY, &fields).await;
    assert_eq!(got.status, 422, "{}", got.body);
    assert!(got.body.contains(&format!("is on this list already, {known}")), "{}", got.body);
    let list = world.get(&world.therapist, "/health/list/speech-and-language").await.body;
    assert!(list.contains("1 child"), "{list}");
}

#[tokio::test]
async fn days_out_of_order_and_days_years_ahead_are_refused_with_a_sentence() {
    let world = World::new().await;
    let reference = world.refer(world.maya, &world.speech, day(2026, 6, 1), Agreement::default()).await;
    let path = |deed: &str| format!("/referrals/{reference}/{deed}");
    let accepted = day(2026, 11, 10);
    assert_eq!(on_day(&world, &path("accept"), "day", accepted, &[]).await.status, 303);
    let far = on_day(&world, &path("offer"), "day", day(2066, 12, 1), &[]).await;
    assert!(far.status == 422 && far.body.contains("more than two years ahead"), "{}", far.body);
    let later = on_day(&world, &path("later"), "from", day(2066, 12, 1), &[]).await;
    assert_eq!(later.status, 422);
    let before = on_day(&world, &path("seen"), "day", day(2026, 11, 9), &[]).await;
    assert!(before.body.contains("on or after 10 November 2026, the day it was accepted"), "{}", before.body);
    assert_eq!(on_day(&world, &path("seen"), "day", day(2026, 11, 15), &[]).await.status, 303);
    for (deed, sentence) in [("discharge", "first seen"), ("withdraw", "first seen")] {
        let got = on_day(&world, &path(deed), "day", day(2026, 11, 11), &[("why", "It is done.")]).await;
        assert!(got.status == 422 && got.body.contains(sentence), "{deed}: {}", got.body);
    }
}

#[tokio::test]
async fn a_day_that_is_over_is_promised_to_nobody_and_a_later_day_is_not_contradicted() {
    let world = World::new().await;
    some_weeks(&world, 60, 2).await;
    let reference = world.maya_waits().await;
    let page = format!("/my/referrals/{reference}");
    world.on(day(2026, 12, 12));
    let over = world.get(&world.mother, &page).await.body;
    assert!(over.contains("Your appointment was on 10 December 2026."), "{over}");
    assert!(!over.contains("You have an appointment"), "{over}");
    let on = day(2026, 12, 12);
    world.act(&reference, on, move |open| decide::not_brought(&open.referral, on)).await;
    let waits = world.get(&world.mother, &page).await.body;
    assert!(waits.contains("have waited as long as you"), "{waits}");
    world.act(&reference, on, move |open| decide::ask_for_later(&open.referral, day(2027, 5, 3), on)).await;
    let later = world.get(&world.mother, &page).await.body;
    assert!(later.contains("You asked for a later day, from 3 May 2027"), "{later}");
    assert!(!later.contains("are seen by") && !later.contains("as long as you"), "{later}");
}

#[tokio::test]
async fn a_family_whose_child_was_met_is_not_promised_a_time_that_nobody_counts() {
    let world = World::new().await;
    let came = day(2026, 6, 1);
    let reference = world.refer(world.maya, &world.speech, came, Agreement::default()).await;
    world.act(&reference, came, move |open| decide::accept(&open.referral, came, came)).await;
    world.act(&reference, MONDAY, move |open| decide::seen(&open.referral, MONDAY, MONDAY)).await;
    let page = world.get(&world.mother, &format!("/my/referrals/{reference}")).await.body;
    assert!(page.contains("This service counts the wait for the first visit"), "{page}");
    assert!(!page.contains("when we can"), "{page}");
}

#[tokio::test]
async fn addresses_of_saving_and_deciding_are_refused_like_the_page_itself() {
    let world = World::new().await;
    some_weeks(&world, 70, 2).await;
    for wrong in ["extra=9999", "extra=5&from=2099-01", "extra=5&from=2020-01", "extra=5&turn=maybe"] {
        for page in ["", "/decide", "/saved", "/forecast.csv"] {
            let got = world.get(&world.commissioner, &format!("{PAGE}{page}?{wrong}")).await;
            assert_eq!(got.status, 422, "{page}?{wrong}");
        }
    }
}

#[tokio::test]
async fn a_decision_tells_nothing_of_a_list_that_is_too_short_to_tell() {
    let world = World::new().await;
    world.maya_waits().await;
    let got = world.get(&world.commissioner, &format!("{PAGE}/decide?extra=5")).await;
    assert_eq!(got.status, 422);
    assert!(got.body.contains("Too few children wait"), "{}", got.body);
}

#[tokio::test]
async fn a_capacity_that_no_post_has_is_refused_and_one_without_slots_is_flagged() {
    let world = World::new().await;
    some_weeks(&world, 70, 2).await;
    let told = |field: &'static str, value: &'static str| {
        CAPACITY.map(|(name, was)| (name, if name == field { value } else { was }))
    };
    let page = "/health/services/speech-and-language/capacity";
    for (field, value, sentence) in [
        ("first_slots", "10000", "more than 60 first appointments a week for each post"),
        ("posts", "12,4", "must be a number such as"),
        ("from-year", "2126", "more than two years ahead"),
    ] {
        let got = world.post(&world.manager, page, &told(field, value)).await;
        assert!(got.status == 422 && got.body.contains(sentence), "{field}: {}", got.body);
    }
    assert_eq!(world.post(&world.manager, page, &told("first_slots", "0")).await.status, 303);
    let asked = world.get(&world.commissioner, &format!("{PAGE}?extra=20")).await.body;
    assert!(asked.contains("it has no first appointments to give"), "{asked}");
    assert!(!asked.contains("has not told its posts"), "{asked}");
    let service = "/health/services/speech-and-language";
    let details = [
        ("name", "Speech and language therapy"),
        ("clock", "first_contact"),
        ("standard", "right"),
        ("rule", "W3"),
        ("weeks", "18"),
        ("families", "yes"),
        ("provider", "Ashdale Community Health"),
        ("commissioner", "NHS Ashdale ICB"),
        ("from_age", "0"),
        ("to_age", "25"),
        ("tell_every", "8"),
        ("meanwhile", "Talk and read together each day."),
    ];
    let right = world.post(&world.manager, &format!("{service}/details"), &details).await;
    assert!(right.status == 422 && right.body.contains("Only W1 and W2 are a right"), "{}", right.body);
}

#[tokio::test]
async fn what_a_family_writes_is_found_by_the_service_until_it_is_told_something() {
    let world = World::new().await;
    let reference = world.maya_waits().await;
    let list = "/health/list/speech-and-language";
    assert!(!world.get(&world.therapist, list).await.body.contains("Families who wrote"));
    let told = [("changed", "We have moved.")];
    world.post(&world.mother, &format!("/my/referrals/{reference}/tell"), &told).await;
    let head = world.get(&world.therapist, list).await.body;
    assert!(head.contains("<span>Families who wrote</span> 1"), "{head}");
    let found = world.get(&world.therapist, &format!("{list}?do=said")).await.body;
    assert!(found.contains("1 child"), "{found}");
    world.on(day(2026, 11, 24));
    let fields = [("channel", "phone"), ("words", "We rang.")];
    world.post(&world.therapist, &format!("/referrals/{reference}/tell"), &fields).await;
    assert!(!world.get(&world.therapist, list).await.body.contains("Families who wrote"));
    let found = world.get(&world.therapist, &format!("{list}?do=said")).await.body;
    assert!(found.contains("Nobody matches"), "{found}");
}

#[tokio::test]
async fn a_school_that_may_see_a_referral_does_not_read_why_the_child_comes_before_others() {
    let world = World::new().await;
    let came = day(2026, 6, 1);
    let agreed = Agreement { setting: true, ..Agreement::default() };
    let reference = world.refer(world.maya, &world.speech, came, agreed).await;
    world
        .act(&reference, came, move |open| {
            let care = Some(Ground::LookedAfter);
            decide::set_priority(&open.referral, Priority::Urgent, care, None, came)
        })
        .await;
    let page = format!("/referrals/{reference}");
    assert!(world.get(&world.therapist, &page).await.body.contains("looked after"));
    let school = world.get(&world.school, &page).await;
    assert_eq!(school.status, 200);
    assert!(!school.body.contains("looked after"), "{}", school.body);
}

#[tokio::test]
async fn a_referral_that_was_shown_another_way_keeps_its_first_day_too() {
    let world = World::new().await;
    let (came, sent_back) = (day(2026, 3, 2), day(2026, 4, 1));
    let first = world.refer(world.maya, &world.speech, came, Agreement::default()).await;
    let path = format!("/referrals/{first}/signpost");
    world.on(sent_back);
    let words = [("why", "Your school can help."), ("instead", "Ask the school.")];
    assert_eq!(world.post(&world.therapist, &path, &words).await.status, 303);
    world.on(MONDAY);
    let again = world.refer(world.maya, &world.speech, day(2026, 11, 20), Agreement::default()).await;
    let page = world.get(&world.mother, &format!("/my/referrals/{again}")).await.body;
    assert!(page.contains("We got the referral on 2 March 2026"), "{page}");
}

#[tokio::test]
async fn no_month_before_the_change_is_given_as_what_the_change_brings() {
    let world = World::new().await;
    some_weeks(&world, 70, 2).await;
    let months = ["November 2026", "December 2026", "January 2027", "February 2027"];
    let page = world.get(&world.commissioner, &format!("{PAGE}?extra=60&from=2027-03")).await.body;
    for month in months {
        assert!(!page.contains(&format!("weeks by about {month}")), "{page}");
    }
}
