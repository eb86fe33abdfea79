//! How fast an import is matched and approved on this machine, without any slice:
//! `cargo run --release -p waymark-people --example import_pace -- 15000`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a measurement, not the product"
)]

use std::sync::Arc;
use std::time::Instant;
use waymark_kernel::{Actor, Answer, ChildId, Day, Ids, ImportId, Now, Source as From, add_days, day};
use waymark_people::imports::{self, Begun, File, Knowledge, NewImport, NewRow, Row, Source};
use waymark_people::{By, ChildDetails};
use waymark_store::{BoxFuture, Place, Store, Tx};
use waymark_testkit::{AREA, ashdale, block_on, noon};

/// A list whose payload is the number of an invented person.
struct Numbers;

fn invented(n: i64) -> ChildDetails {
    let mut details =
        ChildDetails::new(format!("Forename{}", n % 211), format!("Surname{}", n % 997), born(n));
    let (serial, school) = (u16::try_from(n % 1_000).unwrap(), u16::try_from(n / 1_000).unwrap());
    details.upn = Some(waymark_identifiers::upn::make(343, school, 19, serial));
    details.uln = Some(waymark_identifiers::uln::make(u32::try_from(n).unwrap()));
    details.post_code = Some(format!("AS{} {}DE", n % 20 + 1, n % 9 + 1));
    details
}

fn born(n: i64) -> Day {
    add_days(day(2003, 1, 1), n * 37 % 8_400)
}

impl Knowledge for Numbers {
    fn holds<'t>(
        &'t self,
        _: &'t mut Tx,
        _: &'t str,
        _: Option<Day>,
        _: ChildId,
    ) -> BoxFuture<'t, Answer<bool>> {
        Box::pin(async { Ok(false) })
    }
}

impl Source for Numbers {
    fn child(&self, payload: &str) -> Answer<ChildDetails> {
        Ok(invented(payload.parse().unwrap()))
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

fn row(n: i64) -> NewRow {
    let identity = Some(invented(n).identity());
    NewRow {
        n: n + 1,
        line: n,
        label: "x".into(),
        identity,
        payload: n.to_string(),
        findings: "[]".into(),
        held: false,
    }
}

async fn staged(store: &Store, by: &By, name: &str, count: i64) -> ImportId {
    let file = NewImport {
        kind: "list".into(),
        file_name: name.into(),
        sha256: name.into(),
        size: 0,
        reference_day: None,
        year: None,
        about: String::new(),
    };
    let Begun::New(import) = imports::begin(store, by, file).await.unwrap() else {
        unreachable!("a new file")
    };
    let numbers: Vec<i64> = (0..count).collect();
    for some in numbers.chunks(500) {
        imports::stage(store, import, some.iter().map(|n| row(*n)).collect(), Arc::new(Numbers))
            .await
            .unwrap();
    }
    imports::ready(store, import, "[]".into(), by.now.at).await.unwrap();
    import
}

fn main() {
    let count: i64 = std::env::args().nth(1).map_or(15_000, |text| text.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    block_on(async {
        let tables = [waymark_access::MIGRATIONS, waymark_people::MIGRATIONS].concat();
        let store = Store::create(&Place::Folder(folder.path().into()), &ashdale(), &tables).await.unwrap();
        let ids = Arc::new(Ids::seeded(1));
        let today = day(2026, 11, 23);
        let actor = Actor { person: ids.next(), role: "data_officer".into(), agency: "council".into() };
        let by = By { ids, now: Now { at: noon(today).at, today }, actor, source: From::Entered };
        let began = Instant::now();
        let first = staged(&store, &by, "first", count).await;
        println!("stage {count} into an empty area: {:.2} s", began.elapsed().as_secs_f64());
        let began = Instant::now();
        imports::approve(&store, &by, first, Arc::new(Numbers)).await.unwrap();
        let seconds = began.elapsed().as_secs_f64();
        println!("approve: {seconds:.2} s, {:.0} persons a second", count as f64 / seconds);
        let identities: Vec<_> = (0..count).map(|n| invented(n).identity()).collect();
        let began = Instant::now();
        let matches = waymark_people::search::match_children(&store, &identities).await.unwrap();
        println!("match {count} against {count}: {:.2} s", began.elapsed().as_secs_f64());
        println!(
            "not recognised: {}",
            matches.iter().filter(|m| !matches!(m, waymark_people::matching::Match::Exact(..))).count()
        );
        assert!(AREA == store.area());
        let began = Instant::now();
        imports::undo(&store, &by, first, Arc::new(Numbers)).await.unwrap();
        println!("undo: {:.2} s", began.elapsed().as_secs_f64());
    });
}
