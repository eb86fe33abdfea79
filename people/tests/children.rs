//! The record of children, on both engines.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test must stop")]

mod common;

use common::{maya, officer, officer_on, recorded, visitor};
use waymark_access::{Access, Action, Label, Purpose, Role};
use waymark_kernel::{Problem, day};
use waymark_people::search::{self, Query};
use waymark_people::{ChildDetails, children};
use waymark_store::{Store, journal};
use waymark_testkit::both_stores;

/// The names a case officer of the council finds.
async fn names_found(store: &Store, typed: &str) -> Vec<String> {
    let access = Access::start(store.clone(), store.clone());
    let officer = visitor(Role::CaseOfficer);
    let asked = (Action::ListChild, Purpose::Search);
    let sight = access.sight_cohort(&officer, asked, "search", common::officer().now).unwrap();
    let found = search::find(store, &Query::read(typed).unwrap(), sight).await.unwrap();
    access.release(found).await.unwrap().iter().map(|child| child.details.name()).collect()
}

#[test]
fn a_child_recorded_is_read_back_tidied_and_numbered_in_order() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let first = recorded(&store, &by, maya()).await;
        let second = recorded(&store, &by, ChildDetails::new("李", "雷", day(2015, 1, 1))).await;
        let read = children::get(&store, first).await.unwrap();
        assert_eq!(read.record_no, 1);
        assert_eq!(read.details.nhs_number.as_deref(), Some("9990000018"));
        assert_eq!(children::get(&store, second).await.unwrap().record_no, 2);
        let facts = journal::of_child(&store, first).await.unwrap();
        assert_eq!(facts.len(), 1);
        let payload = facts[0].fact.payload.as_deref().unwrap();
        assert!(!payload.contains("Maya") && !payload.contains("2019"), "no name or birth date: {payload}");
    });
}

#[test]
fn a_change_keeps_what_was_known_before_and_the_same_again_is_no_fact() {
    both_stores(&common::tables(), |store| async move {
        let before = officer_on(day(2026, 3, 2));
        let child = recorded(&store, &before, maya()).await;
        let mut renamed = maya();
        renamed.surname = "Bell".into();
        for _ in 0..2 {
            let (by, renamed) = (officer(), renamed.clone());
            write_job!(store, tx => children::change(tx, &by, child, None, renamed)).unwrap();
        }
        assert_eq!(journal::of_child(&store, child).await.unwrap().len(), 2);
        assert_eq!(children::get(&store, child).await.unwrap().details.surname, "Bell");
        let then = children::known_at(&store, child, before.now.at).await.unwrap().unwrap();
        assert_eq!(then.surname, "Okafor");
        assert_eq!(names_found(&store, "okafor").await, [""; 0]);
        assert_eq!(names_found(&store, "bel may").await, ["Maya Bell"]);
    });
}

#[test]
fn two_officers_changing_one_child_both_learn_of_the_other() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let child = recorded(&store, &by, maya()).await;
        let seen = children::get(&store, child).await.unwrap().version;
        let mut mine = maya();
        mine.surname = "Bell".into();
        let mut yours = maya();
        yours.surname = "Ball".into();
        let (one, other) = (by.clone(), by);
        write_job!(store, tx => children::change(tx, &one, child, Some(seen), mine)).unwrap();
        let second = write_job!(store, tx => children::change(tx, &other, child, Some(seen), yours));
        let Err(Problem::Conflict { theirs, yours }) = second else { panic!("a conflict") };
        assert!(theirs.contains("Maya Bell") && yours.contains("Maya Ball"), "{theirs} {yours}");
    });
}

#[test]
fn search_finds_names_in_any_writing_and_numbers_and_dates() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        recorded(&store, &by, maya()).await;
        let mut zoe = ChildDetails::new("Zoë-Anne", "O’Brien", day(2012, 2, 29));
        zoe.known_as = Some("Zo".into());
        recorded(&store, &by, zoe).await;
        for (typed, expected) in [
            ("obri", "Zo O’Brien"),
            ("O'BRIEN zoe", "Zo O’Brien"),
            ("anne", "Zo O’Brien"),
            ("29/2/2012", "Zo O’Brien"),
            ("999 000 0018", "Maya Okafor"),
            ("L330200020001", "Maya Okafor"),
            ("maya 3/5/2019", "Maya Okafor"),
        ] {
            assert_eq!(names_found(&store, typed).await, [expected], "{typed}");
        }
        assert!(names_found(&store, "brien").await.is_empty(), "a word's middle is no beginning");
        assert!(names_found(&store, "maya 4/5/2019").await.is_empty());
    });
}

#[test]
fn a_hidden_child_is_found_by_nobody_but_those_named() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let child = recorded(&store, &by, maya()).await;
        let hide = by.clone();
        write_job!(store, tx => children::set_label(tx, &hide, child, Label::Hidden, None)).unwrap();
        for typed in ["maya", "3/5/2019", "999 000 0018", "L330200020001"] {
            assert!(names_found(&store, typed).await.is_empty(), "{typed}");
        }
        let named = visitor(Role::CaseOfficer).person;
        write_job!(store, tx => children::name_reader(tx, &by, child, named)).unwrap();
        assert_eq!(names_found(&store, "maya").await, ["Maya Okafor"]);
    });
}
