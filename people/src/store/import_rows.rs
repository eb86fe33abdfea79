//! The rows of imports. `applied`: 0 not, 1 applied and standing, 2 taken back.

use crate::imports::{Counts, Decision, Judged, Outcome, Row as ImportRow};
use crate::matching::Likeness;
use std::collections::BTreeMap;
use waymark_kernel::{Answer, ChildId, ImportId, PersonId, Problem};
use waymark_store::{Args, FromRow, Reader, Row, Sql, Tx, args};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT n, line, label, outcome, child_id, candidates, findings, coalesce(payload, ''), decided, applied, shown \
             FROM people_import_row WHERE area = $1 AND import = $2 AND ",
            $rest
        )
    };
}

const GET: &str = select!("n = $3");
const OF_OUTCOME: &str = select!("outcome = $3 AND n > $4 ORDER BY n LIMIT $5");
const NEXT_TO_APPLY: &str = select!("applied = 0 AND outcome IN ('new', 'changed') ORDER BY n LIMIT $3");
const TWICE_MATCHED: &str = "SELECT r.n, r.child_id FROM people_import_row r WHERE r.area = $1 AND r.import = $2 \
    AND r.child_id IS NOT NULL AND EXISTS (SELECT 1 FROM people_import_row e WHERE e.area = r.area \
    AND e.child_id = r.child_id AND e.import = r.import AND e.n < r.n)";
const TO_APPLY: &str = "SELECT count(*) FROM people_import_row \
    WHERE area = $1 AND import = $2 AND applied = 0 AND outcome IN ('new', 'changed')";
const COUNT_APPLIED: &str =
    "SELECT count(*) FROM people_import_row WHERE area = $1 AND import = $2 AND applied = 1";
const COUNTS: &str = "SELECT outcome, count(*), cast(sum(CASE WHEN applied = 1 THEN 1 ELSE 0 END) AS BIGINT) \
    FROM people_import_row WHERE area = $1 AND import = $2 GROUP BY outcome";
const NEXT_TO_UNDO: &str = "SELECT n, child_id FROM people_import_row \
    WHERE area = $1 AND import = $2 AND applied = 1 AND child_id IS NOT NULL ORDER BY n LIMIT $3";
const DECIDED: &str = "UPDATE people_import_row SET outcome = $4, child_id = $5, decided = $6, decided_by = $7, shown = $8 \
    WHERE area = $1 AND import = $2 AND n = $3";
const AS_CLOSE: &str = "UPDATE people_import_row SET outcome = 'close', child_id = NULL, candidates = $4 \
    WHERE area = $1 AND import = $2 AND n = $3";
const HOLD_BACK: &str = "UPDATE people_import_row SET outcome = 'held', findings = $4 \
    WHERE area = $1 AND import = $2 AND n = $3";
const APPLIED: &str = "UPDATE people_import_row SET applied = 1, child_id = $4, made_child = $5, payload = NULL \
    WHERE area = $1 AND import = $2 AND n = $3";
const UNDONE: &str = "UPDATE people_import_row SET applied = 2 WHERE area = $1 AND import = $2 AND n = $3";
const FORGET: &str = "UPDATE people_import_row SET label = '', candidates = '[]', findings = '[]', payload = NULL \
    WHERE area = $1 AND import = $2";
const WAITING: &str = select!("outcome = 'close' ORDER BY n");
const NOT_REMOVED: &str = "DELETE FROM people_import_row \
    WHERE area = $1 AND import = $2 AND child_id = $3 AND outcome = 'removed'";
const DELETE_ALL: &str = "DELETE FROM people_import_row WHERE area = $1 AND import = $2";
/// Only children that are not restricted: the list is made for whoever keeps imports.
const ADD_REMOVED: &str = "INSERT INTO people_import_row (area, import, n, line, label, outcome, shown, child_id, \
    made_child, candidates, findings, digest, payload, decided, decided_by, applied) \
    SELECT c.area, $2, (SELECT coalesce(max(o.n), 0) FROM people_import_row o WHERE o.area = $1 AND o.import = $2) \
    + row_number() OVER (ORDER BY c.record_no), 0, c.forename || ' ' || c.surname, 'removed', 'removed', c.child_id, 0, '[]', \
    '[]', '', NULL, NULL, NULL, 0 FROM people_child c WHERE c.area = $1 AND c.label = 0 \
    AND c.child_id IN (SELECT r.child_id FROM people_import_row r WHERE r.area = $1 AND r.import = $3 \
    AND (r.applied = 1 OR r.outcome = 'known')) \
    AND NOT EXISTS (SELECT 1 FROM people_import_row r WHERE r.area = $1 AND r.import = $2 AND r.child_id = c.child_id)";
