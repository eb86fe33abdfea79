//! A file of people brought in, on both engines: what it is to the record, what a person decides, and what can be seen when.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test must stop")]

mod common;

use common::list::{CENSUS, Killed, NEXT_CENSUS, approved, counts, file, labels, people, read, staged};
use common::{maya, officer, recorded};
use std::sync::Arc;
use waymark_access::Label;
use waymark_kernel::Problem;
use waymark_people::imports::{self, Begun, Counts, Decision, Outcome, State};
use waymark_people::search::match_child;
use waymark_people::{ChildDetails, children};
use waymark_store::journal;
use waymark_testkit::both_stores;

#[test]
fn an_import_is_seen_all_at_once_and_the_same_bytes_or_the_same_content_change_nothing() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let lines = people(100);
        let import = staged(&store, &by, "first.xml", CENSUS, &lines).await;
        assert_eq!(counts(&store, import).await, Counts { new: 100, ..Counts::default() });
        let done = approved(&store, &by, import).await;
        assert_eq!((done.state, done.total, done.applied), (State::Done, 100, 100));
        assert_eq!(labels(&store).await, [0; 100]);

        let head = journal::head(&store).await.unwrap().seq;
        let again = imports::begin(&store, &by, file("first.xml", CENSUS)).await.unwrap();
        assert!(matches!(again, Begun::Already(same) if same.id == import), "the same bytes");
        let other = staged(&store, &by, "renamed.xml", CENSUS, &lines).await;
        assert_eq!(counts(&store, other).await, Counts { known: 100, ..Counts::default() });
        approved(&store, &by, other).await;
        let after = journal::head(&store).await.unwrap().seq;
        assert_eq!(after - head, 1, "nothing but that the second file is in");
    });
}

#[test]
fn a_row_that_tells_only_what_an_officer_recorded_is_nothing_new_and_one_that_tells_more_is() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        recorded(&store, &by, maya()).await;
        let same = ["Maya|Okafor|2019-05-03|AS1 2DE|L330200020001".to_owned()];
        let import = staged(&store, &by, "same.xml", CENSUS, &same).await;
        assert_eq!(counts(&store, import).await, Counts { known: 1, ..Counts::default() });
        let moved = ["Maya|Okafor|2019-05-03|AS4 9ZZ|L330200020001".to_owned()];
        let import = staged(&store, &by, "moved.xml", CENSUS, &moved).await;
        assert_eq!(counts(&store, import).await, Counts { changed: 1, ..Counts::default() });
    });
}

#[test]
fn a_close_match_waits_for_a_person_who_says_same_or_different() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let known = recorded(&store, &by, maya()).await;
        let lines = ["Maya|Okafor|2019-05-03|B1 1AA|".to_owned(), "Mia|Okafor|2019-03-05||".to_owned()];
        let import = staged(&store, &by, "close.xml", CENSUS, &lines).await;
        assert_eq!(counts(&store, import).await, Counts { new: 1, close: 1, ..Counts::default() });
        approved(&store, &by, import).await;
        assert_eq!(counts(&store, import).await.close, 1, "it waits on after the rest is in");
        let elsewhere = by.ids.next();
        let wrong = imports::decide(&store, &by, (import, 1), Decision::Same(elsewhere), &[]).await;
        assert!(matches!(wrong, Err(Problem::Refused(_))), "not one of those shown");
        imports::decide(&store, &by, (import, 1), Decision::Same(known), &[]).await.unwrap();
        approved(&store, &by, import).await;
        let details = children::get(&store, known).await.unwrap().details;
        assert_eq!(details.post_code.as_deref(), Some("B1 1AA"), "the file was newer");
        assert_eq!(details.nhs_number.as_deref(), Some("9990000018"), "its silence erased nothing");
        assert_eq!(labels(&store).await.len(), 2);
    });
}

#[test]
fn a_row_with_an_error_is_held_and_the_rest_comes_in() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let mut lines = people(5);
        lines.push("Wrong|Row|2015-01-01||".into());
        let import = staged(&store, &by, "held.xml", CENSUS, &lines).await;
        approved(&store, &by, import).await;
        assert_eq!(counts(&store, import).await, Counts { new: 5, held: 1, applied: 5, ..Counts::default() });
        let held = imports::rows(&store, import, Outcome::Held, 0, 10).await.unwrap();
        assert_eq!(held[0].label, "Wrong Row");
    });
}

#[test]
fn a_child_recorded_between_review_and_approval_is_not_recorded_twice() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let lines = ["Maya|Okafor|2019-05-03|AS1 2DE|L330200020001".to_owned()];
        let import = staged(&store, &by, "late.xml", CENSUS, &lines).await;
        recorded(&store, &by, maya()).await;
        approved(&store, &by, import).await;
        assert_eq!(labels(&store).await.len(), 1);
    });
}

#[test]
fn what_an_import_changes_of_a_visible_child_waits_for_its_last_batch() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let known = recorded(&store, &by, maya()).await;
        let mut lines = vec!["Maya|Okafor-Bell|2019-05-03|B1 1AA|L330200020001".to_owned()];
        lines.extend(people(60));
        let import = staged(&store, &by, "news.xml", CENSUS, &lines).await;
        imports::approve(&store, &by, import, Arc::new(Killed(50))).await.unwrap_err();
        let name = |child: waymark_people::Child| child.details.surname;
        assert_eq!(name(children::get(&store, known).await.unwrap()), "Okafor");
        let (hand, mine) = (by.clone(), maya());
        let meanwhile = write_job!(store, tx => children::change(tx, &hand, known, None, ChildDetails { gp: Some("Dr Ash".into()), ..mine }));
        assert!(matches!(meanwhile, Err(Problem::Busy(_))), "nothing typed meanwhile is lost unseen");
        approved(&store, &by, import).await;
        assert_eq!(name(children::get(&store, known).await.unwrap()), "Okafor-Bell");
    });
}

#[test]
fn those_missing_since_last_year_are_listed_and_left_alone_and_restricted_ones_are_not_named() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let first = staged(&store, &by, "2026.xml", CENSUS, &people(12)).await;
        approved(&store, &by, first).await;
        let hidden = read(&people(12)[11]);
        let waymark_people::matching::Match::Exact(hidden, _) =
            match_child(&store, &hidden.identity()).await.unwrap()
        else {
            panic!("on record")
        };
        let hand = by.clone();
        write_job!(store, tx => children::set_label(tx, &hand, hidden, Label::Hidden, None)).unwrap();
        let second = staged(&store, &by, "2027.xml", NEXT_CENSUS, &people(10)).await;
        let counted = counts(&store, second).await;
        assert_eq!(
            (counted.changed, counted.removed),
            (10, 1),
            "a newer file confirms, even with nothing new"
        );
        approved(&store, &by, second).await;
        assert_eq!(labels(&store).await.len(), 12);
    });
}

#[test]
fn somebody_who_waits_for_an_answer_is_not_told_as_gone() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let first = staged(&store, &by, "2026.xml", CENSUS, &people(3)).await;
        approved(&store, &by, first).await;
        let mut lines = people(3);
        lines[1] = lines[1].replace("AS1 ", "AS9 ");
        let second = staged(&store, &by, "2027.xml", NEXT_CENSUS, &lines).await;
        let counted = counts(&store, second).await;
        assert_eq!((counted.changed, counted.close, counted.removed), (2, 1, 0));
    });
}
