//! Imports: one row a file.

use crate::imports::{Import, NewImport, State};
use waymark_kernel::{Answer, ImportId, Problem};
use waymark_store::{FromRow, Reader, Row, Tx, args};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, kind, file_name, sha256, size, reference_day, year, about, report, uploaded_by, uploaded_at, \
             state, problem, total, applied, changed_at FROM people_import WHERE area = $1",
            $rest
        )
    };
}

const GET: &str = select!(" AND id = $2");
const LIST: &str = select!(" ORDER BY uploaded_at DESC, id LIMIT 100");
const WITH_DIGEST: &str = select!(
    " AND kind = $2 AND sha256 = $3 AND state IN ('review', 'approving', 'done', 'undoing') \
     ORDER BY uploaded_at DESC LIMIT 1"
);
const IN_STATE: &str = select!(" AND state = $2 ORDER BY uploaded_at");
const BUSY: &str = select!(" AND state IN ('approving', 'undoing') ORDER BY uploaded_at");
const LAST_DONE: &str = "SELECT id FROM people_import WHERE area = $1 AND kind = $2 AND reference_day <= $3 \
    AND state = 'done' ORDER BY reference_day DESC, uploaded_at DESC LIMIT 1";
const INSERT: &str = "INSERT INTO people_import (area, id, kind, file_name, sha256, size, reference_day, year, about, \
    report, uploaded_by, uploaded_at, state, problem, total, applied, changed_at) \
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
const UPDATE: &str = "UPDATE people_import SET report = $3, state = $4, problem = $5, total = $6, applied = $7, \
    changed_at = $8 WHERE area = $1 AND id = $2";
const ADD_APPLIED: &str = "UPDATE people_import SET applied = applied + $3 WHERE area = $1 AND id = $2";

impl FromRow for Import {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let file = NewImport {
            kind: row.text(1)?,
            file_name: row.text(2)?,
            sha256: row.text(3)?,
            size: row.int(4)?,
            reference_day: row.day_opt(5)?,
            year: row.int_opt(6)?,
            about: row.text(7)?,
        };
        let state = State::of_code(&row.text(11)?);
        Ok(Self {
            id: row.id(0)?,
            file,
            report: row.text(8)?,
            uploaded_by: row.id(9)?,
            uploaded_at: row.instant(10)?,
            state: state.ok_or_else(|| Problem::fault("read an import", "its state is not one we know"))?,
            problem: row.text_opt(12)?,
            total: row.int(13)?,
            applied: row.int(14)?,
            changed_at: row.instant(15)?,
        })
    }
}

/// An import by id.
pub(crate) async fn get<R: Reader>(mut from: R, import: ImportId) -> Answer<Import> {
    let area = from.area();
    from.one(GET.into(), args![area, import]).await
}

/// The newest imports.
pub(crate) async fn list<R: Reader>(mut from: R) -> Answer<Vec<Import>> {
    let area = from.area();
    from.all(LIST.into(), args![area]).await
}

/// The import of the very same bytes that is in review or in.
pub(crate) async fn with_digest(tx: &mut Tx, kind: &str, sha256: &str) -> Answer<Option<Import>> {
    let area = tx.area();
    tx.optional(WITH_DIGEST, args![area, kind, sha256]).await
}

/// The imports in a state.
pub(crate) async fn in_state<R: Reader>(mut from: R, state: State) -> Answer<Vec<Import>> {
    let area = from.area();
    from.all(IN_STATE.into(), args![area, state.code()]).await
}

/// The imports that are being approved or undone.
pub(crate) async fn busy(tx: &mut Tx) -> Answer<Vec<Import>> {
    let area = tx.area();
    tx.all(BUSY, args![area]).await
}

/// The last import of the same kind that is in and tells of an earlier day.
pub(crate) async fn last_done(tx: &mut Tx, file: &Import) -> Answer<Option<ImportId>> {
    let Some(day) = file.file.reference_day else { return Ok(None) };
    let area = tx.area();
    let found = tx.optional::<(ImportId,)>(LAST_DONE, args![area, &file.file.kind, day]).await?;
    Ok(found.map(|(import,)| import))
}

/// Adds an import.
pub(crate) async fn insert(tx: &mut Tx, import: &Import) -> Answer<()> {
    let Import { file: f, .. } = import;
    let values = args![
        tx.area(),
        import.id,
        &f.kind,
        &f.file_name,
        &f.sha256,
        f.size,
        f.reference_day,
        f.year,
        &f.about,
        &import.report,
        import.uploaded_by,
        import.uploaded_at,
        import.state.code(),
        import.problem.clone(),
        import.total,
        import.applied,
        import.changed_at
    ];
    tx.execute(INSERT, values).await.map(|_| ())
}

/// Changes what can change of an import.
pub(crate) async fn update(tx: &mut Tx, import: &Import) -> Answer<()> {
    let values = args![
        tx.area(),
        import.id,
        &import.report,
        import.state.code(),
        import.problem.clone(),
        import.total,
        import.applied,
        import.changed_at
    ];
    tx.execute(UPDATE, values).await.map(|_| ())
}

/// Counts rows as applied or taken back.
pub(crate) async fn add_applied(tx: &mut Tx, import: ImportId, rows: i64) -> Answer<()> {
    let area = tx.area();
    tx.execute(ADD_APPLIED, args![area, import, rows]).await.map(|_| ())
}
