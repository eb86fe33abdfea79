//! To whom a decision is written: a letter each for parents who live apart, none to whoever is kept from the record, the
//! young person in their own name, and whoever does the social work for a child who is looked after.

use crate::decisions::decision;
use crate::world::{Got, World};
use axum::http::StatusCode;
use waymark_access::Label;
use waymark_ehc::Fact;
use waymark_ehc::record::Happening;
use waymark_kernel::{Day, PersonId, day};
use waymark_people::facts::{FamilyRecorded, RoleGiven};
use waymark_people::{ChildDetails, PersonDetails, children, families, persons, roles};
use waymark_store::StoredText;
use waymark_testkit::block_on;
use waymark_testkit::markup::text;

const MILL_LANE: &str = "12 Mill Lane\nAshdale\nAS1 2DE";
const QUAY: &str = "3 Quay Street\nAshdale\nAS4 9ZZ";

/// Someone else of the family: by what right, and where they live.
async fn joins(world: &World, name: &'static str, right: &'static str, address: &'static str) {
    let (by, child) = (world.by(day(2026, 1, 5)), world.child);
    let job = world.desk.store().write(move |tx| {
        Box::pin(async move {
            let details = PersonDetails { address: Some(address.into()), ..PersonDetails::named(name) };
            let person = persons::record(tx, &by, details, None).await?;
            let from = day(2026, 1, 5);
            let (right, relationship) = (right.to_owned(), Some("father".to_owned()));
            let recorded = FamilyRecorded {
                person,
                right,
                relationship,
                lives_with: false,
                first_contact: false,
                from,
                to: None,
            };
            families::record(tx, &by, child, recorded).await
        })
    });
    job.await.unwrap();
}

/// Where Maya's mother lives.
async fn mother_at(world: &World, address: &'static str) {
    let (by, mother) = (world.by(day(2026, 1, 5)), world.mother);
    let job = world.desk.store().write(move |tx| {
        Box::pin(async move {
            let details = persons::get(&mut *tx, mother).await?.details;
            let details = PersonDetails { address: Some(address.into()), ..details };
            persons::change(tx, &by, mother, details).await
        })
    });
    job.await.unwrap();
}

/// What is known of Maya, changed.
async fn maya_is(world: &World, change: impl FnOnce(&mut ChildDetails) + Send + 'static) {
    let (by, child) = (world.by(day(2026, 1, 5)), world.child);
    let job = world.desk.store().write(move |tx| {
        Box::pin(async move {
            let mut details = children::get(&mut *tx, child).await?.details;
            change(&mut details);
            children::change(tx, &by, child, None, details).await
        })
    });
    job.await.unwrap();
}

/// The check page of a refusal to assess, and the letters kept when it is sent.
async fn refused(world: &World) -> (Got, Vec<String>) {
    let reference = world.request(day(2026, 11, 2)).await;
    refuse(world, &reference).await
}

