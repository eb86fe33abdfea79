//! Appointments have a time and a place, no two families get one slot, a clinic is offered to the next in turn, and a family
//! chooses its day.

use crate::world::{MONDAY, World};
use axum::http::StatusCode;
use waymark_kernel::{Day, add_days, day};
use waymark_testkit::block_on;
use waymark_therapies::decide;
use waymark_therapies::facts::Agreement;
use waymark_therapies::referral::Referral;
use waymark_therapies::store;

const LIST: &str = "/health/list/speech-and-language";
const CHOSEN: &str = "/health/list/speech-and-language/chosen";

/// A child who was accepted and has no appointment.
async fn waits(world: &World, name: &str, since: Day) -> String {
    let child = world.child(name, "Whitfield").await;
    let reference = world.refer(child, &world.speech, since, Agreement::default()).await;
    world.act(&reference, since, move |open| decide::accept(&open.referral, since, since)).await;
    reference
}

async fn stands(world: &World, reference: &str) -> Referral {
    let place = store::place_of_reference(world.desk.store(), reference).await.unwrap();
    store::read_referral(world.desk.store(), place.id, place.child).await.unwrap().referral
}

fn at<'a>(time: &'a str, place: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("day", "10"), ("day-month", "12"), ("day-year", "2026"), ("at", time), ("place", place)]
}

#[test]
fn a_slot_that_another_family_has_is_a_conflict_and_the_family_reads_when_and_where() {
    block_on(async {
        let world = World::new().await;
        let since = day(2026, 6, 1);
        let maya = world.refer(world.maya, &world.speech, since, Agreement::default()).await;
        world.act(&maya, since, move |open| decide::accept(&open.referral, since, since)).await;
        let leo = waits(&world, "Leo", since).await;
        let offer = |reference: &str| format!("/referrals/{reference}/offer");
        let room = "Elm Clinic, room 2";
        let got = world.post(&world.therapist, &offer(&maya), &at("9:30", room)).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{}", got.body);
        let page = world.get(&world.mother, &format!("/my/referrals/{maya}")).await.body;
        assert!(page.contains("You have an appointment on 10 December 2026 at 9:30am."), "{page}");
        assert!(page.contains("It is at Elm Clinic, room 2."), "{page}");
        let taken = world.post(&world.therapist, &offer(&leo), &at("09.30", "elm clinic,  Room 2")).await;
        assert_eq!(taken.status, StatusCode::CONFLICT, "{}", taken.body);
        assert!(taken.body.contains("Another family has the appointment on 10 December 2026 at 9:30am"));
        assert!(!taken.body.contains("Maya"), "whose it is, is not said");
        assert!(stands(&world, &leo).await.offers.is_empty(), "nothing is half-written");
        let wrong = world.post(&world.therapist, &offer(&leo), &at("half nine", room)).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        for (time, place) in [("9:30", "Elm Clinic, room 3"), ("10:15", room)] {
            let other = waits(&world, time, since).await;
            let got = world.post(&world.therapist, &offer(&other), &at(time, place)).await;
            assert_eq!(got.status, StatusCode::SEE_OTHER, "{time} {place}: {}", got.body);
        }
        assert!(store::differing(world.desk.store()).await.unwrap().is_empty());
    });
}

#[test]
fn a_clinic_is_offered_to_the_next_in_turn_one_after_another_and_a_day_that_is_over_shows_the_form_again() {
    block_on(async {
        let world = World::new().await;
        let last = waits(&world, "Last", day(2026, 9, 1)).await;
        let first = waits(&world, "First", day(2025, 9, 1)).await;
        let second = waits(&world, "Second", day(2026, 3, 1)).await;
        let later = waits(&world, "Later", day(2025, 1, 1)).await;
        world
            .act(&later, MONDAY, |open| decide::ask_for_later(&open.referral, add_days(MONDAY, 90), MONDAY))
            .await;
        let page = world.get(&world.therapist, &format!("{LIST}/offer")).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let next = [("deed", "offer"), ("next", "2")];
        let check = world.post(&world.therapist, CHOSEN, &next).await.body;
        assert!(check.contains("First Whitfield") && check.contains("Second Whitfield"), "{check}");
        assert!(!check.contains("Last Whitfield") && !check.contains("Later Whitfield"), "{check}");
        let mut fields = vec![("deed", "offer"), ("referral", first.as_str()), ("referral", second.as_str())];
        fields.extend([("confirm", "yes"), ("each", "45")]);
        let over = [("day", "10"), ("day-month", "12"), ("day-year", "2020")];
        let got = world.post(&world.therapist, CHOSEN, &[fields.clone(), over.to_vec()].concat()).await.body;
        assert!(
            got.contains("The appointment must be today or later.") && !got.contains("Done for"),
            "{got}"
        );
        let done =
            world.post(&world.therapist, CHOSEN, &[fields, at("9:00", "Elm Clinic")].concat()).await.body;
        assert!(done.contains("Done for 2 children"), "{done}");
        for (reference, at) in [(&first, 540), (&second, 585)] {
            assert_eq!(stands(&world, reference).await.open_offer().unwrap().at, Some(at));
        }
        assert!(stands(&world, &last).await.offers.is_empty());
        for wrong in ["0", "101", "many"] {
            let got = world.post(&world.therapist, CHOSEN, &[("deed", "offer"), ("next", wrong)]).await;
            assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        }
    });
}

