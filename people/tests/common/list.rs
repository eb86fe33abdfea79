//! A list of people as a file that is brought in, with a source that keeps nothing but what this room keeps.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test must stop")]

use std::sync::Arc;
use waymark_kernel::{Answer, ChildId, Day, ImportId, Problem, day, parse_day};
use waymark_people::imports::{self, Begun, Counts, File, Import, Knowledge, NewImport, NewRow, Row, Source};
use waymark_people::{By, ChildDetails, children};
use waymark_store::{BoxFuture, Store, Tx, args};

/// A list of people: `forename|surname|birth date|postcode|upn`, a line each.
pub struct List;

/// Says after how many rows the program is killed.
pub struct Killed(pub i64);

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

/// The child of a line.
pub fn read(payload: &str) -> ChildDetails {
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

/// The lines as rows; a "Wrong" one is held back.
pub fn rows(lines: &[String]) -> Vec<NewRow> {
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

/// A file of a name and a day.
pub fn file(name: &str, reference_day: Day) -> NewImport {
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

/// The day of most files.
pub const CENSUS: Day = day(2026, 1, 15);
/// The day of a file that tells something new by being newer.
pub const NEXT_CENSUS: Day = day(2027, 1, 21);

/// Stages a file up to its review.
pub async fn staged(store: &Store, by: &By, name: &str, census: Day, lines: &[String]) -> ImportId {
    let Begun::New(import) = imports::begin(store, by, file(name, census)).await.unwrap() else {
        panic!("twice")
    };
    for some in rows(lines).chunks(7) {
        imports::stage(store, import, some.to_vec(), Arc::new(List)).await.unwrap();
    }
    imports::ready(store, import, "[]".into(), by.now.at).await.unwrap();
    import
}

/// Approves an import to its end.
pub async fn approved(store: &Store, by: &By, import: ImportId) -> Import {
    imports::approve(store, by, import, Arc::new(List)).await.unwrap()
}

/// How many rows of each outcome.
pub async fn counts(store: &Store, import: ImportId) -> Counts {
    imports::counts(store, import).await.unwrap()
}

/// The labels of all children on record, in the order of recording.
pub async fn labels(store: &Store) -> Vec<i64> {
    let sql = "SELECT label FROM people_child WHERE area = $1 ORDER BY record_no";
    let found = store.all::<(i64,)>(sql, args![store.area()]).await.unwrap();
    found.into_iter().map(|(label,)| label).collect()
}

/// The lines of so many children, all different.
pub fn people(count: usize) -> Vec<String> {
    let names = ["Ada", "Bilal", "Chidi", "Dana", "Elif", "Femi", "Gwen", "Hana", "Ivo", "Jun"];
    (0..count)
        .map(|n| {
            format!("{}|Ash{n}|2012-{:02}-{:02}|AS1 {}DE|", names[n % 10], n % 12 + 1, n % 28 + 1, n % 9)
        })
        .collect()
}
