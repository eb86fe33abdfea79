//! What an import does to cases, on both engines: unseen until all of it is in, never ranked before an officer has
//! confirmed it, and taken back whole.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test must stop"
)]

mod carried_on;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::Uuid;
use waymark_ehc::bring::{Brought, File, bring};
use waymark_ehc::codes::Stage;
use waymark_ehc::commands::{Command, act};
use waymark_ehc::facts::{Fact, PlanDescription};
use waymark_ehc::record::{AssessmentRecord, Happening, Outcome, PlanRecord, Record};
use waymark_ehc::store;
use waymark_kernel::{Actor, CaseId, ChildId, Day, Ids, ImportId, Now, Problem, Source, TeamId, day};
use waymark_people::{By, ChildDetails, children};
use waymark_store::{Migration, Store, args};
use waymark_testkit::{both_stores, noon};

const CENSUS: Day = day(2026, 1, 15);
const FIRST: ImportId = ImportId(Uuid::from_u128(1));
const SECOND: ImportId = ImportId(Uuid::from_u128(2));
const TEAM: TeamId = TeamId(Uuid::from_u128(9));

fn tables() -> Vec<Migration> {
    [waymark_access::MIGRATIONS, waymark_people::MIGRATIONS, store::MIGRATIONS].concat()
}

fn by(source: Source, today: Day) -> By {
    // Ids are seeded anew for every hand: two hands of one test must never make the same one.
    static HANDS: AtomicU64 = AtomicU64::new(1);
    let ids = Arc::new(Ids::seeded(HANDS.fetch_add(1, Ordering::Relaxed)));
    let actor = Actor { person: ids.next(), role: "data_officer".into(), agency: "council".into() };
    By { ids, now: Now { at: noon(today).at, today }, actor, source }
}

/// A request long past its 20 weeks, of which a return tells that nothing was decided.
fn awaited() -> Record {
    Record { received: Some(day(2025, 6, 2)), request: Outcome::Awaited, ..Record::default() }
}

/// The same request a year later, with its plan.
fn planned() -> Record {
    let sent = Some(day(2026, 3, 2));
    Record {
        request: Outcome::Yes,
        request_day: Some(day(2025, 7, 10)),
        assessment: Some(AssessmentRecord {
            outcome: Outcome::Yes,
            day: sent,
            ..AssessmentRecord::default()
        }),
        plan: Some(PlanRecord {
            plan: PlanDescription { start: sent, ..PlanDescription::default() },
            ceased: None,
        }),
        ..awaited()
    }
}

async fn child(store: &Store) -> ChildId {
    let by = by(Source::Entered, day(2025, 5, 1));
    let details = ChildDetails::new("Ben", "Vane", day(2015, 3, 4));
    store.write(move |tx| Box::pin(async move { children::record(tx, &by, details).await })).await.unwrap()
}

async fn brought(store: &Store, child: ChildId, import: ImportId, census: Day, record: Record) -> Brought {
    let by = by(Source::Import(import), census);
    let file = File { import, census, team: TEAM };
    store
        .write(move |tx| Box::pin(async move { bring(tx, &by, child, file, &[record]).await }))
        .await
        .unwrap()
}

async fn revealed(store: &Store, import: ImportId, today: Day) {
    let by = by(Source::Import(import), today);
    store
        .write(move |tx| {
            Box::pin(async move {
                store::keep_ties_of(tx, &by, import).await?;
                store::reveal(tx, import).await
            })
        })
        .await
        .unwrap();
}

async fn taken_back(store: &Store, child: ChildId, import: ImportId) -> usize {
    let by = by(Source::Import(import), day(2026, 11, 23));
    store
        .write(move |tx| Box::pin(async move { store::undo_child(tx, &by, child, import).await }))
        .await
        .unwrap()
}

async fn cases(store: &Store) -> Vec<(CaseId, String)> {
    store
        .all("SELECT id, snapshot FROM ehc_case WHERE area = $1 ORDER BY reference", args![store.area()])
        .await
        .unwrap()
}

async fn dues(store: &Store) -> i64 {
    let (count,) = store
        .one::<(i64,)>("SELECT count(*) FROM ehc_due WHERE area = $1", args![store.area()])
        .await
        .unwrap();
    count
}

async fn confirmed(store: &Store, case: CaseId, key: &str) -> Result<i64, Problem> {
    let by = by(Source::Entered, day(2026, 11, 23));
    let today = by.now.today;
    let command = Command { key: key.into(), words: Vec::new() };
    act(store, by, case, command, move |_| Ok(vec![Happening::on(today, Fact::Confirmed)])).await
}

