//! Reads the journal: of a case, of a child, since a number, in order of cases, and as it was known at an instant.

use super::chain::Head;
use crate::args;
use crate::reader::Reader;
use crate::row::{FromRow, Row};
use crate::store::Store;
use futures_util::stream::BoxStream;
use waymark_kernel::{
    Actor, Answer, CaseId, ChildId, Entry, Instant, Problem, Source, StoredFact, Subject, When,
};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT area, seq, id, slice, kind, child_id, case_id, day_first, day_last, recorded, person_id, role, \
             agency, source, import_id, corrects, payload FROM journal ",
            $rest
        )
    };
}

const HEAD: &str = "SELECT seq, chain FROM journal WHERE area = $1 ORDER BY seq DESC LIMIT 1";
const OF_CASE: &str = select!("WHERE area = $1 AND case_id = $2 AND recorded <= $3 ORDER BY seq");
const OF_CHILD: &str = select!("WHERE area = $1 AND child_id = $2 AND recorded <= $3 ORDER BY seq");
const SINCE: &str = select!("WHERE area = $1 AND seq > $2 ORDER BY seq");
const BY_CASE: &str = select!("WHERE area = $1 AND case_id IS NOT NULL ORDER BY case_id, seq");

/// The end of time: everything recorded so far.
const EVER: Instant = Instant(i64::MAX);

/// The facts about a case, in the order they were recorded.
///
/// # Errors
/// As [`Store::all`].
pub async fn of_case<R: Reader>(from: R, case: CaseId) -> Answer<Vec<Entry>> {
    of_case_known(from, case, EVER).await
}

/// The facts about a case recorded by `known`, that instant included.
///
/// # Errors
/// As [`Store::all`].
pub async fn of_case_known<R: Reader>(mut from: R, case: CaseId, known: Instant) -> Answer<Vec<Entry>> {
    let values = args![from.area(), case, known];
    from.all(OF_CASE.into(), values).await
}

/// The facts about a child, in the order they were recorded.
///
/// # Errors
/// As [`Store::all`].
pub async fn of_child<R: Reader>(from: R, child: ChildId) -> Answer<Vec<Entry>> {
    of_child_known(from, child, EVER).await
}

/// The facts about a child recorded by `known`, that instant included.
///
/// # Errors
/// As [`Store::all`].
pub async fn of_child_known<R: Reader>(mut from: R, child: ChildId, known: Instant) -> Answer<Vec<Entry>> {
    let values = args![from.area(), child, known];
    from.all(OF_CHILD.into(), values).await
}

/// Every fact after number `seq`, in order, in constant memory. `since(store, 0)` is the whole journal.
pub fn since(store: &Store, seq: i64) -> BoxStream<'static, Answer<Entry>> {
    store.stream(SINCE, args![store.area(), seq])
}

/// Every fact about a case, the facts of one case together and in order, in constant memory: for a replay.
pub fn by_case(store: &Store) -> BoxStream<'static, Answer<Entry>> {
    store.stream(BY_CASE, args![store.area()])
}

/// The last line's number and link: what is published outside the database.
///
/// # Errors
/// As [`Store::all`].
pub async fn head<R: Reader>(mut from: R) -> Answer<Head> {
    let area = from.area();
    Ok(from.optional(HEAD.into(), args![area]).await?.unwrap_or_else(|| Head::empty(area)))
}

impl FromRow for Head {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let chain = row.slice_opt(1)?.and_then(|link| link.try_into().ok());
        let chain =
            chain.ok_or_else(|| Problem::fault("read the journal's head", "its link is not 32 bytes"))?;
        Ok(Self { seq: row.int(0)?, chain })
    }
}

impl FromRow for Entry {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let fact = StoredFact {
            id: row.get(2)?,
            slice: row.text(3)?,
            kind: row.text(4)?,
            subject: Subject { child: row.get_opt(5)?, case: row.get_opt(6)? },
            when: when(row)?,
            recorded: row.instant(9)?,
            actor: Actor { person: row.get(10)?, role: row.text(11)?, agency: row.text(12)? },
            source: source(row)?,
            corrects: row.int_opt(15)?,
            payload: row.text_opt(16)?,
        };
        Ok(Self { area: row.get(0)?, seq: row.int(1)?, fact })
    }
}

/// Two equal days are an exact one.
fn when(row: &Row<'_>) -> Answer<When> {
    Ok(match (row.day_opt(7)?, row.day_opt(8)?) {
        (Some(first), Some(last)) if first == last => When::On(first),
        (Some(first), Some(last)) => When::Between(first, last),
        _ => When::Unknown,
    })
}

fn source(row: &Row<'_>) -> Answer<Source> {
    match row.str_opt(13)? {
        Some("entered") => Ok(Source::Entered),
        Some("import") => Ok(Source::Import(row.get(14)?)),
        Some("derived") => Ok(Source::Derived),
        _ => Err(Problem::fault("read the journal", "a source is not one we know")),
    }
}
