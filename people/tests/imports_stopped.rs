//! A file of people that is stopped, taken back or never read to its end, on both engines: nothing is half there.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test must stop")]

mod common;

use common::list::{CENSUS, Killed, List, approved, counts, file, labels, people, read, rows, staged};
use common::{maya, officer, recorded};
use std::sync::Arc;
use waymark_access::Label;
use waymark_kernel::{Problem, Source as From};
use waymark_people::children;
use waymark_people::imports::{self, Begun, Counts, Outcome, State};
use waymark_people::search::match_child;
use waymark_store::{Store, args, journal};
use waymark_testkit::both_stores;

#[test]
fn a_killed_approval_shows_nothing_and_goes_on_where_it_stopped() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let import = staged(&store, &by, "big.xml", CENSUS, &people(100)).await;
        let killed = imports::approve(&store, &by, import, Arc::new(Killed(70))).await;
        assert!(matches!(killed, Err(Problem::Fault(_))));
        let standing = imports::get(&store, import).await.unwrap();
        assert_eq!((standing.state, standing.applied), (State::Approving, imports::BATCH));
        assert!(labels(&store).await.iter().all(|label| *label == Label::Pending.number()));
        let unfinished = imports::unfinished(&store, by.now.at).await.unwrap();
        assert_eq!(unfinished.iter().map(|file| file.id).collect::<Vec<_>>(), [import]);
        let other = staged(&store, &by, "other.xml", CENSUS, &people(3)).await;
        let beside = imports::approve(&store, &by, other, Arc::new(List)).await;
        assert!(matches!(beside, Err(Problem::Refused(_))), "one file at a time");
        approved(&store, &by, import).await;
        assert_eq!(labels(&store).await, [0; 100]);
        let facts = children_recorded(&store).await;
        assert_eq!(facts, 100, "each child is recorded once");
    });
}

async fn children_recorded(store: &Store) -> i64 {
    let sql = "SELECT count(*) FROM journal WHERE area = $1 AND kind = 'child_recorded'";
    store.one::<(i64,)>(sql, args![store.area()]).await.unwrap().0
}

#[test]
fn whoever_approves_is_told_at_once_that_it_goes_on_and_pressing_again_begins_nothing() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let import = staged(&store, &by, "first.xml", CENSUS, &people(3)).await;
        assert!(imports::start_approving(&store, &by, import).await.unwrap());
        let going = imports::get(&store, import).await.unwrap();
        assert_eq!((going.state, going.total, going.applied), (State::Approving, 3, 0));
        assert!(!imports::start_approving(&store, &by, import).await.unwrap(), "pressed again");
        assert_eq!(approved(&store, &by, import).await.state, State::Done);
        assert!(!imports::start_approving(&store, &by, import).await.unwrap(), "all of it is in");
        assert_eq!(imports::get(&store, import).await.unwrap().state, State::Done);
    });
}

#[test]
fn undoing_is_refused_by_name_where_something_rests_on_the_import() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        recorded(&store, &by, maya()).await;
        let mut lines = vec!["Maya|Okafor-Bell|2019-05-03|B1 1AA|L330200020001".to_owned()];
        lines.extend(people(90));
        let import = staged(&store, &by, "wrong.xml", CENSUS, &lines).await;
        approved(&store, &by, import).await;
        let ash3 = match_child(&store, &read(&people(4)[3]).identity()).await.unwrap();
        let waymark_people::matching::Match::Exact(ash3, _) = ash3 else { panic!("{ash3:?}") };
        let (hand, mut newer) = (by.clone(), children::get(&store, ash3).await.unwrap().details);
        newer.gp = Some("Dr Ash".into());
        write_job!(store, tx => children::change(tx, &hand, ash3, None, newer)).unwrap();
        let refused = imports::undo(&store, &by, import, Arc::new(List)).await.unwrap_err();
        assert!(refused.to_string().contains("Dana Ash3"), "{refused}");
        assert_eq!(labels(&store).await.len(), 91, "a refusal takes nothing back");
    });
}

#[test]
fn an_undone_import_leaves_no_child_it_brought_and_the_details_that_stood_before() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let known = recorded(&store, &by, maya()).await;
        let mut lines = vec!["Maya|Okafor-Bell|2019-05-03|B1 1AA|L330200020001".to_owned()];
        lines.extend(people(90));
        let import = staged(&store, &by, "wrong.xml", CENSUS, &lines).await;
        approved(&store, &by, import).await;
        let undone = imports::undo(&store, &by, import, Arc::new(List)).await.unwrap();
        assert_eq!((undone.state, undone.applied), (State::Undone, 91));
        assert_eq!(labels(&store).await, [0]);
        assert_eq!(children::get(&store, known).await.unwrap().details, maya().tidied());
        let entries = journal::of_child(&store, known).await.unwrap();
        assert_eq!(entries.last().unwrap().fact.corrects, Some(entries[1].seq));
        assert_eq!(entries.last().unwrap().fact.source, From::Import(import));
        let held = imports::rows(&store, import, Outcome::New, 0, 100).await.unwrap();
        assert!(
            held.iter().all(|row| row.label.is_empty() && row.payload.is_empty()),
            "what it said is forgotten"
        );
        let again = staged(&store, &by, "wrong.xml", CENSUS, &lines).await;
        assert_eq!(counts(&store, again).await.new, 90, "the same bytes may come again after an undo");
    });
}

#[test]
fn a_half_approved_import_can_be_undone_too() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let known = recorded(&store, &by, maya()).await;
        let mut lines = vec!["Maya|Okafor-Bell|2019-05-03|B1 1AA|L330200020001".to_owned()];
        lines.extend(people(90));
        let import = staged(&store, &by, "half.xml", CENSUS, &lines).await;
        imports::approve(&store, &by, import, Arc::new(Killed(50))).await.unwrap_err();
        imports::undo(&store, &by, import, Arc::new(List)).await.unwrap();
        assert_eq!(labels(&store).await, [0]);
        assert_eq!(children::get(&store, known).await.unwrap().details.surname, "Okafor");
        let (hand, mut newer) = (by.clone(), maya());
        newer.gp = Some("Dr Ash".into());
        write_job!(store, tx => children::change(tx, &hand, known, None, newer)).unwrap();
    });
}

#[test]
fn a_file_that_was_being_read_when_the_program_stopped_has_failed_in_words() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let Begun::New(import) = imports::begin(&store, &by, file("half.xml", CENSUS)).await.unwrap() else {
            panic!("twice")
        };
        imports::stage(&store, import, rows(&people(3)), Arc::new(List)).await.unwrap();
        assert!(imports::unfinished(&store, by.now.at).await.unwrap().is_empty());
        let failed = imports::get(&store, import).await.unwrap();
        assert_eq!(failed.state, State::Failed);
        assert!(failed.problem.unwrap().contains("again"));
        assert_eq!(counts(&store, import).await, Counts::default());
    });
}