#[test]
fn an_imported_case_is_neither_late_nor_ranked_until_an_officer_confirms_it() {
    both_stores(&tables(), |store| async move {
        let child = child(&store).await;
        assert_eq!(brought(&store, child, FIRST, CENSUS, awaited()).await, Brought { opened: 1, told: 0 });
        revealed(&store, FIRST, CENSUS).await;
        let (case, _) = cases(&store).await[0].clone();
        let open = store::read_case(&store, case).await.unwrap();
        assert_eq!(open.case.as_at, Some(CENSUS));
        assert_eq!(dues(&store).await, 0, "a limit is ranked");
        let sql = "SELECT count(*) FROM ehc_case WHERE area = $1 AND next_day IS NULL AND as_at IS NOT NULL";
        assert_eq!(store.one::<(i64,)>(sql, args![store.area()]).await.unwrap().0, 1);
        confirmed(&store, case, "a").await.unwrap();
        assert!(dues(&store).await > 0, "a confirmed case has its limits");
    });
}

#[test]
fn nothing_of_an_import_is_seen_or_changed_before_its_last_batch() {
    both_stores(&tables(), |store| async move {
        let child = child(&store).await;
        brought(&store, child, FIRST, CENSUS, awaited()).await;
        assert!(cases(&store).await.is_empty(), "a new case of a visible child is seen early");
        revealed(&store, FIRST, CENSUS).await;
        let before = cases(&store).await;
        let census = day(2027, 1, 21);
        assert_eq!(brought(&store, child, SECOND, census, planned()).await, Brought { opened: 0, told: 1 });
        assert_eq!(cases(&store).await, before, "a change is seen early");
        let (case, _) = before[0].clone();
        assert_eq!(store::read_case(&store, case).await.unwrap().case.stage(census), Stage::Request);
        assert!(
            matches!(confirmed(&store, case, "a").await, Err(Problem::Busy(_))),
            "an officer's work would be lost"
        );
        revealed(&store, SECOND, census).await;
        assert_eq!(store::read_case(&store, case).await.unwrap().case.stage(census), Stage::Plan);
        confirmed(&store, case, "a").await.unwrap();
    });
}

#[test]
fn the_same_return_again_and_an_older_one_bring_nothing() {
    both_stores(&tables(), |store| async move {
        let (child, census) = (child(&store).await, day(2027, 1, 21));
        brought(&store, child, FIRST, census, planned()).await;
        revealed(&store, FIRST, census).await;
        assert_eq!(brought(&store, child, SECOND, census, planned()).await, Brought::default());
        assert_eq!(brought(&store, child, SECOND, CENSUS, awaited()).await, Brought::default());
    });
}

#[test]
fn what_officers_carried_on_stays_theirs_when_a_return_tells_of_census_day() {
    both_stores(&tables(), |store| async move {
        let child = child(&store).await;
        brought(&store, child, FIRST, CENSUS, awaited()).await;
        revealed(&store, FIRST, CENSUS).await;
        let (case, _) = cases(&store).await[0].clone();
        confirmed(&store, case, "a").await.unwrap();
        assert_eq!(brought(&store, child, SECOND, CENSUS, awaited()).await, Brought::default());
        assert_eq!(store::read_case(&store, case).await.unwrap().case.as_at, None);
    });
}

#[test]
fn undoing_takes_a_new_case_off_the_lists_and_gives_a_changed_one_back_as_it_was() {
    both_stores(&tables(), |store| async move {
        let child = child(&store).await;
        brought(&store, child, FIRST, CENSUS, awaited()).await;
        revealed(&store, FIRST, CENSUS).await;
        let (case, _) = cases(&store).await[0].clone();
        let before = store::read_case(&store, case).await.unwrap().case;
        brought(&store, child, SECOND, day(2027, 1, 21), planned()).await;
        revealed(&store, SECOND, day(2027, 1, 21)).await;
        assert!(taken_back(&store, child, SECOND).await > 0);
        assert_eq!(store::read_case(&store, case).await.unwrap().case, before);
        assert_eq!(taken_back(&store, child, SECOND).await, 0, "taken back twice");
        assert!(
            store::resting_on(&store, child, FIRST).await.unwrap().is_empty(),
            "what was undone still counts"
        );
        taken_back(&store, child, FIRST).await;
        assert!(cases(&store).await.is_empty());
    });
}

#[test]
fn what_someone_recorded_since_is_named_by_the_reference_of_its_case() {
    both_stores(&tables(), |store| async move {
        let child = child(&store).await;
        brought(&store, child, FIRST, CENSUS, awaited()).await;
        revealed(&store, FIRST, CENSUS).await;
        assert!(store::resting_on(&store, child, FIRST).await.unwrap().is_empty());
        let (case, _) = cases(&store).await[0].clone();
        confirmed(&store, case, "a").await.unwrap();
        assert_eq!(store::resting_on(&store, child, FIRST).await.unwrap(), ["WM-26-00001"]);
    });
}

#[test]
fn an_import_stopped_half_way_can_be_taken_back_unseen() {
    both_stores(&tables(), |store| async move {
        let child = child(&store).await;
        brought(&store, child, FIRST, CENSUS, awaited()).await;
        taken_back(&store, child, FIRST).await;
        revealed(&store, FIRST, CENSUS).await;
        assert!(cases(&store).await.is_empty());
    });
}
