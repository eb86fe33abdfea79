//! Publications: how each version stands, what it says, and the file that was sent.

use super::files::Ready;
use crate::publication::{Discarded, Fact, Publication, Standing, Told};
use waymark_kernel::{Answer, Day, Problem, Subject};
use waymark_people::By;
use waymark_people::happenings::{self, Happening};
use waymark_store::{FromRow, Row, Store, Tx, args};

/// The columns of a version, and the area it is of.
macro_rules! of_version {
    () => {
        "SELECT p.digest, p.contents, p.made_by, p.published, p.published_by, p.discarded, p.discarded_by, \
         p.discarded_why FROM scrutiny_publication p WHERE p.area = $1"
    };
}
pub(super) use of_version;

const GET: &str = concat!(of_version!(), " AND p.number = $2 AND p.version = $3");
const ALL: &str = concat!(of_version!(), " ORDER BY p.number DESC, p.version DESC");
const OUT: &str = concat!(
    of_version!(),
    " AND p.published IS NOT NULL ORDER BY p.published DESC, p.number DESC, p.version DESC"
);
const NEXT: &str = "SELECT coalesce(max(number), 0) + 1 FROM scrutiny_publication WHERE area = $1";
const INSERT: &str = "INSERT INTO scrutiny_publication (area, number, version, digest, contents, made_by, meets) \
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (area, number, version) DO NOTHING";
/// Only what the person had before them, and never what is out or thrown away.
const CHANGE: &str = "UPDATE scrutiny_publication SET digest = $4, contents = $5, made_by = $6, meets = $7 \
    WHERE area = $1 AND number = $2 AND version = $3 AND digest = $8 AND published IS NULL AND discarded IS NULL";
const PUBLISH: &str = "UPDATE scrutiny_publication SET published = $5, published_by = $6 \
    WHERE area = $1 AND number = $2 AND version = $3 AND digest = $4 AND published IS NULL AND discarded IS NULL \
    AND made_by <> $6";
const DISCARD: &str = "UPDATE scrutiny_publication SET discarded = $5, discarded_by = $6, discarded_why = $7 \
    WHERE area = $1 AND number = $2 AND version = $3 AND digest = $4 AND published IS NULL AND discarded IS NULL";
const KEEP: &str = "INSERT INTO scrutiny_sent_file (area, digest, bytes) VALUES ($1, $2, $3) \
    ON CONFLICT (area, digest) DO NOTHING";
const FILE: &str = "SELECT bytes FROM scrutiny_sent_file WHERE area = $1 AND digest = $2";

/// One version as it stands.
#[derive(Clone, Debug)]
pub struct Version {
    /// What it says.
    pub says: Publication,
    /// How it stands.
    pub standing: Standing,
    /// The day it was published.
    pub published: Option<Day>,
    /// The day it was thrown away.
    pub discarded: Option<Day>,
}

impl FromRow for Version {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let says = serde_json::from_str(&row.text(1)?)
            .map_err(|cause| Problem::fault("read a publication", cause))?;
        let thrown = (row.get_opt(6)?, row.get_opt(7)?);
        let discarded = if let (Some(by), Some(why)) = thrown { Some(Discarded { by, why }) } else { None };
        let standing =
            Standing { digest: row.text(0)?, made_by: row.get(2)?, published_by: row.get_opt(4)?, discarded };
        Ok(Self { says, standing, published: row.day_opt(3)?, discarded: row.day_opt(5)? })
    }
}

/// The number that the next publication gets.
///
/// # Errors
/// As the store's.
pub async fn next_publication(store: &Store) -> Answer<u32> {
    let (number,): (i64,) = store.one(NEXT, args![store.area()]).await?;
    u32::try_from(number).map_err(|cause| Problem::fault("number a publication", cause))
}

/// One version, out or not.
///
/// # Errors
/// Missing when there is none.
pub async fn version(store: &Store, number: u32, version: u32) -> Answer<Version> {
    let key = args![store.area(), i64::from(number), i64::from(version)];
    store.optional(GET, key).await?.ok_or(Problem::Missing)
}

/// Every version: of all publications, the newest first; or of those that are out, the last published first.
///
/// # Errors
/// As the store's.
pub async fn versions(store: &Store, only_out: bool) -> Answer<Vec<Version>> {
    store.all(if only_out { OUT } else { ALL }, args![store.area()]).await
}

/// The bytes of a file that was sent, by their digest.
///
/// # Errors
/// Missing when there is none.
pub async fn sent_file(store: &Store, digest: &str) -> Answer<Vec<u8>> {
    let found: Option<Ready> = store.optional(FILE, args![store.area(), digest.to_owned()]).await?;
    found.map(|ready| ready.0).ok_or(Problem::Missing)
}

/// Keeps a file under its digest.
///
/// # Errors
/// As the store's.
pub async fn keep_sent_file(tx: &mut Tx, digest: &str, bytes: Vec<u8>) -> Answer<()> {
    tx.execute(KEEP, args![tx.area(), digest.to_owned(), bytes]).await.map(|_| ())
}

/// Records what happened to a version. `was` is the digest of what is changed; none for a new version.
///
/// # Errors
/// Refused when somebody else did something to it, or took its number, at the same moment; nothing is written then.
pub async fn record_publication(
    tx: &mut Tx,
    by: &By,
    says: &Publication,
    what: Fact,
    was: Option<String>,
) -> Answer<()> {
    let told = Told { publication: says.number, version: says.version, what: what.clone() };
    happenings::record(tx, by, Subject::default(), vec![Happening::on(by.now.today, told)]).await?;
    let (area, number, version) = (tx.area(), i64::from(says.number), i64::from(says.version));
    let contents =
        serde_json::to_string(says).map_err(|cause| Problem::fault("write a publication", cause))?;
    let meets = says.notice.as_ref().map(|_| says.on);
    let (sql, values) = match (what, was) {
        (Fact::Made { by: person, digest }, None) => {
            (INSERT, args![area, number, version, digest, contents, person, meets])
        }
        (Fact::Made { by: person, digest }, Some(was)) => {
            (CHANGE, args![area, number, version, digest, contents, person, meets, was])
        }
        (Fact::Published { by: person, digest }, _) => {
            (PUBLISH, args![area, number, version, digest, by.now.today, person])
        }
        (Fact::Discarded { by: person, why }, _) => {
            (DISCARD, args![area, number, version, says.digest()?, by.now.today, person, why])
        }
    };
    let rows = tx.execute(sql, values).await?;
    let sentence = "Somebody else worked on this at the same moment. Read it again.";
    if rows == 0 { Err(Problem::refuse("", sentence)) } else { Ok(()) }
}
