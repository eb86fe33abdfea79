//! Someone added to the family of a case that was logged without anybody to write to.

use crate::family::{ada, person, words};
use crate::logged::brought_to_our_attention;
use crate::world::World;
use axum::http::StatusCode;
use waymark_kernel::day;
use waymark_people::{families, persons};
use waymark_testkit::block_on;

const WYN: [(&str, &str); 6] = [
    ("name", "Wyn Vale"),
    ("relationship", "father"),
    ("right", "pr"),
    ("phone", "01632 960 044"),
    ("address", "1 Mill Lane\nAshdale"),
    ("_once", "33333333333333333333333333333333"),
];

#[test]
fn a_parent_is_added_to_a_case_that_nobody_could_be_written_to_about() {
    block_on(async {
        let world = World::new().await;
        let case = brought_to_our_attention(&world).await;
        let path = format!("{case}/family/new");
        let page = world.get(&world.officer, &case).await;
        assert!(page.body.contains("Say whom to write to") && page.body.contains(&path), "{}", page.body);
        let bare = world.post(&world.officer, &path, &[("name", "Wyn Vale"), ("right", "pr")]).await;
        assert!(bare.body.contains("Enter a telephone number, an e-mail address or an address."));
        for _ in 0..2 {
            let sent = world.post(&world.officer, &path, &WYN).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
            assert_eq!(sent.location, format!("{case}?done=contact"));
        }
        let page = world.get(&world.officer, &case).await.body;
        assert!(page.contains("Wyn Vale, 01632 960 044") && !page.contains("Say whom to write to"), "{page}");
        let again: Vec<_> = WYN.iter().copied().filter(|(name, _)| *name != "_once").collect();
        let twice = world.post(&world.officer, &path, &again).await;
        assert!(twice.body.contains("Wyn Vale is in this family already."), "{}", twice.body);
    });
}

#[test]
fn someone_on_record_is_family_to_a_second_child_only_when_the_officer_says_so() {
    block_on(async {
        let world = World::new().await;
        let case = brought_to_our_attention(&world).await;
        let path = format!("{case}/family/new");
        let mut fields = vec![("name", "Ada Okafor"), ("right", "pr"), ("phone", "01632960001")];
        let asked = world.post(&world.officer, &path, &fields).await;
        assert!(
            words(&asked).contains("Yes, it is Ada Okafor, of the family of Maya Okafor"),
            "{}",
            asked.body
        );
        let mother = world.mother.to_string();
        fields.push(("person", &mother));
        let sent = world.post(&world.officer, &path, &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let children =
            families::of_person(world.desk.store(), world.mother, day(2026, 11, 23)).await.unwrap();
        assert_eq!(children.len(), 2, "one person, two children");
    });
}

#[test]
fn another_person_with_the_same_telephone_and_name_is_a_record_of_their_own() {
    block_on(async {
        let world = World::new().await;
        let case = brought_to_our_attention(&world).await;
        let path = format!("{case}/family/new");
        let fields = [("name", "Ada Okafor"), ("right", "pr"), ("phone", "01632 960 001"), ("person", "new")];
        let sent = world.post(&world.officer, &path, &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let children =
            families::of_person(world.desk.store(), world.mother, day(2026, 11, 23)).await.unwrap();
        assert_eq!(children.len(), 1, "Ada is family to Maya alone");
        assert!(!world.get(&ada(&world), "/my").await.body.contains("Tomos"), "nothing opened to her");
    });
}

#[test]
fn nobody_of_a_family_that_the_officer_may_not_know_of_is_offered() {
    block_on(async {
        let world = World::new().await;
        let case = brought_to_our_attention(&world).await;
        // On record, and family to no child: as good as family to a hidden one.
        let apart = person(&world, "Wyn Vale", "01632 960 044", None).await;
        let sent = world.post(&world.officer, &format!("{case}/family/new"), &WYN).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let children = families::of_person(world.desk.store(), apart, day(2026, 11, 23)).await.unwrap();
        assert!(children.is_empty(), "a new record was made, and nobody was bound");
        let known = persons::get(world.desk.store(), apart).await.unwrap();
        assert_eq!(known.details.address, None);
        let stranger = world.get(&world.therapist, &format!("{case}/family/new")).await;
        assert_eq!(stranger.status, 404);
    });
}
