//! Children and the versions of their details.

use crate::child::{Child, ChildDetails};
use crate::fold;
use crate::search::Query;
use waymark_access::{Cohort, Label, Sight};
use waymark_kernel::{Answer, ChildId, ImportId, Instant, VersionId};
use waymark_store::{Args, FromRow, Reader, Row, Sql, Tx, args};

/// The columns of the details, in the order of [`details_args`] and [`read_details`].
macro_rules! details {
    () => {
        details!("")
    };
    ($table:literal) => {
        concat!(
            $table,
            "surname, ",
            $table,
            "forename, ",
            $table,
            "known_as, ",
            $table,
            "birth_date, ",
            $table,
            "sex, ",
            $table,
            "ethnicity, ",
            $table,
            "post_code, ",
            $table,
            "address, ",
            $table,
            "upn, ",
            $table,
            "uln, ",
            $table,
            "upn_unknown, ",
            $table,
            "nhs_number, ",
            $table,
            "communication, ",
            $table,
            "gp, ",
            $table,
            "looked_after"
        )
    };
}
/// How many those are.
const DETAILS: usize = 15;

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
const PENDING_VERSION: &str = concat!(
    "SELECT ",
    details!(),
    " FROM people_child_version WHERE area = $1 AND child_id = $2 AND pending_import IS NOT NULL \
     ORDER BY n DESC LIMIT 1"
);
const KNOWN_AT: &str = concat!(
    "SELECT ",
    details!(),
    " FROM people_child_version WHERE area = $1 AND child_id = $2 AND recorded <= $3 AND pending_import IS NULL \
     ORDER BY n DESC LIMIT 1"
);
const PENDING_CHILDREN: &str = "SELECT child_id FROM people_child WHERE area = $1 AND pending_import = $2";
const REVEAL_CHILDREN: &str =
    "UPDATE people_child SET label = 0, pending_import = NULL WHERE area = $1 AND pending_import = $2";
const PENDING_VERSIONS: &str = concat!(
    "SELECT v.child_id, v.id, ",
    details!("v."),
    " FROM people_child_version v JOIN people_child c ON c.area = v.area AND c.child_id = v.child_id \
     WHERE v.area = $1 AND v.pending_import = $2 AND v.id <> c.version ORDER BY v.child_id, v.n"
);
const REVEAL_VERSIONS: &str =
    "UPDATE people_child_version SET pending_import = NULL WHERE area = $1 AND pending_import = $2";
const DROP_PENDING_VERSIONS: &str =
    "DELETE FROM people_child_version WHERE area = $1 AND child_id = $2 AND pending_import IS NOT NULL";
const SET_LABEL: &str =
    "UPDATE people_child SET label = $3, pending_import = NULL WHERE area = $1 AND child_id = $2";
const DELETE: &str = "DELETE FROM people_child WHERE area = $1 AND child_id = $2";

impl FromRow for ChildDetails {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        read_details(row, 0)
    }
}

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

fn read_details(row: &Row<'_>, at: usize) -> Answer<ChildDetails> {
    Ok(ChildDetails {
        surname: row.text(at)?,
        forename: row.text(at + 1)?,
        known_as: row.text_opt(at + 2)?,
        birth_date: row.day(at + 3)?,
        sex: row.text_opt(at + 4)?,
        ethnicity: row.text_opt(at + 5)?,
        post_code: row.text_opt(at + 6)?,
        address: row.text_opt(at + 7)?,
        upn: row.text_opt(at + 8)?,
        uln: row.text_opt(at + 9)?,
        upn_unknown: row.text_opt(at + 10)?,
        nhs_number: row.text_opt(at + 11)?,
        communication: row.text_opt(at + 12)?,
        gp: row.text_opt(at + 13)?,
        looked_after: row.bool(at + 14)?,
    })
}

