//! The SQL of the export, and only SQL: every child with their cases in the order of recording, a span of the register
//! at a time, so that the size of an area never stands in memory.

use waymark_kernel::{Answer, CaseId, ChildId, Day, Instant};
use waymark_store::{FromRow, Row, Store, Tx, args};

/// The same of what is kept of each case, from the two indexes that hold both sides in the order of the register. The `+ 0`
/// keeps SQLite from carrying the bounds of the span over to the cases: it would go through the span for every child.
const KEPT: &str = "SELECT c.child_id, c.surname, c.forename, c.birth_date, c.sex, c.ethnicity, c.post_code, c.upn, \
    c.uln, c.upn_unknown, e.census_record \
    FROM people_child c CROSS JOIN ehc_case e WHERE c.area = $1 AND c.record_no > $2 AND c.record_no <= $3 \
    AND c.label <> 3 AND e.area = c.area \
    AND e.child_no = c.record_no + 0 AND e.label <> 3 ORDER BY c.record_no, e.reference";
/// Children outermost, so that both engines read them in order and look up each one's cases. The empty text keeps the
/// index of references out of it: read for its order, it would be gone through whole for every child.
const ROWS: &str = "SELECT c.child_id, c.surname, c.forename, c.birth_date, c.sex, c.ethnicity, c.post_code, c.upn, \
    c.uln, c.upn_unknown, e.id, e.snapshot, e.latest_day, e.latest_recorded \
    FROM people_child c CROSS JOIN ehc_case e WHERE c.area = $1 AND c.record_no > $2 AND c.record_no <= $3 \
    AND c.label <> 3 AND e.area = c.area \
    AND e.child_id = c.child_id AND e.label <> 3 ORDER BY c.record_no, e.reference || ''";
const LAST: &str = "SELECT coalesce(max(record_no), 0) FROM people_child WHERE area = $1";
const ABOUT: &str = "SELECT about FROM people_import WHERE area = $1 AND kind = 'sen2' AND state = 'done' \
    ORDER BY reference_day DESC, uploaded_at DESC LIMIT 1";

/// One case beside its child.
pub struct ExportRow {
    /// Whose it is.
    pub child: ChildId,
    /// Who the child is, as now known.
    pub person: Named,
    /// The case.
    pub case: CaseId,
    /// It as now known, in JSON.
    pub snapshot: String,
    /// The latest day of its facts that a return tells of.
    pub latest_day: Day,
    /// When its latest fact was recorded.
    pub latest_recorded: Instant,
}

/// The items of module 1, codes as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Item 1.1.
    pub surname: String,
    /// Item 1.2.
    pub forename: String,
    /// Item 1.3.
    pub birth_date: Day,
    /// Item 1.4.
    pub sex: Option<String>,
    /// Item 1.5.
    pub ethnicity: Option<String>,
    /// Item 1.6.
    pub post_code: Option<String>,
    /// Item 1.7a.
    pub upn: Option<String>,
    /// Item 1.7b.
    pub uln: Option<String>,
    /// Item 1.7c.
    pub upn_unknown: Option<String>,
}

/// What is kept of one case beside its child.
pub struct KeptRow {
    /// Whose it is.
    pub child: ChildId,
    /// Who the child is, as now known.
    pub person: Named,
    /// The line of the case.
    pub line: String,
}

impl FromRow for KeptRow {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self { child: row.id(0)?, person: named(row)?, line: row.text(10)? })
    }
}

/// The child's columns, from the second on.
fn named(row: &Row<'_>) -> Answer<Named> {
    Ok(Named {
        surname: row.text(1)?,
        forename: row.text(2)?,
        birth_date: row.day(3)?,
        sex: row.text_opt(4)?,
        ethnicity: row.text_opt(5)?,
        post_code: row.text_opt(6)?,
        upn: row.text_opt(7)?,
        uln: row.text_opt(8)?,
        upn_unknown: row.text_opt(9)?,
    })
}

impl FromRow for ExportRow {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self {
            child: row.id(0)?,
            person: named(row)?,
            case: row.id(10)?,
            snapshot: row.text(11)?,
            latest_day: row.day(12)?,
            latest_recorded: row.instant(13)?,
        })
    }
}

/// The cases of the visible children with a number after `after` and up to `last`, the cases of one child together.
pub async fn rows(tx: &mut Tx, after: i64, last: i64) -> Answer<Vec<ExportRow>> {
    let values = args![tx.area(), after, last];
    tx.all(ROWS, values).await
}

/// What is kept of the same cases.
pub async fn kept_rows(tx: &mut Tx, after: i64, last: i64) -> Answer<Vec<KeptRow>> {
    let values = args![tx.area(), after, last];
    tx.all(KEPT, values).await
}

/// The last number of the register.
pub async fn last_number(tx: &mut Tx) -> Answer<i64> {
    let values = args![tx.area()];
    Ok(tx.one::<(i64,)>(LAST, values).await?.0)
}

/// What the newest return brought in said about itself.
pub async fn last_about(store: &Store) -> Answer<Option<String>> {
    let found: Option<(String,)> = store.optional(ABOUT, args![store.area()]).await?;
    Ok(found.map(|(about,)| about))
}
