//! What is kept of each case gives the same return as its facts folded: of an invented area that lives on for ten months
//! after census day, whatever is put right, taken back or opened later, and whether or not everything is kept.
#![allow(clippy::unwrap_used, reason = "a test must stop")]

use super::{Asked, header, sen2};
use crate::place::{Opened, Where};
use crate::settle::settle;
use std::sync::Arc;
use waymark_demo::{Like, Recipe, population};
use waymark_ehc::case::Happened;
use waymark_ehc::facts::Fact;
use waymark_ehc::record::{Happening, KEPT, read_line};
use waymark_ehc::store::census::keep_missing;
use waymark_ehc::store::{append, open_case};
use waymark_kernel::{Actor, CaseId, Day, Ids, Instant, PersonId, Source, When, add_days, day};
use waymark_people::By;
use waymark_returns::sen2 as format;
use waymark_store::{Store, args};
use waymark_testkit::stores::with_database;
use waymark_testkit::{block_on, noon};

const TODAY: Day = day(2026, 11, 23);
/// All that is recorded, asked for as an instant: then nothing kept serves.
const FOLDED: Option<Instant> = Some(Instant(i64::MAX - 1));

async fn with_ashdale(plans: u32, told: impl AsyncFnOnce(&Opened)) {
    let folder = tempfile::tempdir().unwrap();
    in_place(Where { data: folder.path().to_owned(), database: None }, plans, told).await;
}

async fn in_place(place: Where, plans: u32, told: impl AsyncFnOnce(&Opened)) {
    let people = population(&Recipe { seed: 1, like: Like::Sefton, plans: Some(plans), today: TODAY });
    let fill = async |store: &Store| {
        settle(store, &people, Arc::new(Ids::seeded(1)), noon(TODAY), |_| {}).await.map(drop)
    };
    let opened = place.fill("343", "Ashdale", noon(TODAY).at, fill).await.unwrap();
    told(&opened).await;
    opened.store.close().await;
}

async fn exported(opened: &Opened, year: i16, known: Option<Instant>) -> String {
    let asked = Asked { year: format::year(year).unwrap(), at: None, serial: "001".into() };
    let header = header(&opened.store, &opened.area, &asked).await.unwrap();
    let mut out = Vec::new();
    sen2(&opened.store, asked.year, &header, known, &mut out).await.unwrap();
    String::from_utf8(out).unwrap()
}

/// The return as it is kept, which must be the one folded.
async fn kept_and_folded(opened: &Opened) -> String {
    let kept = exported(opened, 2026, None).await;
    assert!(kept == exported(opened, 2026, FOLDED).await, "what is kept is not what the facts make");
    kept
}

async fn cases(store: &Store) -> Vec<(CaseId,)> {
    store
        .all("SELECT id FROM ehc_case WHERE area = $1 ORDER BY reference", args![store.area()])
        .await
        .unwrap()
}

async fn lines(store: &Store) -> Vec<(String,)> {
    let sql = "SELECT census_record FROM ehc_case WHERE area = $1 ORDER BY reference";
    store.all(sql, args![store.area()]).await.unwrap()
}

async fn overwrite(store: &Store, sql: &'static str) {
    store.write(move |tx| Box::pin(async move { tx.execute(sql, args![tx.area()]).await })).await.unwrap();
}

/// Appends what `told` makes of the facts of each of these cases.
async fn happen(store: &Store, cases: Vec<(CaseId,)>, told: fn(&[Happened]) -> Option<Happening>) -> usize {
    let job = store.write(move |tx| {
        Box::pin(async move {
            let actor = Actor {
                person: PersonId(uuid::Uuid::nil()),
                role: "administrator".into(),
                agency: "council".into(),
            };
            let by = By { ids: Arc::new(Ids::seeded(9)), now: noon(TODAY), actor, source: Source::Entered };
            let mut done = 0;
            for (case,) in cases {
                let open = open_case(tx, case).await?;
                let Some(happening) = told(&open.facts) else { continue };
                append(tx, open, &by, vec![happening]).await?;
                done += 1;
            }
            Ok(done)
        })
    });
    job.await.unwrap()
}

fn latest_on_a_day(facts: &[Happened]) -> Option<(&Happened, Day)> {
    let dated =
        |h: &'_ &Happened| h.corrects.is_none() && h.when.exact().is_some_and(|day| day <= KEPT.census);
    let last =
        facts.iter().rfind(|h| dated(h) && !matches!(h.fact, Fact::CaseOpened(_) | Fact::OwnerSet { .. }))?;
    Some((last, last.when.exact()?))
}

fn a_week_earlier(facts: &[Happened]) -> Option<Happening> {
    let (wrong, day) = latest_on_a_day(facts)?;
    let when = When::On(add_days(day, -7));
    Some(Happening { fact: wrong.fact.clone(), when, corrects: Some(wrong.seq), why: None })
}

fn never(facts: &[Happened]) -> Option<Happening> {
    let (wrong, day) = latest_on_a_day(facts)?;
    Some(Happening { fact: Fact::Retracted, when: When::On(day), corrects: Some(wrong.seq), why: None })
}

fn taken_back(facts: &[Happened]) -> Option<Happening> {
    let put_right = facts.iter().rfind(|h| h.corrects.is_some())?;
    Some(Happening { corrects: Some(put_right.seq), ..Happening::on(TODAY, Fact::Undone) })
}

