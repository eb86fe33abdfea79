//! Children and the versions of their details.

use super::details::{details, details_args, read_details};
use crate::child::{Child, ChildDetails};
use crate::fold;
use waymark_access::Label;
use waymark_kernel::{Answer, ChildId, Day, ImportId, Instant, VersionId};
use waymark_store::{FromRow, Reader, Row, Sql, Tx, args};

/// A child's row, in the order of its [`FromRow`]; the table must be called `c`.
pub(crate) const CHILD: &str = concat!("c.child_id, c.record_no, c.version, c.label, ", details!());

const GET: &str = concat!(
    "SELECT c.child_id, c.record_no, c.version, c.label, ",
    details!(),
    " FROM people_child c WHERE c.area = $1 AND c.child_id = $2"
);
const INSERT_VERSION: &str = concat!(
    "INSERT INTO people_child_version (area, id, child_id, recorded, pending_import, n, ",
    details!(),
    ") VALUES ($1, $2, $3, $4, $5, (SELECT coalesce(max(v.n), 0) + 1 FROM people_child_version v WHERE v.area = $1 \
     AND v.child_id = $3), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)"
);
const INSERT: &str = concat!(
    "INSERT INTO people_child (area, child_id, record_no, version, label, pending_import, folded_surname, \
     folded_forename, folded_post_code, ",
    details!(),
    ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, \
     $22, $23, $24)"
);
const UPDATE: &str = "UPDATE people_child SET version = $3, folded_surname = $4, folded_forename = $5, \
    folded_post_code = $6, surname = $7, forename = $8, known_as = $9, birth_date = $10, sex = $11, \
    ethnicity = $12, post_code = $13, address = $14, upn = $15, uln = $16, upn_unknown = $17, nhs_number = $18, \
    communication = $19, gp = $20, looked_after = $21 WHERE area = $1 AND child_id = $2";
const VERSION: &str =
    concat!("SELECT ", details!(), " FROM people_child_version WHERE area = $1 AND id = $2");
const EVER_TOLD: &str =
    concat!("SELECT child_id, ", details!(), " FROM people_child_version WHERE area = $1");
const LAST_TOLD: &str =
    "SELECT count(*), coalesce(max(recorded), 0) FROM people_child_version WHERE area = $1";
const KNOWN_AT: &str = concat!(
    "SELECT ",
    details!(),
    " FROM people_child_version WHERE area = $1 AND child_id = $2 AND recorded <= $3 AND pending_import IS NULL \
     ORDER BY n DESC LIMIT 1"
);
const SET_LABEL: &str =
    "UPDATE people_child SET label = $3, pending_import = NULL WHERE area = $1 AND child_id = $2";
const DELETE: &str = "DELETE FROM people_child WHERE area = $1 AND child_id = $2";

impl FromRow for Child {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self {
            id: row.id(0)?,
            record_no: row.int(1)?,
            version: row.id(2)?,
            label: Label::from_number(row.int(3)?),
            details: read_details(row, 4)?,
        })
    }
}

/// Surname, forename and postcode as they are compared.
fn folded(details: &ChildDetails) -> (String, String, Option<String>) {
    let post_code = details.post_code.as_deref().and_then(fold::post_code);
    (fold::fold(&details.surname), fold::fold(&details.forename), post_code)
}

/// A child, whoever asks: callers have decided before.
pub(crate) async fn get<R: Reader>(mut from: R, child: ChildId) -> Answer<Child> {
    let area = from.area();
    from.one(GET.into(), args![area, child]).await
}

/// Many children by id, in no order.
pub(crate) async fn many<R: Reader>(mut from: R, children: &[ChildId]) -> Answer<Vec<Child>> {
    let area = from.area();
    let mut found = Vec::with_capacity(children.len());
    for chunk in children.chunks(super::LIST) {
        let places = super::places(2, chunk.len());
        let sql =
            format!("SELECT {CHILD} FROM people_child c WHERE c.area = $1 AND c.child_id IN ({places})");
        let mut values = args![area];
        values.extend(chunk.iter().flat_map(|child| args![*child]));
        found.extend(from.all::<Child>(Sql::composed(sql), values).await?);
    }
    Ok(found)
}