fn details_args(mut before: Args, details: &ChildDetails) -> Args {
    let d = details.clone();
    before.reserve(DETAILS);
    before.extend(args![
        d.surname,
        d.forename,
        d.known_as,
        d.birth_date,
        d.sex,
        d.ethnicity,
        d.post_code,
        d.address,
        d.upn,
        d.uln,
        d.upn_unknown,
        d.nhs_number,
        d.communication,
        d.gp,
        d.looked_after
    ]);
    before
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

/// Children who fit a search, among those the scope of a list lets through.
pub(crate) async fn search<R: Reader>(
    mut from: R,
    query: &Query,
    sight: &Sight<Cohort>,
    most: usize,
) -> Answer<Vec<Child>> {
    let mut values = args![from.area()];
    let mut wanted = vec!["c.area = $1".to_owned()];
    if let Some(number) = &query.number {
        values.extend(args![number]);
        let at = values.len();
        wanted.push(format!("(c.upn = ${at} OR c.uln = ${at} OR c.nhs_number = ${at})"));
    }
    if let Some(day) = query.birth_date {
        values.extend(args![day]);
        wanted.push(format!("c.birth_date = ${}", values.len()));
    }
    let (words, bound) = super::words::all_begin(values.len() + 1, &query.words);
    values.extend(bound);
    wanted.extend(words);
    let scope = sight.scope(values.len() + 1);
    values.extend(scope.args);
    wanted.push(scope.sql);
    let sql = format!(
        "SELECT {CHILD} FROM people_child c WHERE {} \
         ORDER BY c.folded_surname, c.folded_forename, c.birth_date, c.record_no LIMIT {most}",
        wanted.join(" AND ")
    );
    from.all(Sql::composed(sql), values).await
}

/// One version of a child's details.
pub(crate) async fn version<R: Reader>(mut from: R, version: VersionId) -> Answer<ChildDetails> {
    let area = from.area();
    from.one(VERSION.into(), args![area, version]).await
}

/// The newest details that an import which is not all in has left.
pub(crate) async fn pending(tx: &mut Tx, child: ChildId) -> Answer<Option<ChildDetails>> {
    let area = tx.area();
    tx.optional(PENDING_VERSION, args![area, child]).await
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

/// The children of an import that is not all in.
pub(crate) async fn pending_children(tx: &mut Tx, import: ImportId) -> Answer<Vec<ChildId>> {
    let area = tx.area();
    let found = tx.all::<(ChildId,)>(PENDING_CHILDREN, args![area, import]).await?;
    Ok(found.into_iter().map(|(child,)| child).collect())
}

/// Opens the children of an import.
pub(crate) async fn reveal_children(tx: &mut Tx, import: ImportId) -> Answer<()> {
    let area = tx.area();
    tx.execute(REVEAL_CHILDREN, args![area, import]).await.map(|_| ())
}

/// A version that waits for its import to be all in.
pub(crate) struct Waiting {
    pub(crate) child: ChildId,
    pub(crate) version: VersionId,
    pub(crate) details: ChildDetails,
}

impl FromRow for Waiting {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self { child: row.id(0)?, version: row.id(1)?, details: read_details(row, 2)? })
    }
}

/// The versions of an import that are not those that stand, the oldest of a child first.
pub(crate) async fn pending_versions(tx: &mut Tx, import: ImportId) -> Answer<Vec<Waiting>> {
    let area = tx.area();
    tx.all(PENDING_VERSIONS, args![area, import]).await
}

/// The versions of an import wait no longer.
pub(crate) async fn reveal_versions(tx: &mut Tx, import: ImportId) -> Answer<()> {
    let area = tx.area();
    tx.execute(REVEAL_VERSIONS, args![area, import]).await.map(|_| ())
}

/// Drops the versions of a child that nobody has seen; answers how many.
pub(crate) async fn drop_pending_versions(tx: &mut Tx, child: ChildId) -> Answer<u64> {
    let area = tx.area();
    tx.execute(DROP_PENDING_VERSIONS, args![area, child]).await
}

/// Takes a child off the record; the versions that facts point to stay.
pub(crate) async fn delete(tx: &mut Tx, child: ChildId) -> Answer<()> {
    let area = tx.area();
    super::words::remove(tx, child).await?;
    tx.execute(DELETE, args![area, child]).await.map(|_| ())
}