async fn refuse(world: &World, reference: &str) -> (Got, Vec<String>) {
    let path = format!("/cases/{reference}/decide-assess");
    let officer = world.officer.person.to_string();
    let mut fields = decision(world, "no", "99", &officer);
    fields.retain(|(name, _)| *name != "step");
    let check = world.post(&world.officer, &path, &fields).await;
    assert_eq!(check.status, StatusCode::OK);
    let sent = world.post(&world.officer, &path, &decision(world, "no", "99", &officer)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let case = waymark_ehc::store::case_by_reference(world.desk.store(), reference).await.unwrap();
    let kept = StoredText::of_case(world.desk.store(), case).await.unwrap();
    let letters = kept.into_iter().filter(|text| text.purpose == "decision_letter").map(|text| text.body);
    (check, letters.collect())
}

/// Every letter that was kept stood on the check page word for word.
fn previewed(check: &Got, letters: &[String]) {
    let page = text(&check.body);
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for line in letters.iter().flat_map(|letter| letter.lines()) {
        assert!(flat(&page).contains(&flat(line)), "“{line}” was not shown before it went:\n{page}");
    }
}

#[test]
fn a_letter_begins_with_its_addressee_the_day_the_reference_and_the_child() {
    block_on(async {
        let world = World::new().await;
        mother_at(&world, MILL_LANE).await;
        let (check, letters) = refused(&world).await;
        assert_eq!(letters.len(), 1);
        let head = "Ada Okafor\n12 Mill Lane\nAshdale\nAS1 2DE\n\n23 November 2026\nOur reference: WM-26-00001\n\
                    Maya Okafor, born 3 May 2019\n\nDear Ada Okafor\n\nWe will not assess Maya Okafor\n";
        assert!(letters[0].starts_with(head), "{}", letters[0]);
        assert!(letters[0].ends_with("Yours sincerely\nPriya Nair\nAshdale SEND team\n"), "{}", letters[0]);
        previewed(&check, &letters);
    });
}

#[test]
fn parents_at_two_addresses_get_a_letter_each_and_neither_reads_the_others_name_or_address() {
    block_on(async {
        let world = World::new().await;
        mother_at(&world, MILL_LANE).await;
        joins(&world, "Mr Ben Okafor", "pr", QUAY).await;
        let (check, letters) = refused(&world).await;
        assert_eq!(letters.len(), 2, "{letters:?}");
        let [hers, his] = ["Ada Okafor", "Mr Ben Okafor"].map(|name| {
            letters.iter().find(|letter| letter.starts_with(name)).unwrap_or_else(|| panic!("none to {name}"))
        });
        assert!(hers.contains("Mill Lane") && !hers.contains("Quay") && !hers.contains("Ben"), "{hers}");
        assert!(his.contains("Quay") && !his.contains("Mill Lane") && !his.contains("Ada"), "{his}");
        assert!(his.contains("Dear Mr Okafor"), "{his}");
        previewed(&check, &letters);
        assert!(text(&check.body).contains("Check the letters before they go"));
        crate::look::keep("two letters before they go", &check.body);
    });
}

#[test]
fn a_hidden_address_is_on_the_letter_of_whoever_lives_there_and_on_no_other() {
    block_on(async {
        let world = World::new().await;
        let reference = world.request(day(2026, 11, 2)).await;
        mother_at(&world, "The house nobody may know of\nAS7 7AA").await;
        joins(&world, "Ben Okafor", "no_pr", QUAY).await;
        names_reader(&world, world.officer.person).await;
        world.label(Label::Hidden).await;
        let (_, letters) = refuse(&world, &reference).await;
        let with: Vec<_> = letters.iter().filter(|letter| letter.contains("nobody may know of")).collect();
        assert_eq!((letters.len(), with.len()), (2, 1), "{letters:?}");
        assert!(with[0].starts_with("Ada Okafor\n"), "{}", with[0]);
    });
}

async fn names_reader(world: &World, reader: PersonId) {
    let (by, child) = (world.by(day(2026, 1, 5)), world.child);
    let job = world.desk.store().write(move |tx| {
        Box::pin(async move { waymark_people::restriction::name(tx, &by, child, reader).await })
    });
    job.await.unwrap();
}

#[test]
fn whoever_a_court_order_keeps_out_is_not_written_to_and_their_house_is_pointed_out() {
    block_on(async {
        let world = World::new().await;
        mother_at(&world, MILL_LANE).await;
        joins(&world, "Ben Okafor", "restricted", "12 Mill Lane, Ashdale, AS1 2DE").await;
        let (check, letters) = refused(&world).await;
        assert_eq!(letters.len(), 1);
        assert!(!letters[0].contains("Ben"), "{}", letters[0]);
        let page = text(&check.body);
        assert!(page.contains("A court order keeps Ben Okafor from this record"), "{page}");
    });
}

#[test]
fn a_young_person_of_seventeen_is_written_to_alone_in_their_own_name_and_at_their_own_home() {
    block_on(async {
        let world = World::new().await;
        mother_at(&world, MILL_LANE).await;
        maya_is(&world, |maya| {
            maya.birth_date = day(2009, 5, 3);
            (maya.address, maya.post_code) =
                (Some("Flat 2, 9 Hill Road\nAshdale".into()), Some("AS2 3CD".into()));
        })
        .await;
        let (check, letters) = refused(&world).await;
        assert_eq!(letters.len(), 1);
        let head = "Maya Okafor\nFlat 2, 9 Hill Road\nAshdale\nAS2 3CD\n\n23 November 2026\n";
        assert!(letters[0].starts_with(head), "{}", letters[0]);
        assert!(letters[0].contains("Dear Maya Okafor") && !letters[0].contains("Ada"), "{}", letters[0]);
        previewed(&check, &letters);
    });
}

#[test]
fn the_social_worker_of_a_looked_after_child_gets_a_letter_and_where_none_is_known_the_officer_is_told() {
    block_on(async {
        let world = World::new().await;
        maya_is(&world, |maya| maya.looked_after = Some(true)).await;
        let (check, letters) = refused(&world).await;
        assert_eq!(letters.len(), 1);
        assert!(text(&check.body).contains("no social worker is on record here"), "{}", text(&check.body));

        let world = World::new().await;
        maya_is(&world, |maya| maya.looked_after = Some(true)).await;
        let reference = world.request(day(2026, 11, 2)).await;
        let social = asked_of_social_care(&world, &reference, day(2026, 11, 9)).await;
        let (check, letters) = refuse(&world, &reference).await;
        assert_eq!(letters.len(), 2, "{letters:?}");
        let hers = letters.iter().find(|letter| letter.starts_with("Jo Bell\nChildren’s social care\n"));
        let hers = hers.unwrap_or_else(|| panic!("{letters:?}"));
        assert!(hers.contains("Dear Jo Bell") && !hers.contains("Ada"), "{hers}");
        assert_eq!(social, world.therapist.person);
        previewed(&check, &letters);
    });
}

/// Social care was asked, and someone of it took the request on.
async fn asked_of_social_care(world: &World, reference: &str, on: Day) -> PersonId {
    let (ids, to) = (world.desk.ids().clone(), world.therapist.person);
    let (kind, team) = world.teams[5];
    let (advice, by) = (ids.next(), world.by(on));
    let works = RoleGiven {
        person: to,
        role: "social_worker".into(),
        agency: "care".into(),
        team: Some(team),
        setting: None,
        from: on,
        to: None,
    };
    let job = world.desk.store();
    job.write(move |tx| Box::pin(async move { roles::give(tx, &by, works).await })).await.unwrap();
    world
        .act(reference, on, move |_| {
            let asked = waymark_ehc::facts::AdviceAsked { advice, kind, team };
            Ok(vec![
                Happening::on(on, Fact::AdviceAsked(asked)),
                Happening::on(on, Fact::AdviceGiven { advice, to }),
            ])
        })
        .await;
    to
}

#[test]
fn where_no_name_is_held_the_letter_is_to_a_parent_or_carer() {
    block_on(async {
        let world = World::new().await;
        let case = crate::logged::brought_to_our_attention(&world).await;
        let officer = world.officer.person.to_string();
        let mut fields = decision(&world, "yes", "99", &officer);
        fields.retain(|(name, _)| *name != "step");
        let check = text(&world.post(&world.officer, &format!("{case}/decide-assess"), &fields).await.body);
        assert!(check.contains("Dear parent or carer"), "{check}");
    });
}

#[test]
fn a_case_says_whether_a_council_looks_after_the_child_and_that_nobody_told_where_nobody_did() {
    block_on(async {
        let world = World::new().await;
        let path = format!("/cases/{}", world.request(day(2026, 11, 2)).await);
        for (known, words) in [(None, "not on record."), (Some(false), "no."), (Some(true), "yes.")] {
            maya_is(&world, move |maya| maya.looked_after = known).await;
            let page = text(&world.get(&world.officer, &path).await.body);
            assert!(page.contains(&format!("Looked after: {words}")), "{known:?}: {page}");
        }
    });
}
