//! Opens a data folder: WAL, every COMMIT synced, one writing connection and a few that can only read.
//! Nothing else writes to the file.

use crate::args;
use crate::migrate::{self, Migration};
use crate::place::DATABASE_FILE;
use crate::problem;
use crate::tx::{Connection, Tx};
use crate::writer::Writer;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, SqliteConnection};
use std::path::Path;
use std::time::Duration;
use tokio::sync::watch;
use waymark_kernel::{Answer, AreaId, Problem};

/// Connections that read, and those that carry long streams; each is a thread and its page cache.
const READERS: u32 = 4;
const STREAMS: u32 = 4;
/// Page caches, in KiB (SQLite takes a negative number so).
const WRITER_CACHE: &str = "-16000";
const READER_CACHE: &str = "-4000";
/// The log is carried into the database each time it has grown by so many pages of 4 KiB.
const LOG_PAGES: &str = "4000";
/// How long to wait for a connection, or for another process's lock, before answering Busy.
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Debug)]
pub(crate) struct Engine {
    pub(crate) readers: SqlitePool,
    pub(crate) streams: SqlitePool,
    pub(crate) writer: Writer,
}

impl Engine {
    pub(crate) async fn open(
        folder: &Path,
        area: AreaId,
        migrations: &[Migration],
        broken: watch::Sender<bool>,
    ) -> Answer<Self> {
        make_folder(folder)?;
        let connection = connect(folder).await?;
        let mut tx = Tx::new(Connection::Sqlite(Box::new(connection)), area);
        tx.execute("BEGIN IMMEDIATE", args![]).await?;
        migrate::run(&mut tx, migrations).await?;
        crate::area::check_folder(&mut tx).await?;
        tx.execute("COMMIT", args![]).await?;
        tx.forget();
        Ok(Self::over(&folder.join(DATABASE_FILE), tx, broken))
    }

    /// The engine of a file that `tx` writes.
    pub(crate) fn over(file: &Path, tx: Tx, broken: watch::Sender<bool>) -> Self {
        Self { readers: pool(file, READERS), streams: pool(file, STREAMS), writer: Writer::start(tx, broken) }
    }

    pub(crate) async fn close(&self) {
        self.streams.close().await;
        self.readers.close().await;
        self.writer.close().await;
    }
}

fn common(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
        .statement_cache_capacity(400)
        .disable_statement_logging()
}

/// The writing connection. It makes the file where it is absent.
async fn connect(folder: &Path) -> Answer<SqliteConnection> {
    common(&folder.join(DATABASE_FILE))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .pragma("cache_size", WRITER_CACHE)
        .pragma("wal_autocheckpoint", LOG_PAGES)
        .pragma("journal_size_limit", "67108864")
        .connect()
        .await
        .map_err(|error| unreadable(folder, &error))
}

fn pool(file: &Path, connections: u32) -> SqlitePool {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        .idle_timeout(Duration::from_secs(300))
        .test_before_acquire(false)
        .connect_lazy_with(
            common(file).read_only(true).row_buffer_size(256).pragma("cache_size", READER_CACHE),
        )
}

/// Makes the folder, readable by its owner alone: it will hold children's records.
pub(crate) fn make_folder(folder: &Path) -> Answer<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| {
        Problem::refuse("data", format!("The folder {} cannot be made: {error}.", folder.display()))
    })
}

/// A file that is not ours to open is the person's to mend, so it is said in plain words.
fn unreadable(folder: &Path, error: &sqlx::Error) -> Problem {
    let code = error.as_database_error().and_then(|e| e.code()?.parse::<i32>().ok()).unwrap_or(0) & 0xff;
    let file = folder.join(DATABASE_FILE);
    match code {
        26 | 11 => Problem::refuse(
            "data",
            format!("{} is not a Waymark database, or is damaged. Restore it from a backup.", file.display()),
        ),
        14 | 8 => Problem::refuse(
            "data",
            format!("{} cannot be opened for writing. Check who owns it.", file.display()),
        ),
        _ => problem::of("open the data folder", "", error),
    }
}
