//! A bulk fill is the commands: the same rows in every table, the same journal with the same chain. And the limits worked
//! out over the whole of an area are those of each case.
#![allow(clippy::unwrap_used, reason = "a test must stop")]

use super::{area, hand, life, settle};
use crate::exports::{self, Asked};
use crate::place::Where;
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use waymark_demo::{Like, Population, Recipe, population};
use waymark_ehc::clock::{Due, dues};
use waymark_ehc::decide::{RelyOn, rely_on};
use waymark_ehc::store::{count_dues, count_index, facts_of_case};
use waymark_ehc::{case::fold, starts, tally::Tally};
use waymark_identifiers::sen::Setting;
use waymark_improvement::codes::{FollowKind, Framework, Outcome, VisitKind};
use waymark_kernel::{Answer, CaseId, Day, Ids, Now, day};
use waymark_returns::sen2;
use waymark_store::{Store, args};
use waymark_testkit::{block_on, noon};

const SEED: u64 = 1;
const TODAY: Day = day(2026, 11, 23);

fn ashdale(plans: u32) -> Population {
    population(&Recipe { seed: SEED, like: Like::Sefton, plans: Some(plans), today: TODAY })
}

fn place(folder: &Path) -> Where {
    Where { data: folder.to_owned(), database: None }
}

fn now() -> Now {
    noon(TODAY)
}

async fn live(store: &Store, people: &Population) -> Answer<()> {
    settle(store, people, Arc::new(Ids::seeded(SEED)), now(), |_| {}).await.map(|_| ())
}

/// Every row of every table, as text, in order.
fn tables(folder: &Path) -> BTreeMap<String, Vec<String>> {
    let file = folder.join("waymark.db");
    let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut names = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        .unwrap();
    let names: Vec<String> = names.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    names.into_iter().map(|name| (name.clone(), rows(&connection, &name))).collect()
}

fn rows(connection: &Connection, table: &str) -> Vec<String> {
    let mut all = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let columns = all.column_count();
    let read = |row: &rusqlite::Row<'_>| {
        let cells: Vec<Value> = (0..columns).map(|at| row.get(at).unwrap()).collect();
        Ok(format!("{cells:?}"))
    };
    let mut rows: Vec<String> = all.query_map([], read).unwrap().map(Result::unwrap).collect();
    rows.sort_unstable();
    rows
}

#[test]
fn a_thousand_plans_made_in_bulk_are_row_for_row_those_the_commands_make() {
    let (people, folder) = (ashdale(1_000), tempfile::tempdir().unwrap());
    let (commands, bulk) = (folder.path().join("commands"), folder.path().join("bulk"));
    block_on(async {
        let made = place(&commands).create("343", "Ashdale", true, now().at).await.unwrap();
        live(&made.store, &people).await.unwrap();
        made.store.close().await;
        let fill = async |store: &Store| live(store, &people).await;
        place(&bulk).fill("343", "Ashdale", now().at, fill).await.unwrap().store.close().await;
    });
    let (commands, bulk) = (tables(&commands), tables(&bulk));
    assert!(commands["journal"].len() > 30_000, "a thousand plans have more facts");
    assert_eq!(commands.keys().collect::<Vec<_>>(), bulk.keys().collect::<Vec<_>>());
    for (table, rows) in &commands {
        assert!(*rows == bulk[table], "the rows of {table} differ");
    }
}

/// What a due says of days, without the numbers of facts and of advice.
fn said(dues: &[Due]) -> Vec<String> {
    let word = |due: &Due| {
        let met = due.met.map(|at| at.day());
        format!("{} {:?} {met:?} {}", due.rule.id, due.outcome, due.conditional)
    };
    dues.iter().map(word).collect()
}

#[test]
fn limits_worked_out_over_the_whole_area_are_those_of_each_case_folded_from_its_facts() {
    let (people, folder) = (ashdale(300), tempfile::tempdir().unwrap());
    block_on(async {
        let filled = place(folder.path())
            .fill("343", "Ashdale", now().at, async |store| live(store, &people).await)
            .await
            .unwrap();
        let store = &filled.store;
        let cases: Vec<(CaseId,)> =
            store.all("SELECT id FROM ehc_case WHERE area = $1", args![store.area()]).await.unwrap();
        let mut each = Tally::default();
        for (id,) in cases {
            let case = fold(&facts_of_case(store, id).await.unwrap());
            let again = starts::read(&starts::write(&case)).unwrap();
            assert_eq!(said(&dues(&again)), said(&dues(&case)), "{}", starts::write(&case));
            each.add(&case);
        }
        assert!(each.cases > 300 && each.rules.len() > 8, "{each:?}");
        for parts in [1, 3] {
            assert_eq!(count_dues(store, parts).await.unwrap(), each);
        }
        assert_eq!(count_index(store).await.unwrap(), each.listed());
        store.close().await;
    });
}

