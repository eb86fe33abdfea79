//! What a file tells of a restricted child reads, to whoever may not know of them, as if nobody but earlier files had ever told of
//! them; beneath, nothing is recorded twice and nothing is lost.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test must stop")]

mod common;

use common::list::{CENSUS, NEXT_CENSUS, approved, counts, labels, people, staged};
use common::{maya, officer, recorded};
use waymark_access::Label;
use waymark_kernel::{ChildId, ImportId, Problem};
use waymark_people::imports::{self, Counts, Decision, Outcome, State};
use waymark_people::{By, ChildDetails, children};
use waymark_store::Store;
use waymark_testkit::both_stores;

const EXACT: &str = "Maya|Okafor|2019-05-03|B1 1AA|L330200020001";
const NEAR: &str = "Maya|Okafor|2019-05-03|B1 1AA|";

async fn hidden(store: &Store, by: &By, details: ChildDetails) -> ChildId {
    let child = recorded(store, by, details).await;
    label(store, by, child, Label::Hidden).await;
    child
}

async fn label(store: &Store, by: &By, child: ChildId, label: Label) {
    let hand = by.clone();
    write_job!(store, tx => children::set_label(tx, &hand, child, label, None)).unwrap();
}

/// The counts as somebody reads them who may know of no restricted child.
async fn read(store: &Store, import: ImportId) -> Counts {
    let state = imports::get(store, import).await.unwrap().state;
    let rows = imports::veiled(store, import).await.unwrap();
    counts(store, import).await.behind(&rows, state)
}

#[test]
fn a_row_of_a_hidden_child_reads_as_new_and_is_told_to_that_child() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let child = hidden(&store, &by, maya()).await;
        let mut lines = people(5);
        lines.push(EXACT.to_owned());
        let import = staged(&store, &by, "exact.xml", CENSUS, &lines).await;
        assert_eq!(counts(&store, import).await, Counts { new: 5, changed: 1, ..Counts::default() });
        assert_eq!(read(&store, import).await, Counts { new: 6, ..Counts::default() });
        approved(&store, &by, import).await;
        assert_eq!(read(&store, import).await, Counts { new: 6, applied: 6, ..Counts::default() });
        let known = children::get(&store, child).await.unwrap().details;
        assert_eq!(
            known.post_code.as_deref(),
            Some("B1 1AA"),
            "the return told it to the record that is there"
        );
        assert_eq!(labels(&store).await, [2, 0, 0, 0, 0, 0], "and made no second one");

        let again = staged(&store, &by, "renamed.xml", CENSUS, &lines).await;
        assert_eq!(read(&store, again).await, Counts { known: 6, ..Counts::default() }, "as an open child’s");
    });
}

#[test]
fn one_who_may_be_a_hidden_child_reads_as_new_and_in_and_waits_beneath() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let child = hidden(&store, &by, maya()).await;
        let import = staged(&store, &by, "near.xml", CENSUS, &[NEAR.to_owned()]).await;
        assert_eq!(counts(&store, import).await, Counts { close: 1, ..Counts::default() });
        assert_eq!(read(&store, import).await, Counts { new: 1, ..Counts::default() });
        approved(&store, &by, import).await;
        assert_eq!(read(&store, import).await, Counts { new: 1, applied: 1, ..Counts::default() });
        assert_eq!(labels(&store).await.len(), 1, "nobody was recorded a second time");
        let unseen = imports::decide(&store, &by, (import, 1), Decision::Different, &[child]).await;
        assert!(matches!(unseen, Err(Problem::Refused(_))), "to whom it reads as in, it asks nothing");
        imports::decide(&store, &by, (import, 1), Decision::Same(child), &[]).await.unwrap();
        approved(&store, &by, import).await;
        let known = children::get(&store, child).await.unwrap().details;
        assert_eq!(known.post_code.as_deref(), Some("B1 1AA"));
    });
}

#[test]
fn whoever_tells_an_open_child_apart_says_nothing_of_a_hidden_one() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let twin = recorded(&store, &by, ChildDetails::new("Maya", "Okafor Bell", maya().birth_date)).await;
        let child = hidden(&store, &by, maya()).await;
        let import = staged(&store, &by, "twins.xml", CENSUS, &[EXACT.to_owned()]).await;
        assert_eq!(read(&store, import).await, Counts { close: 1, ..Counts::default() }, "the twin is like");
        let row = imports::row(&store, import, 1).await.unwrap();
        assert!([child, twin].iter().all(|one| row.candidates.iter().any(|(candidate, _)| candidate == one)));
        imports::decide(&store, &by, (import, 1), Decision::Different, &[child]).await.unwrap();
        assert_eq!(read(&store, import).await, Counts { new: 1, ..Counts::default() });
        approved(&store, &by, import).await;
        assert_eq!(read(&store, import).await, Counts { new: 1, applied: 1, ..Counts::default() });
        assert_eq!(labels(&store).await.len(), 2, "no open record of a hidden child is made");
        let waiting = imports::row(&store, import, 1).await.unwrap();
        assert_eq!(waiting.candidates.iter().map(|(one, _)| *one).collect::<Vec<_>>(), [child]);
    });
}

#[test]
fn a_child_who_was_hidden_since_reads_as_the_files_alone_tell() {
    both_stores(&common::tables(), |store| async move {
        let by = officer();
        let first = staged(&store, &by, "2026.xml", CENSUS, &people(3)).await;
        approved(&store, &by, first).await;
        let row = imports::row(&store, first, 1).await.unwrap();
        let before = read(&store, first).await;
        label(&store, &by, row.child.unwrap(), Label::Hidden).await;
        assert_eq!(read(&store, first).await, before, "what was read before stays");
        let second = staged(&store, &by, "2027.xml", NEXT_CENSUS, &people(3)).await;
        let known = Counts { changed: 3, ..Counts::default() };
        assert_eq!(read(&store, second).await, known, "the last return named them, and so may this one");
        assert_eq!(imports::get(&store, second).await.unwrap().state, State::Review);
        let moved = imports::rows(&store, second, Outcome::Changed, 0, 9).await.unwrap();
        assert_eq!(moved.len(), 3);
    });
}
