//! Releases: how each stands and what it says.

use super::heads::Says;
use crate::release::{Contents, Fact, Standing, Told};
use serde::de::DeserializeOwned;
use waymark_kernel::{Answer, Day, PersonId, Problem, Subject};
use waymark_people::By;
use waymark_people::happenings::{self, Happening};
use waymark_small_numbers::Published;
use waymark_store::{Reader, Store, Tx, args};

const BEGIN: &str = "INSERT INTO scrutiny_release (area, number, digest, head, meeting) \
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (area, number) DO NOTHING";
const CHANGE: &str = "UPDATE scrutiny_release SET digest = $3, head = $4, meeting = $5 \
    WHERE area = $1 AND number = $2 AND published IS NULL";
const CONTENTS: &str = "INSERT INTO scrutiny_contents (area, number, digest, contents, counts) \
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (area, number, digest) DO NOTHING";
/// Approvals fall away with a change, even back to words that were approved before.
const FORGET: &str = "DELETE FROM scrutiny_approval WHERE area = $1 AND number = $2";
const APPROVE: &str =
    "INSERT INTO scrutiny_approval (area, number, digest, person, seq) VALUES ($1, $2, $3, $4, $5)";
/// Only what was approved: not if the words changed while the files were being made.
const PUBLISH: &str = "UPDATE scrutiny_release SET published = $3 WHERE area = $1 AND number = $2 AND digest = $4 \
    AND published IS NULL";
const NEXT: &str = "SELECT coalesce(max(number), 0) + 1 FROM scrutiny_release WHERE area = $1";
const NUMBERS: &str = "SELECT number FROM scrutiny_release WHERE area = $1 ORDER BY number DESC";
const OUT: &str =
    "SELECT number FROM scrutiny_release WHERE area = $1 AND published IS NOT NULL ORDER BY number DESC";
const OUT_WITH: &str =
    "SELECT number FROM scrutiny_release WHERE area = $1 AND digest = $2 AND published IS NOT NULL";
const GET: &str = "SELECT r.digest, r.published, c.contents FROM scrutiny_release r \
    JOIN scrutiny_contents c ON c.area = r.area AND c.number = r.number AND c.digest = r.digest \
    WHERE r.area = $1 AND r.number = $2";
const COUNTS: &str = "SELECT c.counts FROM scrutiny_release r \
    JOIN scrutiny_contents c ON c.area = r.area AND c.number = r.number AND c.digest = r.digest \
    WHERE r.area = $1 AND r.number = $2";
const APPROVED: &str = "SELECT a.person FROM scrutiny_approval a JOIN scrutiny_release r ON r.area = a.area \
    AND r.number = a.number AND r.digest = a.digest WHERE a.area = $1 AND a.number = $2 ORDER BY a.seq";

/// A release as it stands.
#[derive(Clone, Debug)]
pub struct Release {
    /// What it says.
    pub contents: Contents,
    /// How it stands.
    pub standing: Standing,
    /// The day it was published.
    pub published: Option<Day>,
}

/// The number that the next release gets.
///
/// # Errors
/// As the store's.
pub async fn next_number(store: &Store) -> Answer<u32> {
    let (number,): (i64,) = store.one(NEXT, args![store.area()]).await?;
    u32::try_from(number).map_err(|cause| Problem::fault("number a release", cause))
}

/// The numbers of all releases, or of those that are out, the latest first.
///
/// # Errors
/// As the store's.
pub async fn numbers(store: &Store, only_out: bool) -> Answer<Vec<u32>> {
    let found: Vec<(i64,)> = store.all(if only_out { OUT } else { NUMBERS }, args![store.area()]).await?;
    Ok(found.into_iter().filter_map(|(number,)| u32::try_from(number).ok()).collect())
}

