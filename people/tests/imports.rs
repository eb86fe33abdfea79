//! A file of people brought in, on both engines, with a source that keeps nothing but what this room keeps.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test must stop")]

mod common;

use common::{maya, officer, recorded};
use std::sync::Arc;
use waymark_access::Label;
use waymark_kernel::{Answer, ChildId, Day, ImportId, Problem, Source as From, day, parse_day};
use waymark_people::imports::{
    self, Begun, Counts, Decision, File, Import, Knowledge, NewImport, NewRow, Outcome, Row, Source, State,
};
use waymark_people::search::match_child;
use waymark_people::{By, ChildDetails, children};
use waymark_store::{BoxFuture, Store, Tx, args, journal};
use waymark_testkit::both_stores;

/// A list of people: `forename|surname|birth date|postcode|upn`, a line each.
struct List;

/// Says after how many rows the program is killed.
struct Killed(i64);

impl Knowledge for List {
    fn holds<'t>(
        &'t self,
        tx: &'t mut Tx,
        payload: &'t str,
        day: Option<Day>,
        child: ChildId,
    ) -> BoxFuture<'t, Answer<bool>> {
        Box::pin(async move {
            let known = children::get(tx, child).await?.details;
            Ok(day != Some(NEXT_CENSUS) && known.updated_by(read(payload)) == known)
        })
    }
}

fn read(payload: &str) -> ChildDetails {
    let mut parts = payload.split('|').map(str::to_owned);
    let mut next = || parts.next().unwrap_or_default();
    let (forename, surname, born) = (next(), next(), next());
    let mut details = ChildDetails::new(forename, surname, parse_day(&born).unwrap());
    details.post_code = Some(next()).filter(|text| !text.is_empty());
    details.upn = Some(next()).filter(|text| !text.is_empty());
    details
}

impl Source for List {
    fn child(&self, payload: &str) -> Answer<ChildDetails> {
        Ok(read(payload))
    }
    fn apply<'t>(&'t self, _: &'t mut Tx, _: &'t File, _: &'t Row, _: ChildId) -> BoxFuture<'t, Answer<()>> {
        Box::pin(async { Ok(()) })
    }
    fn reveal<'t>(&'t self, _: &'t mut Tx, _: &'t File) -> BoxFuture<'t, Answer<()>> {
        Box::pin(async { Ok(()) })
    }
    fn resting_on<'t>(
        &'t self,
        _: &'t mut Tx,
        _: ChildId,
        _: ImportId,
    ) -> BoxFuture<'t, Answer<Vec<String>>> {
        Box::pin(async { Ok(vec![]) })
    }
    fn undo<'t>(&'t self, _: &'t mut Tx, _: &'t File, _: ChildId) -> BoxFuture<'t, Answer<()>> {
        Box::pin(async { Ok(()) })
    }
}

impl Source for Killed {
    fn child(&self, payload: &str) -> Answer<ChildDetails> {
        List.child(payload)
    }
    fn apply<'t>(
        &'t self,
        _: &'t mut Tx,
        _: &'t File,
        row: &'t Row,
        _: ChildId,
    ) -> BoxFuture<'t, Answer<()>> {
        let dead = row.n > self.0;
        Box::pin(async move { if dead { Err(Problem::fault("apply", "killed")) } else { Ok(()) } })
    }
    fn reveal<'t>(&'t self, _: &'t mut Tx, _: &'t File) -> BoxFuture<'t, Answer<()>> {
        Box::pin(async { Ok(()) })
    }
    fn resting_on<'t>(
        &'t self,
        _: &'t mut Tx,
        _: ChildId,
        _: ImportId,
    ) -> BoxFuture<'t, Answer<Vec<String>>> {
        Box::pin(async { Ok(vec![]) })
    }
    fn undo<'t>(&'t self, _: &'t mut Tx, _: &'t File, _: ChildId) -> BoxFuture<'t, Answer<()>> {
        Box::pin(async { Ok(()) })
    }
}

fn rows(lines: &[String]) -> Vec<NewRow> {
    let row = |(at, line): (usize, &String)| {
        let details = read(line);
        let n = i64::try_from(at).unwrap() + 1;
        NewRow {
            n,
            line: n,
            label: details.name(),
            identity: Some(details.identity()),
            payload: line.clone(),
            findings: "[]".into(),
            held: line.contains("Wrong"),
        }
    };
    lines.iter().enumerate().map(row).collect()
}

fn file(name: &str, reference_day: Day) -> NewImport {
    NewImport {
        kind: "list".into(),
        file_name: name.into(),
        sha256: format!("sha of {name}"),
        size: 1,
        reference_day: Some(reference_day),
        year: Some(2026),
        about: "{}".into(),
    }
}

const CENSUS: Day = day(2026, 1, 15);
/// The day of a file that tells something new by being newer.
const NEXT_CENSUS: Day = day(2027, 1, 21);

/// Stages a file up to its review.
async fn staged(store: &Store, by: &By, name: &str, census: Day, lines: &[String]) -> ImportId {
    let Begun::New(import) = imports::begin(store, by, file(name, census)).await.unwrap() else {
        panic!("twice")
    };
    for some in rows(lines).chunks(7) {
        imports::stage(store, import, some.to_vec(), Arc::new(List)).await.unwrap();
    }
    imports::ready(store, import, "[]".into(), by.now.at).await.unwrap();
    import
}

async fn approved(store: &Store, by: &By, import: ImportId) -> Import {
    imports::approve(store, by, import, Arc::new(List)).await.unwrap()
}

async fn counts(store: &Store, import: ImportId) -> Counts {
    imports::counts(store, import).await.unwrap()
}

async fn labels(store: &Store) -> Vec<i64> {
    let sql = "SELECT label FROM people_child WHERE area = $1 ORDER BY record_no";
    let found = store.all::<(i64,)>(sql, args![store.area()]).await.unwrap();
    found.into_iter().map(|(label,)| label).collect()
}

fn people(count: usize) -> Vec<String> {
    let names = ["Ada", "Bilal", "Chidi", "Dana", "Elif", "Femi", "Gwen", "Hana", "Ivo", "Jun"];
    (0..count)
        .map(|n| {
            format!("{}|Ash{n}|2012-{:02}-{:02}|AS1 {}DE|", names[n % 10], n % 12 + 1, n % 28 + 1, n % 9)
        })
        .collect()
}

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
        let wrong = imports::decide(&store, &by, import, 1, Decision::Same(elsewhere)).await;
        assert!(matches!(wrong, Err(Problem::Refused(_))), "not one of those shown");
        imports::decide(&store, &by, import, 1, Decision::Same(known)).await.unwrap();
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
