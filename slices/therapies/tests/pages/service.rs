//! The therapist works the list: what it says, what is recorded, and what is refused.

use crate::world::{MONDAY, World};
use axum::http::StatusCode;
use waymark_kernel::{add_days, day};
use waymark_testkit::block_on;
use waymark_therapies::decide;
use waymark_therapies::facts::Agreement;
use waymark_therapies::store;

const LIST: &str = "/health/list/speech-and-language";

#[test]
fn the_list_shows_the_whole_weeks_since_referral_and_the_longest_wait_first() {
    block_on(async {
        let world = World::new().await;
        world.maya_waits().await;
        let leo = world.child("Leo", "Whitfield").await;
        world.refer(leo, &world.speech, add_days(MONDAY, -7 * 58), Agreement::default()).await;
        let page = world.get(&world.therapist, LIST).await.body;
        for words in [
            "Speech and language therapy: children waiting",
            "Ashdale Community Health",
            "Leo Whitfield",
            "Maya Okafor",
            "Year 2",
            "58 <svg",
            "29 <svg",
            "Nothing for 58 weeks",
            "Offer sent 16 Nov 2026",
            "Offered 10 Dec 2026",
            "2 children",
            "Within 18 weeks",
            "0%",
        ] {
            assert!(page.contains(words), "“{words}” is not on the page: {page}");
        }
        assert!(page.find("Leo Whitfield").unwrap() < page.find("Maya Okafor").unwrap());
        let over_a_year = world.get(&world.therapist, &format!("{LIST}?weeks=52")).await.body;
        assert!(over_a_year.contains("Leo Whitfield") && !over_a_year.contains("Maya Okafor"));
    });
}

#[test]
fn a_referral_is_accepted_offered_missed_and_offered_again_and_the_weeks_go_on() {
    block_on(async {
        let world = World::new().await;
        let came = day(2026, 6, 1);
        let reference = world.refer(world.maya, &world.speech, came, Agreement::default()).await;
        let path = |deed: &str| format!("/referrals/{reference}/{deed}");
        let today = [("day", "23"), ("day-month", "11"), ("day-year", "2026")];
        let early = world.post(&world.therapist, &path("offer"), &today).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "not before it is accepted");
        for deed in ["accept", "offer", "not-brought", "offer"] {
            let got = world.post(&world.therapist, &path(deed), &today).await;
            assert_eq!(got.status, StatusCode::SEE_OTHER, "{deed}: {}", got.body);
            assert_eq!(got.location, format!("/referrals/{reference}?done={deed}"));
        }
        let page = world.get(&world.therapist, &format!("/referrals/{reference}?done=offer")).await.body;
        for words in ["25 weeks since referral", "Was not brought", "The appointment is offered", "1 time"] {
            assert!(page.contains(words), "“{words}” is not on the page");
        }
    });
}

#[test]
fn the_same_post_twice_is_one_fact() {
    block_on(async {
        let world = World::new().await;
        let reference = world.refer(world.maya, &world.speech, day(2026, 6, 1), Agreement::default()).await;
        let fields =
            [("channel", "phone"), ("words", "We rang."), ("_once", "11111111111111111111111111111111")];
        for _ in 0..2 {
            let got = world.post(&world.therapist, &format!("/referrals/{reference}/tell"), &fields).await;
            assert_eq!(got.status, StatusCode::SEE_OTHER);
        }
        let place = store::place_of_reference(world.desk.store(), &reference).await.unwrap();
        let open = store::read_referral(world.desk.store(), place.id, place.child).await.unwrap();
        assert_eq!(open.facts.len(), 2, "received, and told once");
    });
}

#[test]
fn a_deed_for_many_says_what_was_done_and_what_was_not() {
    block_on(async {
        let world = World::new().await;
        let maya = world.maya_waits().await;
        let leo = world.child("Leo", "Whitfield").await;
        let leo = world.refer(leo, &world.speech, day(2026, 3, 2), Agreement::default()).await;
        let on = day(2026, 3, 9);
        world.act(&leo, on, move |open| decide::accept(&open.referral, on, on)).await;
        let chosen = format!("{LIST}/chosen");
        let mut fields = vec![("deed", "offer"), ("referral", maya.as_str()), ("referral", leo.as_str())];
        let check = world.post(&world.therapist, &chosen, &fields).await;
        assert_eq!(check.status, StatusCode::OK, "{}", check.body);
        assert!(check.body.contains("Offer an appointment: 2 children"));
        fields.extend([("confirm", "yes"), ("day", "10"), ("day-month", "12"), ("day-year", "2026")]);
        let done = world.post(&world.therapist, &chosen, &fields).await.body;
        assert!(done.contains("Done for 1 child"), "{done}");
        assert!(done.contains("Not done. An appointment is already offered."));
    });
}

#[test]
fn an_entry_is_taken_back_with_a_reason_and_both_stay() {
    block_on(async {
        let world = World::new().await;
        let reference = world.maya_waits().await;
        let page = world.get(&world.therapist, &format!("/referrals/{reference}")).await.body;
        let at = page.find("/take-back").unwrap();
        let path = &page[page[..at].rfind("/referrals/").unwrap()..at + "/take-back".len()];
        let empty = world.post(&world.therapist, path, &[("why", "")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = world.post(&world.therapist, path, &[("why", "It was for another child.")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let page = world.get(&world.therapist, &done.location).await.body;
        assert!(page.contains("Taken back: “Offered an appointment on 10 December 2026”."));
        assert!(page.contains("Not offered yet"));
    });
}

#[test]
fn the_rows_of_the_list_are_what_the_facts_make() {
    block_on(async {
        let world = World::new().await;
        let reference = world.maya_waits().await;
        assert!(store::differing(world.desk.store()).await.unwrap().is_empty());
        let spoil = world.desk.store().write(|tx| {
            Box::pin(async move {
                tx.execute("UPDATE therapies_referral SET missed = 3", Vec::new()).await.map(|_| ())
            })
        });
        spoil.await.unwrap();
        assert_eq!(store::differing(world.desk.store()).await.unwrap(), vec![reference]);
    });
}