#[test]
fn a_round_asks_all_who_match_however_many_and_drops_nobody_in_silence() {
    block_on(async {
        let world = World::new().await;
        let mut all = Vec::new();
        for n in 0..130 {
            all.push(waits(&world, &format!("Child{n}"), day(2026, 3, 1)).await);
        }
        let page = world.get(&world.therapist, &format!("{LIST}/validate")).await.body;
        assert!(page.contains("Ask all 130"), "{page}");
        let many: Vec<(&str, &str)> = all.iter().map(|reference| ("referral", reference.as_str())).collect();
        let ticked =
            world.post(&world.therapist, CHOSEN, &[vec![("deed", "ask-needed")], many].concat()).await;
        assert_eq!(ticked.status, StatusCode::UNPROCESSABLE_ENTITY, "more than can be ticked is refused");
        let ask = vec![("deed", "ask-needed"), ("all", "ask-first")];
        let check = world.post(&world.therapist, CHOSEN, &ask).await.body;
        assert!(check.contains("130 children") && check.contains("120 more children who match"), "{check}");
        let sure = [ask, vec![("confirm", "yes"), ("channel", "letter")]].concat();
        let done = world.post(&world.therapist, CHOSEN, &sure).await.body;
        assert!(done.contains("Done for 130 children"), "{done}");
        for reference in &all {
            assert_eq!(stands(&world, reference).await.asked_still_needed.len(), 1, "{reference}");
        }
    });
}

#[test]
fn a_family_chooses_its_day_and_is_asked_once_more_before_it_leaves_the_list() {
    block_on(async {
        let world = World::new().await;
        let since = day(2026, 6, 1);
        let maya = world.refer(world.maya, &world.speech, since, Agreement::default()).await;
        world.act(&maya, since, move |open| decide::accept(&open.referral, since, since)).await;
        let path = |page: &str| format!("/my/referrals/{maya}{page}");
        assert_eq!(
            world.get(&world.mother, &path("/choose")).await.status,
            404,
            "there is nothing to choose"
        );
        let mut fields = at("14:00", "Elm Clinic");
        fields.extend([("or", "15"), ("or-month", "12"), ("or-year", "2026")]);
        world.post(&world.therapist, &format!("/referrals/{maya}/offer"), &fields).await;
        let page = world.get(&world.mother, &path("")).await.body;
        assert!(
            page.contains("you can have 15 December 2026 at 2pm") && page.contains("Choose your day"),
            "{page}"
        );
        let other = world.post(&world.mother, &path("/choose"), &[("day", "2026-12-24")]).await;
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
        let stranger = world.post(&world.school, &path("/choose"), &[("day", "2026-12-15")]).await;
        assert_eq!(stranger.status, StatusCode::NOT_FOUND);
        let chosen = world.post(&world.mother, &path("/choose"), &[("day", "2026-12-15")]).await;
        assert_eq!(chosen.status, StatusCode::SEE_OTHER, "{}", chosen.body);
        let page = world.get(&world.mother, &path("")).await.body;
        assert!(
            page.contains("You have an appointment on 15 December 2026 at 2pm.")
                && page.contains("You chose")
        );
        let list = world.get(&world.therapist, LIST).await.body;
        assert!(list.contains("Offered 15 Dec 2026"), "{list}");
        let leave = [("changed", "We moved to Leeds."), ("needed", "no")];
        let asked = world.post(&world.mother, &path("/tell"), &leave).await;
        assert_eq!(asked.status, StatusCode::OK);
        assert!(
            asked.body.contains("Leave the list?") && asked.body.contains("We moved to Leeds."),
            "{}",
            asked.body
        );
        assert!(stands(&world, &maya).await.ended.is_none(), "nothing is recorded before the family is sure");
        let sure = [&leave[..], &[("sure", "yes")]].concat();
        assert_eq!(world.post(&world.mother, &path("/tell"), &sure).await.status, StatusCode::SEE_OTHER);
        assert!(stands(&world, &maya).await.ended.is_some());
    });
}

#[test]
fn a_family_reads_what_the_service_asked_and_what_it_was_told() {
    block_on(async {
        let world = World::new().await;
        let maya = world.refer(world.maya, &world.speech, day(2026, 6, 1), Agreement::default()).await;
        let deed = |deed: &str| format!("/referrals/{maya}/{deed}");
        world.post(&world.therapist, &deed("ask-more"), &[("what", "How does she hold a pencil?")]).await;
        let told = [("channel", "phone"), ("words", "We are short of two people.")];
        world.post(&world.therapist, &deed("tell"), &told).await;
        let page = world.get(&world.mother, &format!("/my/referrals/{maya}")).await.body;
        assert!(page.contains("It asks: “How does she hold a pencil?”"), "{page}");
        assert!(
            page.contains("The service told you about the wait. “We are short of two people.”"),
            "{page}"
        );
    });
}