const TOUCHED_SINCE: &str = "SELECT DISTINCT r.child_id FROM people_import_row r \
    WHERE r.area = $1 AND r.import = $2 AND r.applied = 1 AND EXISTS (SELECT 1 FROM journal j \
    WHERE j.area = r.area AND j.child_id = r.child_id AND (j.import_id IS NULL OR j.import_id <> $2) \
    AND j.seq > (SELECT min(k.seq) FROM journal k WHERE k.area = r.area AND k.child_id = r.child_id \
    AND k.import_id = $2)) ORDER BY r.child_id";

/// How many rows one statement inserts, and how many values a row has.
const ROWS: usize = 12;
const COLUMNS: usize = 13;

impl FromRow for ImportRow {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let outcome = Outcome::of_code(&row.text(3)?);
        let candidates = serde_json::from_str(&row.text(5)?);
        Ok(Self {
            n: row.int(0)?,
            line: row.int(1)?,
            label: row.text(2)?,
            outcome: outcome.ok_or_else(|| Problem::fault("read an import's row", "an unknown outcome"))?,
            child: row.id_opt(4)?,
            candidates: candidates.map_err(|e| Problem::fault("read an import's row", e))?,
            findings: row.text(6)?,
            payload: row.text(7)?,
            decided: row.text_opt(8)?,
            applied: row.int(9)? == 1,
            shown: row.text_opt(10)?.as_deref().and_then(Outcome::of_code),
        })
    }
}

/// Keeps judged rows. The payload of one that brings nothing is not kept.
pub(crate) async fn insert_all(tx: &mut Tx, import: ImportId, judged: &[Judged]) -> Answer<()> {
    for some in judged.chunks(ROWS) {
        let mut values = Args::with_capacity(some.len() * COLUMNS);
        for row in some {
            push(&mut values, tx, import, row)?;
        }
        tx.execute(insert(some.len()), values).await?;
    }
    Ok(())
}

fn push(values: &mut Args, tx: &Tx, import: ImportId, judged: &Judged) -> Answer<()> {
    let row = &judged.row;
    let payload = (judged.outcome != Outcome::Known).then(|| row.payload.clone());
    values.extend(args![
        tx.area(),
        import,
        row.n,
        row.line,
        &row.label,
        judged.outcome.code(),
        judged.shown.code(),
        judged.child,
        candidates(&judged.candidates)?,
        &row.findings,
        &judged.digest,
        payload,
        0_i64
    ]);
    Ok(())
}

fn insert(rows: usize) -> Sql {
    let row = |n: usize| format!("({}, 0)", super::places(n * COLUMNS + 1, COLUMNS));
    let rows: Vec<String> = (0..rows).map(row).collect();
    Sql::composed(format!(
        "INSERT INTO people_import_row (area, import, n, line, label, outcome, shown, child_id, candidates, findings, \
         digest, payload, applied, made_child) VALUES {}",
        rows.join(", ")
    ))
}

fn candidates(candidates: &[(ChildId, String)]) -> Answer<String> {
    serde_json::to_string(candidates).map_err(|e| Problem::fault("write an import's row", e))
}

/// One row.
pub(crate) async fn get<R: Reader>(mut from: R, import: ImportId, n: i64) -> Answer<ImportRow> {
    let area = from.area();
    from.one(GET.into(), args![area, import, n]).await
}

/// Rows of an outcome after a place.
pub(crate) async fn of_outcome<R: Reader>(
    mut from: R,
    import: ImportId,
    outcome: Outcome,
    after: i64,
    most: i64,
) -> Answer<Vec<ImportRow>> {
    let area = from.area();
    from.all(OF_OUTCOME.into(), args![area, import, outcome.code(), after, most]).await
}

/// How many rows of each outcome.
pub(crate) async fn counts<R: Reader>(mut from: R, import: ImportId) -> Answer<Counts> {
    let area = from.area();
    let mut counts = Counts::default();
    for (code, rows, applied) in from.all::<(String, i64, i64)>(COUNTS.into(), args![area, import]).await? {
        let outcome = Outcome::of_code(&code);
        let outcome =
            outcome.ok_or_else(|| Problem::fault("count an import's rows", "an unknown outcome"))?;
        counts.add(outcome, rows, applied);
    }
    Ok(counts)
}

/// The digest of what the last import of a kind said of each of these children.
pub(crate) async fn last_told<R: Reader>(
    mut from: R,
    kind: &str,
    children: &[ChildId],
) -> Answer<BTreeMap<ChildId, String>> {
    let area = from.area();
    let sql = format!(
        "SELECT r.child_id, r.digest FROM people_import_row r JOIN people_import i ON i.area = r.area \
         AND i.id = r.import WHERE r.area = $1 AND i.kind = $2 AND r.applied = 1 AND r.child_id IN ({}) \
         ORDER BY i.uploaded_at, r.n",
        super::places(3, super::LIST)
    );
    let sql = Sql::composed(sql);
    let mut told = BTreeMap::new();
    for chunk in children.chunks(super::LIST) {
        let mut values = args![area, kind];
        values.extend(super::padded(&chunk.iter().flat_map(|child| args![*child]).collect::<Vec<_>>()));
        told.extend(from.all::<(ChildId, String)>(sql.clone(), values).await?);
    }
    Ok(told)
}

