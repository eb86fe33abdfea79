//! Opens a PostgreSQL database. Refuses one that sorts text otherwise than SQLite does, or that may forget what
//! it acknowledged. Each write is a transaction that holds its area's lock, so that jobs run one after another.

use crate::migrate::{self, Migration};
use crate::problem::{self, NOT_CONFIRMED, not_saved};
use crate::tx::{Connection, Tx};
use crate::writer::guarded;
use futures_util::future::BoxFuture;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::{ConnectOptions, Connection as _, PgConnection};
use std::str::FromStr;
use std::time::Duration;
use waymark_kernel::{Answer, AreaId, Problem};

/// Connections that read, and those that carry long streams.
const READERS: u32 = 10;
const STREAMS: u32 = 4;
/// Connections that write: one that holds the area's lock and one that waits for it. With more, waiting writers
/// would only keep readers out.
const WRITERS: u32 = 2;
const PATIENCE: Duration = Duration::from_secs(10);
/// An unused connection is asked whether it still lives before it is used again after this long.
const STALE: Duration = Duration::from_secs(1);
/// Advisory locks are numbers: this one is for migrations, an area's is the next but its own number.
const LOCKS: i64 = 0x5741_594D_0000_0000;

#[derive(Debug)]
pub(crate) struct Engine {
    pub(crate) readers: PgPool,
    pub(crate) streams: PgPool,
    writers: PgPool,
}

impl Engine {
    pub(crate) async fn open(url: &str, area: AreaId, migrations: &[Migration]) -> Answer<Self> {
        let options = PgConnectOptions::from_str(url)
            .map_err(|e| {
                Problem::refuse("database", format!("The address of the database is not right: {e}."))
            })?
            .application_name("waymark")
            .statement_cache_capacity(400)
            .options([
                ("lock_timeout", "10s"),
                ("synchronous_commit", "on"),
                ("client_min_messages", "warning"),
            ])
            .disable_statement_logging();
        let engine = Self {
            readers: pool(&options, READERS),
            streams: pool(&options, STREAMS),
            writers: pool(&options, WRITERS),
        };
        engine.check().await?;
        let transaction = engine.writers.begin().await.map_err(|e| unreachable_database(&e))?;
        let mut tx = Tx::new(Connection::Postgres(transaction), area);
        lock(&mut tx, LOCKS).await?;
        migrate::run(&mut tx, migrations).await?;
        commit(tx).await?;
        Ok(engine)
    }

    /// Refuses a database in which texts would be ordered, or acknowledged, otherwise than we promise.
    async fn check(&self) -> Answer<()> {
        let sql = "SELECT datcollate, pg_encoding_to_char(encoding), current_setting('fsync') \
                   FROM pg_database WHERE datname = current_database()";
        let (collation, encoding, fsync): (String, String, String) =
            sqlx::query_as(sql).fetch_one(&self.readers).await.map_err(|e| unreachable_database(&e))?;
        if !matches!(collation.as_str(), "C" | "POSIX") || encoding != "UTF8" {
            let sentence = format!(
                "This database sorts by {collation} in {encoding}; Waymark needs C in UTF8. Make one with: \
                 CREATE DATABASE waymark TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'."
            );
            return Err(Problem::refuse("database", sentence));
        }
        if fsync != "on" {
            let sentence = "This PostgreSQL server runs with fsync off and can lose what it has acknowledged. \
                            Turn fsync on.";
            return Err(Problem::refuse("database", sentence));
        }
        Ok(())
    }

    /// Runs one job in a transaction that holds the area's lock from its first moment: two jobs of one area never
    /// see each other half done, so nothing needs to be run twice.
    pub(crate) async fn run<T, F>(&self, area: AreaId, job: F) -> Answer<T>
    where
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Answer<T>> + Send + 'static,
        T: Send + 'static,
    {
        let pool = self.writers.clone();
        // A task of its own: a caller that goes away does not leave the job half way, as on SQLite.
        let task = tokio::spawn(async move {
            let transaction =
                pool.begin().await.map_err(|e| not_saved(problem::of("begin a transaction", "BEGIN", &e)))?;
            let mut tx = Tx::new(Connection::Postgres(transaction), area);
            lock(&mut tx, LOCKS.wrapping_add(1).wrapping_add(area.0)).await?;
            let answer = guarded(job, &mut tx).await?;
            commit(tx).await?;
            Ok(answer)
        });
        task.await.map_err(|_| Problem::Busy(NOT_CONFIRMED.into()))?
    }

    /// Runs a job that only reads, on one snapshot.
    pub(crate) async fn snapshot<T, F>(&self, area: AreaId, job: F) -> Answer<T>
    where
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Answer<T>> + Send + 'static,
        T: Send + 'static,
    {
        let begun = self.readers.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await;
        let transaction = begun.map_err(|e| problem::of("begin a snapshot", "BEGIN", &e))?;
        let mut tx = Tx::new(Connection::Postgres(transaction), area);
        // Dropping the transaction ends it: there is nothing to keep.
        guarded(job, &mut tx).await
    }

    pub(crate) async fn close(&self) {
        self.streams.close().await;
        self.readers.close().await;
        self.writers.close().await;
    }
}

/// Waits for a lock that the end of the transaction gives back.
async fn lock(tx: &mut Tx, number: i64) -> Answer<()> {
    tx.execute("SELECT pg_advisory_xact_lock($1)", crate::args![number]).await.map(|_| ())
}

async fn commit(tx: Tx) -> Answer<()> {
    let Connection::Postgres(transaction) = tx.connection else { return Ok(()) };
    transaction.commit().await.map_err(|error| {
        tracing::warn!(%error, "COMMIT failed");
        if error.as_database_error().is_some() {
            not_saved(problem::of("commit a transaction", "COMMIT", &error))
        } else {
            Problem::Busy(NOT_CONFIRMED.into())
        }
    })
}

fn pool(options: &PgConnectOptions, connections: u32) -> PgPool {
    PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        .idle_timeout(Duration::from_secs(300))
        .test_before_acquire(false)
        .before_acquire(|connection: &mut PgConnection, used| {
            Box::pin(async move {
                if used.idle_for > STALE {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
        .connect_lazy_with(options.clone())
}

/// Why the database cannot be used: what the server said, or that it said nothing.
fn unreachable_database(error: &sqlx::Error) -> Problem {
    if let Some(said) = error.as_database_error() {
        let sentence = format!("The database cannot be used. PostgreSQL says: {}.", said.message());
        return Problem::refuse("database", sentence);
    }
    tracing::warn!(%error, "the database cannot be reached");
    Problem::Busy("The database cannot be reached. Check that it runs and that the address is right.".into())
}
