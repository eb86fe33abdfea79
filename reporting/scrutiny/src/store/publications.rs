//! Publications: how each version stands, what it says, and the file that was sent.

use super::files::Ready;
use crate::publication::{Fact, Publication, Standing, Told};
use waymark_kernel::{Answer, Day, PersonId, Problem, Subject};
use waymark_people::By;
use waymark_people::happenings::{self, Happening};
use waymark_store::{Store, Tx, args};

macro_rules! version {
    () => {
        "SELECT p.digest, p.contents, p.made_by, p.published, p.published_by FROM scrutiny_publication p \
         WHERE p.area = $1"
    };
}
const GET: &str = concat!(version!(), " AND p.number = $2 AND p.version = $3");
const ALL: &str = concat!(version!(), " ORDER BY p.number DESC, p.version DESC");
const OUT: &str = concat!(
    version!(),
    " AND p.published IS NOT NULL ORDER BY p.published DESC, p.number DESC, p.version DESC"
);
const NEXT: &str = "SELECT coalesce(max(number), 0) + 1 FROM scrutiny_publication WHERE area = $1";
const INSERT: &str = "INSERT INTO scrutiny_publication (area, number, version, digest, contents, made_by) \
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (area, number, version) DO NOTHING";
/// Only what the person had before them, and never what is out.
const CHANGE: &str = "UPDATE scrutiny_publication SET digest = $4, contents = $5, made_by = $6 \
    WHERE area = $1 AND number = $2 AND version = $3 AND digest = $7 AND published IS NULL";
const PUBLISH: &str = "UPDATE scrutiny_publication SET published = $5, published_by = $6 \
    WHERE area = $1 AND number = $2 AND version = $3 AND digest = $4 AND published IS NULL AND made_by <> $6";
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
}

type Found = (String, String, PersonId, Option<Day>, Option<PersonId>);

fn read((digest, contents, made_by, published, published_by): Found) -> Answer<Version> {
    let says =
        serde_json::from_str(&contents).map_err(|cause| Problem::fault("read a publication", cause))?;
    Ok(Version { says, standing: Standing { digest, made_by, published_by }, published })
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
    let found: Option<Found> = store.optional(GET, key).await?;
    read(found.ok_or(Problem::Missing)?)
}

/// Every version: of all publications, the newest first; or of those that are out, the last published first.
///
/// # Errors
/// As the store's.
pub async fn versions(store: &Store, only_out: bool) -> Answer<Vec<Version>> {
    let found: Vec<Found> = store.all(if only_out { OUT } else { ALL }, args![store.area()]).await?;
    found.into_iter().map(read).collect()
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
    let rows = match (what, was) {
        (Fact::Made { by: person, digest }, None) => {
            tx.execute(INSERT, args![area, number, version, digest, contents, person]).await?
        }
        (Fact::Made { by: person, digest }, Some(was)) => {
            tx.execute(CHANGE, args![area, number, version, digest, contents, person, was]).await?
        }
        (Fact::Published { by: person, digest }, _) => {
            tx.execute(PUBLISH, args![area, number, version, digest, by.now.today, person]).await?
        }
    };
    let sentence = "Somebody else worked on this at the same moment. Read it again.";
    if rows == 0 { Err(Problem::refuse("", sentence)) } else { Ok(()) }
}