/// A release.
///
/// # Errors
/// Missing when there is none of that number.
pub async fn get<R: Reader>(mut from: R, number: u32) -> Answer<Release> {
    type Found = (String, Option<Day>, String);
    let area = from.area();
    let key = || args![area, i64::from(number)];
    let found: Option<Found> = from.optional(GET.into(), key()).await?;
    let (digest, published, contents) = found.ok_or(Problem::Missing)?;
    let approved: Vec<(PersonId,)> = from.all(APPROVED.into(), key()).await?;
    let contents: Contents = parsed(&contents)?;
    let standing = Standing {
        frozen: Some((contents.on, contents.known)),
        digest: Some(digest),
        approved: approved.into_iter().map(|(person,)| person).collect(),
        is_out: published.is_some(),
    };
    Ok(Release { contents, standing, published })
}

/// The true counts behind a release: for protecting the next one, never for a reader. They are several times as long as what
/// it says, so that only those who need them read them.
///
/// # Errors
/// Missing when there is none of that number.
pub async fn counts<R: Reader>(mut from: R, number: u32) -> Answer<Published> {
    let area = from.area();
    let found: Option<(String,)> = from.optional(COUNTS.into(), args![area, i64::from(number)]).await?;
    let (counts,) = found.ok_or(Problem::Missing)?;
    parsed(&counts)
}

/// The latest release that is out.
///
/// # Errors
/// As the store's.
pub async fn latest_out(store: &Store) -> Answer<Option<Release>> {
    match numbers(store, true).await?.first() {
        Some(number) => get(store, *number).await.map(Some),
        None => Ok(None),
    }
}

/// The release that is out with these contents; `None` where there is none.
///
/// # Errors
/// As the store's.
pub async fn out_with(store: &Store, digest: &str) -> Answer<Option<Release>> {
    let found: Option<(i64,)> = store.optional(OUT_WITH, args![store.area(), digest]).await?;
    match found.and_then(|(number,)| u32::try_from(number).ok()) {
        Some(number) => get(store, number).await.map(Some),
        None => Ok(None),
    }
}

/// Records what happened to a release, with what it says from now on where that is new.
///
/// # Errors
/// Refused when somebody else did something to the release, or took its number, at the same moment; nothing is written then.
pub async fn record(
    tx: &mut Tx,
    by: &By,
    number: u32,
    what: Fact,
    said: Option<(&Contents, &Published)>,
) -> Answer<()> {
    let told = Told { release: number, what: what.clone() };
    let happened =
        happenings::record(tx, by, Subject::default(), vec![Happening::on(by.now.today, told)]).await?;
    let seq = happened.first().map_or(0, |happened| happened.seq);
    let (area, number) = (tx.area(), i64::from(number));
    match what {
        Fact::Frozen { ref digest, .. } | Fact::Changed { ref digest } => {
            let sql = if matches!(what, Fact::Frozen { .. }) { BEGIN } else { CHANGE };
            let (head, meeting) = said.map(|(contents, _)| Says::of(contents).columns()).transpose()?.unzip();
            let row = args![area, number, digest.clone(), head, meeting.flatten()];
            taken(tx.execute(sql, row).await?)?;
            tx.execute(FORGET, args![area, number]).await?;
            if let Some((contents, counts)) = said {
                let (contents, counts) = (written(contents)?, written(counts)?);
                tx.execute(CONTENTS, args![area, number, digest.clone(), contents, counts]).await?;
            }
        }
        Fact::Approved { by: person, digest } => {
            tx.execute(APPROVE, args![area, number, digest, person, seq]).await?;
        }
        Fact::Published { digest } => {
            taken(tx.execute(PUBLISH, args![area, number, by.now.today, digest]).await?)?;
        }
    }
    Ok(())
}

/// Stops where nobody's row was there to be changed.
fn taken(rows: u64) -> Answer<()> {
    let sentence = "Somebody else worked on this paper at the same moment. Read it again.";
    if rows == 0 { Err(Problem::refuse("", sentence)) } else { Ok(()) }
}

pub(super) fn parsed<T: DeserializeOwned>(text: &str) -> Answer<T> {
    serde_json::from_str(text).map_err(|cause| Problem::fault("read a release", cause))
}

fn written<T: serde::Serialize>(what: &T) -> Answer<String> {
    serde_json::to_string(what).map_err(|cause| Problem::fault("write a release", cause))
}