/// Every child whom nothing restricts, with the day of birth.
pub(crate) async fn unrestricted<R: Reader>(mut from: R) -> Answer<Vec<(ChildId, Day)>> {
    let sql =
        "SELECT child_id, birth_date FROM people_child WHERE area = $1 AND label = 0 ORDER BY record_no";
    let area = from.area();
    from.all(sql.into(), args![area]).await
}

/// One version of a child's details.
pub(crate) async fn version<R: Reader>(mut from: R, version: VersionId) -> Answer<ChildDetails> {
    let area = from.area();
    from.one(VERSION.into(), args![area, version]).await
}

/// Every version of every child.
pub(crate) async fn ever_told<R: Reader>(mut from: R) -> Answer<Vec<(ChildId, ChildDetails)>> {
    let area = from.area();
    let told: Vec<Told> = from.all(EVER_TOLD.into(), args![area]).await?;
    Ok(told.into_iter().map(|Told(child, details)| (child, details)).collect())
}

/// How many versions there are, and when the last was recorded.
pub(crate) async fn last_told<R: Reader>(mut from: R) -> Answer<(i64, i64)> {
    let area = from.area();
    from.one(LAST_TOLD.into(), args![area]).await
}

/// One version and whose it is.
struct Told(ChildId, ChildDetails);

impl FromRow for Told {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self(row.get(0)?, read_details(row, 1)?))
    }
}

/// The details as they were known at an instant.
pub(crate) async fn known_at<R: Reader>(
    mut from: R,
    child: ChildId,
    known: Instant,
) -> Answer<Option<ChildDetails>> {
    let area = from.area();
    from.optional(KNOWN_AT.into(), args![area, child, known]).await
}

/// Keeps a version; `pending` while an import is not all in.
pub(crate) async fn keep_version(
    tx: &mut Tx,
    id: VersionId,
    child: ChildId,
    recorded: Instant,
    pending: Option<ImportId>,
    details: &ChildDetails,
) -> Answer<()> {
    let before = args![tx.area(), id, child, recorded, pending];
    tx.execute(INSERT_VERSION, details_args(before, details)).await.map(|_| ())
}

/// Adds a child.
pub(crate) async fn insert(tx: &mut Tx, child: &Child, pending: Option<ImportId>) -> Answer<()> {
    let (surname, forename, post_code) = folded(&child.details);
    let before = args![
        tx.area(),
        child.id,
        child.record_no,
        child.version,
        child.label.number(),
        pending,
        surname,
        forename,
        post_code
    ];
    tx.execute(INSERT, details_args(before, &child.details)).await?;
    super::words::add(tx, child.id, &child.details).await
}

/// Puts newer details in place of those that stood.
pub(crate) async fn update(
    tx: &mut Tx,
    child: ChildId,
    version: VersionId,
    details: &ChildDetails,
) -> Answer<()> {
    let (surname, forename, post_code) = folded(details);
    let before = args![tx.area(), child, version, surname, forename, post_code];
    tx.execute(UPDATE, details_args(before, details)).await?;
    super::words::replace(tx, child, details).await
}

/// Labels a child.
pub(crate) async fn set_label(tx: &mut Tx, child: ChildId, label: Label) -> Answer<()> {
    let area = tx.area();
    tx.execute(SET_LABEL, args![area, child, label.number()]).await.map(|_| ())
}

/// Takes a child off the record; the versions that facts point to stay.
pub(crate) async fn delete(tx: &mut Tx, child: ChildId) -> Answer<()> {
    let area = tx.area();
    super::words::remove(tx, child).await?;
    tx.execute(DELETE, args![area, child]).await.map(|_| ())
}
