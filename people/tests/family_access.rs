//! Being family gives access only while the right stands: on both engines, through access itself.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test must stop")]

mod common;

use common::{maya, officer, officer_on, recorded};
use waymark_access::{Access, Action, Purpose, Role, Visitor};
use waymark_kernel::{ChildId, Day, PersonId, add_days, day};
use waymark_people::facts::FamilyRecorded;
use waymark_people::families::{self, Right};
use waymark_people::{ChildDetails, PersonDetails, children, last_day_of_compulsory_school_age, persons};
use waymark_store::Store;
use waymark_testkit::both_stores;

fn family(person: PersonId, right: Right) -> FamilyRecorded {
    FamilyRecorded {
        person,
        right: right.code().into(),
        relationship: Some("mother".into()),
        lives_with: true,
        first_contact: true,
        from: day(2020, 1, 1),
        to: None,
    }
}

async fn ada(store: &Store) -> PersonId {
    let by = officer();
    write_job!(store, tx => persons::record(tx, &by, PersonDetails::named("Ada Okafor"), None)).unwrap()
}

async fn may_read(store: &Store, person: PersonId, role: Role, child: ChildId, on: Day) -> bool {
    may(store, (person, role), child, on, Action::ReadFamilyPage).await
}

async fn may(
    store: &Store,
    (person, role): (PersonId, Role),
    child: ChildId,
    on: Day,
    action: Action,
) -> bool {
    let access = Access::start(store.clone(), store.clone());
    let visitor = Visitor {
        person,
        name: "Ada Okafor".into(),
        role,
        agency: "family".into(),
        teams: vec![],
        setting: None,
        covers: vec![],
    };
    let asked = (action, Purpose::Family);
    access.sight_child(&visitor, child, asked, officer_on(on).now).await.is_ok()
}

#[test]
fn a_parent_reads_until_compulsory_school_age_ends_and_the_young_person_from_then_on() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let child = recorded(&store, &by, maya()).await;
        let ada = ada(&store).await;
        let (own, hand) = (PersonDetails::named("Maya Okafor"), by.clone());
        let herself = write_job!(store, tx => persons::record(tx, &hand, own, Some(child))).unwrap();
        for (person, right) in [(ada, Right::Responsible), (herself, Right::Itself)] {
            let hand = by.clone();
            write_job!(store, tx => families::record(tx, &hand, child, family(person, right))).unwrap();
        }
        let last = last_day_of_compulsory_school_age(day(2019, 5, 3));
        let next = add_days(last, 1);
        assert!(may_read(&store, ada, Role::Parent, child, last).await);
        assert!(!may_read(&store, ada, Role::Parent, child, next).await);
        assert!(!may_read(&store, herself, Role::YoungPerson, child, last).await);
        assert!(may_read(&store, herself, Role::YoungPerson, child, next).await);
    });
}

#[test]
fn a_right_that_ends_gives_nothing_from_its_last_day_on() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let child = recorded(&store, &by, maya()).await;
        let ada = ada(&store).await;
        let hand = by.clone();
        let line =
            write_job!(store, tx => families::record(tx, &hand, child, family(ada, Right::Responsible)))
                .unwrap();
        assert!(may_read(&store, ada, Role::Parent, child, day(2026, 12, 1)).await);
        let to = day(2026, 12, 1);
        write_job!(store, tx => families::end(tx, &by, line, to)).unwrap();
        assert!(may_read(&store, ada, Role::Parent, child, day(2026, 11, 30)).await);
        assert!(!may_read(&store, ada, Role::Parent, child, to).await);
        assert!(families::of_child(&store, child, to).await.unwrap().is_empty());
    });
}

#[test]
fn a_court_order_keeps_a_parent_out_though_the_responsibility_stands() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let child = recorded(&store, &by, maya()).await;
        let ada = ada(&store).await;
        for right in [Right::Responsible, Right::Restricted] {
            let hand = by.clone();
            write_job!(store, tx => families::record(tx, &hand, child, family(ada, right))).unwrap();
        }
        assert!(!may_read(&store, ada, Role::Parent, child, common::TODAY).await);
    });
}

#[test]
fn a_birth_date_put_right_moves_the_day_on_which_rights_pass() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let child = recorded(&store, &by, ChildDetails::new("Maya", "Okafor", day(2009, 5, 3))).await;
        let ada = ada(&store).await;
        let hand = by.clone();
        write_job!(store, tx => families::record(tx, &hand, child, family(ada, Right::Responsible))).unwrap();
        assert!(!may_read(&store, ada, Role::Parent, child, common::TODAY).await, "she is 17");
        write_job!(store, tx => children::change(tx, &by, child, None, maya())).unwrap();
        assert!(may_read(&store, ada, Role::Parent, child, common::TODAY).await, "she is 7");
    });
}

#[test]
fn a_right_told_later_ends_the_line_before_it_and_opens_what_it_gives_and_no_order_is_lifted_so() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let child = recorded(&store, &by, maya()).await;
        let ada = ada(&store).await;
        let hand = by.clone();
        let line = write_job!(store, tx => families::record(tx, &hand, child, family(ada, Right::NotKnown)))
            .unwrap();
        let (mother, on) = ((ada, Role::Parent), common::TODAY);
        assert!(!may(&store, mother, child, on, Action::ReadLetter).await, "letters are not open yet");
        let hand = by.clone();
        write_job!(store, tx => families::change_right(tx, &hand, line, Right::Responsible, on)).unwrap();
        assert!(may(&store, mother, child, on, Action::ReadLetter).await);
        let rights: Vec<Right> =
            families::of_child(&store, child, on).await.unwrap().iter().map(|m| m.right()).collect();
        assert_eq!(rights, [Right::Responsible]);
        let hand = by.clone();
        let barred =
            write_job!(store, tx => families::record(tx, &hand, child, family(ada, Right::Restricted)))
                .unwrap();
        let lifted = write_job!(store, tx => families::change_right(tx, &by, barred, Right::Responsible, on));
        assert!(lifted.is_err(), "a court order is not changed by a form");
    });
}