/// The words of a placement that has no number are kept, so that the export finds what the case points to.
#[test]
fn a_return_of_an_invented_area_says_where_a_child_without_a_school_number_learns() {
    let (people, folder) = (ashdale(1_000), tempfile::tempdir().unwrap());
    let said = "Programme of several providers";
    let mut lives = people.lives();
    let life = lives.find_map(|mut life| {
        let placement = life.person.requests.iter_mut().filter_map(|request| request.active_plans.as_mut());
        let placement = placement.flat_map(|active| &mut active.placements).next()?;
        (placement.urn, placement.setting) = (String::new(), Some(Setting::Other));
        placement.setting_other = said.to_owned();
        Some(life)
    });
    let written = block_on(async {
        let opened = place(folder.path()).create("343", "Ashdale", true, now().at).await.unwrap();
        let by = hand(Arc::new(Ids::seeded(SEED)), now());
        let settled = area::settle(&opened.store, people.area(), &by, false).await.unwrap();
        let life = life.unwrap();
        let job = opened
            .store
            .write(move |tx| Box::pin(async move { life::settle(tx, &by, &settled, &life).await }));
        job.await.unwrap();
        let asked = Asked { year: sen2::year(2026).unwrap(), at: None, serial: "001".into() };
        let header = exports::header(&opened.store, &opened.area, &asked).await.unwrap();
        let mut out = Vec::new();
        exports::sen2(&opened.store, asked.year, &header, None, &mut out).await.unwrap();
        opened.store.close().await;
        String::from_utf8(out).unwrap()
    });
    assert!(written.contains(said), "{written}");
}

/// Every exception is one that an officer could rely on, in the days given: the law finds its ground.
#[test]
fn every_exception_of_ashdale_is_one_that_the_law_finds() {
    let folder = tempfile::tempdir().unwrap();
    let recipe = Recipe { seed: SEED, like: Like::EnglandShare, plans: Some(1200), today: TODAY };
    let (people, mut accepted) = (population(&recipe), std::collections::BTreeSet::new());
    block_on(async {
        let (place, fill) = (place(folder.path()), async |store: &Store| live(store, &people).await);
        let opened = place.fill("343", "Ashdale", now().at, fill).await.unwrap();
        let all: Vec<(CaseId,)> = opened
            .store
            .all("SELECT id FROM ehc_case WHERE area = $1", args![opened.store.area()])
            .await
            .unwrap();
        for (id,) in all {
            let facts = facts_of_case(&opened.store, id).await.unwrap();
            let mut case = fold(&facts);
            for (on, exception) in std::mem::take(&mut case.exceptions) {
                let (ground, reference) = (exception.ground.clone(), case.reference.clone());
                let command = RelyOn { exception, day: on.day().unwrap(), impractical: true };
                let relied = rely_on(&case, command, TODAY);
                assert!(relied.is_ok(), "{reference}, {ground}: {relied:?}");
                accepted.insert(ground);
            }
        }
        opened.store.close().await;
    });
    let shown = ["EX-c", "EX-d"].iter().all(|ground| accepted.contains(*ground));
    assert!(shown, "more than one ground is shown: {accepted:?}");
}

#[test]
fn a_story_stands_under_the_framework_and_with_the_names_of_its_day() {
    let day = day(2019, 6, 24);
    let recipe = Recipe { seed: SEED, like: Like::SeftonThen, plans: Some(20), today: day };
    let (people, folder) = (population(&recipe), tempfile::tempdir().unwrap());
    block_on(async {
        let made = place(folder.path()).create("343", "Ashdale", true, noon(day).at).await.unwrap();
        settle(&made.store, &people, Arc::new(Ids::seeded(SEED)), noon(day), |_| {}).await.unwrap();
        let plan = waymark_improvement::store::current(&made.store).await.unwrap().unwrap();
        let (open, _) = waymark_improvement::store::read_plan(&made.store, plan).await.unwrap();
        let (_, framework, outcome) = open.plan.received.unwrap();
        assert_eq!((framework, outcome), (Framework::Y2016, Outcome::SeriousWeakness));
        assert!(open.plan.visits.iter().all(|visit| visit.visit == VisitKind::Revisit));
        assert_eq!(open.plan.follows.first().map(|found| found.follow), Some(FollowKind::Accelerated));
        let services = waymark_therapies::store::services::all(&made.store).await.unwrap();
        let buyers: Vec<&str> =
            services.iter().map(|service| service.details.commissioner.as_str()).collect();
        assert!(!buyers.is_empty());
        assert!(buyers.iter().all(|name| name.ends_with("Clinical Commissioning Group")), "{buyers:?}");
    });
}
