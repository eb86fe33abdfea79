//! The rows of sessions.

use crate::session::Held;
use waymark_kernel::{Answer, Instant, PersonId, Problem};
use waymark_store::{Args, FromRow, Row, Store, args};

const INSERT: &str = "INSERT INTO access_session (area, key_digest, person, role, started, seen) \
    VALUES ($1, $2, $3, $4, $5, $6)";
const READ: &str = "SELECT person, role, started, seen, ended FROM access_session \
    WHERE area = $1 AND key_digest = $2";
const STAMP: &str = "UPDATE access_session SET seen = $3 \
    WHERE area = $1 AND key_digest = $2 AND ended IS NULL AND seen < $3";
const END: &str =
    "UPDATE access_session SET ended = $3 WHERE area = $1 AND key_digest = $2 AND ended IS NULL";
const END_ALL: &str =
    "UPDATE access_session SET ended = $3 WHERE area = $1 AND person = $2 AND ended IS NULL";
const LAST_SEEN: &str = "SELECT max(seen) FROM access_session WHERE area = $1 AND person = $2";
const FORGET: &str = "DELETE FROM access_session WHERE area = $1 AND started < $2";

pub(crate) async fn insert(store: &Store, digest: String, held: Held) -> Answer<()> {
    let area = store.area();
    let args = args![area, digest, held.person, held.role.code(), held.started, held.seen];
    execute(store, INSERT, args).await.map(|_| ())
}

pub(crate) async fn read(store: &Store, digest: &str) -> Answer<Option<Held>> {
    store.optional(READ, args![store.area(), digest]).await
}

pub(crate) async fn stamp(store: &Store, digest: String, at: Instant) -> Answer<()> {
    execute(store, STAMP, args![store.area(), digest, at]).await.map(|_| ())
}

pub(crate) async fn end(store: &Store, digest: String, at: Instant) -> Answer<()> {
    execute(store, END, args![store.area(), digest, at]).await.map(|_| ())
}

pub(crate) async fn end_all_of(store: &Store, person: PersonId, at: Instant) -> Answer<u64> {
    execute(store, END_ALL, args![store.area(), person, at]).await
}

pub(crate) async fn last_seen(store: &Store, person: PersonId) -> Answer<Option<Instant>> {
    let newest: Option<Newest> = store.optional(LAST_SEEN, args![store.area(), person]).await?;
    Ok(newest.and_then(|newest| newest.0))
}

/// The newest of some instants, where there is one.
struct Newest(Option<Instant>);

impl FromRow for Newest {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        Ok(Self(row.instant_opt(0)?))
    }
}

pub(crate) async fn forget_before(store: &Store, started: Instant) -> Answer<u64> {
    execute(store, FORGET, args![store.area(), started]).await
}

async fn execute(store: &Store, sql: &'static str, args: Args) -> Answer<u64> {
    store.write(move |tx| Box::pin(async move { tx.execute(sql, args).await })).await
}

impl FromRow for Held {
    fn from_row(row: &Row<'_>) -> Answer<Self> {
        let role = row.text(1)?.parse().map_err(|unknown| Problem::fault("read a session", unknown))?;
        let ended = row.instant_opt(4)?.is_some();
        Ok(Self { person: row.get(0)?, role, started: row.instant(2)?, seen: row.instant(3)?, ended })
    }
}