/// Two rows that were recognised as one child cannot both be: the later waits for a person.
pub(crate) async fn hold_twice_matched(tx: &mut Tx, import: ImportId) -> Answer<()> {
    let area = tx.area();
    for (n, child) in tx.all::<(i64, ChildId)>(TWICE_MATCHED, args![area, import]).await? {
        put_back_as_close(tx, import, n, &[(child, Likeness::OneOfSeveral.code().to_owned())]).await?;
    }
    Ok(())
}

/// Lists the children of an earlier import who are not in this one. Whoever a row that waits may be is not listed: nobody knows
/// yet that they are gone.
pub(crate) async fn add_removed(tx: &mut Tx, import: ImportId, earlier: ImportId) -> Answer<()> {
    let area = tx.area();
    tx.execute(ADD_REMOVED, args![area, import, earlier]).await?;
    let waiting: Vec<ImportRow> = tx.all(WAITING, args![area, import]).await?;
    for (child, _) in waiting.into_iter().flat_map(|row| row.candidates) {
        tx.execute(NOT_REMOVED, args![area, import, child]).await?;
    }
    Ok(())
}

/// The next rows to apply.
pub(crate) async fn next_to_apply(tx: &mut Tx, import: ImportId, most: i64) -> Answer<Vec<ImportRow>> {
    let area = tx.area();
    tx.all(NEXT_TO_APPLY, args![area, import, most]).await
}

/// How many rows are to be applied.
pub(crate) async fn to_apply(tx: &mut Tx, import: ImportId) -> Answer<i64> {
    let area = tx.area();
    Ok(tx.one::<(i64,)>(TO_APPLY, args![area, import]).await?.0)
}

/// How many rows were applied and stand.
pub(crate) async fn count_applied(tx: &mut Tx, import: ImportId) -> Answer<i64> {
    let area = tx.area();
    Ok(tx.one::<(i64,)>(COUNT_APPLIED, args![area, import]).await?.0)
}

/// The next rows to take back, with their children.
pub(crate) async fn next_to_undo(tx: &mut Tx, import: ImportId, most: i64) -> Answer<Vec<(i64, ChildId)>> {
    let area = tx.area();
    tx.all(NEXT_TO_UNDO, args![area, import, most]).await
}

/// The children of this import about whom someone else has recorded something since.
pub(crate) async fn touched_since(tx: &mut Tx, import: ImportId) -> Answer<Vec<ChildId>> {
    let area = tx.area();
    let found = tx.all::<(ChildId,)>(TOUCHED_SINCE, args![area, import]).await?;
    Ok(found.into_iter().map(|(child,)| child).collect())
}

/// Keeps what a person decided.
pub(crate) async fn decided(
    tx: &mut Tx,
    (import, n): (ImportId, i64),
    (outcome, child): (Outcome, Option<ChildId>),
    shown: Option<Outcome>,
    (decision, who): (Decision, PersonId),
) -> Answer<()> {
    let shown = shown.map(Outcome::code);
    let values = args![tx.area(), import, n, outcome.code(), child, decision.code(), who, shown];
    tx.execute(DECIDED, values).await.map(|_| ())
}

/// A row waits for a person.
pub(crate) async fn put_back_as_close(
    tx: &mut Tx,
    import: ImportId,
    n: i64,
    found: &[(ChildId, String)],
) -> Answer<()> {
    let values = args![tx.area(), import, n, candidates(found)?];
    tx.execute(AS_CLOSE, values).await.map(|_| ())
}

/// A row is held back, with what was found.
pub(crate) async fn hold_back(tx: &mut Tx, import: ImportId, n: i64, findings: &str) -> Answer<()> {
    let values = args![tx.area(), import, n, findings];
    tx.execute(HOLD_BACK, values).await.map(|_| ())
}

/// A row is in.
pub(crate) async fn applied(tx: &mut Tx, import: ImportId, n: i64, child: ChildId, made: bool) -> Answer<()> {
    let area = tx.area();
    tx.execute(APPLIED, args![area, import, n, child, made]).await.map(|_| ())
}

/// A row was taken back.
pub(crate) async fn undone(tx: &mut Tx, import: ImportId, n: i64) -> Answer<()> {
    let area = tx.area();
    tx.execute(UNDONE, args![area, import, n]).await.map(|_| ())
}

/// Forgets what rows say, but not that they were.
pub(crate) async fn forget(tx: &mut Tx, import: ImportId) -> Answer<()> {
    let area = tx.area();
    tx.execute(FORGET, args![area, import]).await.map(|_| ())
}

/// Deletes the rows of an import.
pub(crate) async fn delete_all(tx: &mut Tx, import: ImportId) -> Answer<()> {
    let area = tx.area();
    tx.execute(DELETE_ALL, args![area, import]).await.map(|_| ())
}