#[test]
fn what_is_kept_gives_the_return_that_the_facts_give_whatever_is_put_right_or_taken_back_afterwards() {
    block_on(with_ashdale(400, async |opened| {
        let store = &opened.store;
        let at_first = kept_and_folded(opened).await;
        assert!(at_first.matches("<Requests>").count() > 400);
        let all = cases(store).await;
        assert!(at_first.matches("<Requests>").count() < all.len(), "some cases are opened after census day");
        let some = |from: usize| all.iter().skip(from).step_by(3).copied().collect::<Vec<_>>();
        assert!(happen(store, some(0), a_week_earlier).await > 100);
        let moved = kept_and_folded(opened).await;
        assert!(moved != at_first, "days were put right");
        assert!(happen(store, some(1), never).await > 100);
        assert!(kept_and_folded(opened).await != moved, "facts were retracted");
        for from in [0, 1] {
            assert!(happen(store, some(from), taken_back).await > 100);
        }
        assert!(kept_and_folded(opened).await == at_first, "all of it was taken back");
    }));
}

#[test]
fn a_return_is_the_same_where_nothing_or_only_some_is_kept_and_what_is_missing_is_worked_out_again() {
    block_on(with_ashdale(60, async |opened| {
        let store = &opened.store;
        let (whole, before) = (exported(opened, 2026, None).await, lines(store).await);
        let longest = before.iter().map(|(line,)| line.len()).max();
        assert!(longest.is_some_and(|longest| longest < 600), "{longest:?}");
        let unread = before.iter().find(|(line,)| read_line(line, KEPT).is_none());
        assert_eq!(unread, None, "every line serves");
        overwrite(store, "UPDATE ehc_case SET census_record = '' WHERE area = $1 AND child_no % 7 = 0").await;
        assert!(exported(opened, 2026, None).await == whole, "some lines are missing");
        overwrite(store, "UPDATE ehc_case SET census_record = '' WHERE area = $1").await;
        assert!(exported(opened, 2026, None).await == whole, "every line is missing");
        keep_missing(store).await.unwrap();
        assert!(lines(store).await == before, "the lines are worked out again as they were");
    }));
}

/// What the step that brought the lines made, taken away again.
const WITHOUT_LINES: [&str; 7] = [
    "DROP INDEX ehc_case_census",
    "DROP INDEX ehc_case_census_missing",
    "ALTER TABLE ehc_case DROP COLUMN census_record",
    "ALTER TABLE ehc_case DROP COLUMN child_no",
    "ALTER TABLE ehc_case_pending DROP COLUMN census_record",
    "ALTER TABLE ehc_case_pending DROP COLUMN child_no",
    "DELETE FROM migrations WHERE name = 'ehc/0008_census'",
];

#[test]
fn a_folder_of_a_build_before_the_lines_gives_the_same_return() {
    let folder = tempfile::tempdir().unwrap();
    let place = || Where { data: folder.path().to_owned(), database: None };
    block_on(async {
        let mut whole = String::new();
        let older = async |opened: &Opened| {
            whole = exported(opened, 2026, None).await;
            for sql in WITHOUT_LINES {
                let job =
                    opened.store.write(move |tx| Box::pin(async move { tx.execute(sql, args![]).await }));
                job.await.unwrap();
            }
        };
        in_place(place(), 60, older).await;
        let opened = place().open().await.unwrap();
        assert!(lines(&opened.store).await.iter().all(|(line,)| line.is_empty()), "nothing is kept yet");
        assert!(exported(&opened, 2026, None).await == whole, "folded where no line is kept");
        keep_missing(&opened.store).await.unwrap();
        assert!(exported(&opened, 2026, None).await == whole, "and from the lines worked out since");
        opened.store.close().await;
    });
}

#[test]
fn only_the_newest_return_as_known_now_is_written_from_what_is_kept() {
    let newest = format::YEARS.iter().max_by_key(|year| year.number).unwrap();
    assert_eq!(super::period(newest), KEPT, "the slice keeps what the newest return tells");
    block_on(with_ashdale(60, async |opened| {
        let (newest, before) = (exported(opened, 2026, None).await, exported(opened, 2025, None).await);
        overwrite(&opened.store, "UPDATE ehc_case SET census_record = '20260115-' WHERE area = $1").await;
        assert!(exported(opened, 2025, None).await == before, "another year folds the facts");
        assert!(exported(opened, 2026, FOLDED).await == newest, "an instant folds the facts");
        let told = exported(opened, 2026, None).await;
        assert_eq!(told.matches("<Person>").count(), 0, "the newest return reads what is kept");
    }));
}

#[test]
fn a_database_keeps_and_tells_the_same_as_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let in_folder = block_on(async {
        let mut whole = String::new();
        with_ashdale(20, async |opened| whole = kept_and_folded(opened).await).await;
        whole
    });
    with_database(|url| {
        let place = Where { data: folder.path().to_owned(), database: Some(url.to_owned()) };
        block_on(in_place(place, 20, async |opened| {
            assert!(kept_and_folded(opened).await == in_folder, "both engines tell the same");
            let before = lines(&opened.store).await;
            overwrite(&opened.store, "UPDATE ehc_case SET census_record = '' WHERE area = $1").await;
            keep_missing(&opened.store).await.unwrap();
            assert!(lines(&opened.store).await == before, "the lines are worked out again as they were");
        }));
    });
}
