//! Somebody of the family moves: the officer of the case records it with the day and who said so, and letters follow.

use crate::world::World;
use axum::http::StatusCode;
use waymark_kernel::day;
use waymark_people::persons;
use waymark_testkit::block_on;

fn moved<'f>(address: &'f str, told: &'f str) -> Vec<(&'f str, &'f str)> {
    vec![
        ("address", address),
        ("phone", "01632 960 001"),
        ("from", "2"),
        ("from-month", "11"),
        ("from-year", "2026"),
        ("told", told),
    ]
}

#[test]
fn a_parent_who_moved_is_written_to_at_the_new_address_and_the_old_stays_on_record() {
    block_on(async {
        let world = World::new().await;
        let case = format!("/cases/{}", world.request(day(2026, 11, 2)).await);
        let path = format!("{case}/family/{}", world.mother);
        assert!(world.get(&world.officer, &format!("{case}/family")).await.body.contains(&path));
        let sent =
            world.post(&world.officer, &path, &moved("3 Quay Street\nAshdale", "Ada, by telephone")).await;
        assert_eq!((sent.status, sent.location), (StatusCode::SEE_OTHER, format!("{case}?done=reach")));
        let details = persons::get(world.desk.store(), world.mother).await.unwrap().details;
        assert_eq!(details.address.as_deref(), Some("3 Quay Street\nAshdale"));
        assert_eq!(details.contact.phone.as_deref(), Some("01632 960 001"), "what was left stays");
        let page = world.get(&world.officer, &path).await.body;
        assert!(page.contains("3 Quay Street"), "the form begins with what is known: {page}");
    });
}

#[test]
fn a_move_that_nobody_told_or_that_changes_nothing_is_refused_and_a_stranger_sees_no_page() {
    block_on(async {
        let world = World::new().await;
        let case = format!("/cases/{}", world.request(day(2026, 11, 2)).await);
        let path = format!("{case}/family/{}", world.mother);
        for (fields, sentence) in [
            (moved("3 Quay Street", ""), "Enter who told us."),
            (moved("", "Ada"), "Nothing is changed here: enter what is new."),
        ] {
            let sent = world.post(&world.officer, &path, &fields).await;
            assert!(sent.body.contains(sentence), "{sentence}: {}", sent.body);
        }
        let ahead: Vec<_> = moved("3 Quay Street", "Ada")
            .into_iter()
            .map(|(name, value)| if name == "from-year" { (name, "2027") } else { (name, value) })
            .collect();
        let sent = world.post(&world.officer, &path, &ahead).await;
        assert!(sent.body.contains("Enter a day that has come."), "{}", sent.body);
        assert_eq!(world.get(&world.stranger, &path).await.status, StatusCode::NOT_FOUND);
        let nobody = format!("{case}/family/{}", world.officer.person);
        assert_eq!(world.get(&world.officer, &nobody).await.status, StatusCode::NOT_FOUND);
        let details = persons::get(world.desk.store(), world.mother).await.unwrap().details;
        assert_eq!(details.address, None);
    });
}
