//! Opens a data folder: WAL, every COMMIT synced, one writing connection and a few that can only read.
//! Nothing else writes to the file.

use crate::args;
use crate::direct::Direct;
use crate::migrate::{self, Migration};
use crate::place::DATABASE_FILE;
use crate::problem;
use crate::readers::Readers;
use crate::tx::{Connection, Tx};
use crate::writer::Writer;
use rusqlite::OpenFlags;
use std::path::Path;
use std::time::Duration;
use tokio::sync::watch;
use waymark_kernel::{Answer, AreaId, Problem};

/// Connections that read, and those that carry long streams; each has a page cache of its own.
const READERS: usize = 4;
const STREAMS: usize = 4;
/// Page caches, in KiB (SQLite takes a negative number so).
const WRITER_CACHE: i64 = -16_000;
const READER_CACHE: i64 = -4_000;
/// The log is carried into the database each time it has grown by so many pages of 4 KiB, and is cut back to so many
/// bytes.
const LOG_PAGES: i64 = 4_000;
const LOG_BYTES: i64 = 64 << 20;
/// How long to wait for another process's lock before answering Busy.
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Debug)]
pub(crate) struct Engine {
    pub(crate) readers: Readers,
    pub(crate) streams: Readers,
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
        let file = folder.join(DATABASE_FILE);
        make_file(&file)?;
        let direct = writing(&file).map_err(|error| unreadable(&file, &error))?;
        let mut tx = Tx::new(Connection::Sqlite(Box::new(direct)), area);
        tx.execute("BEGIN IMMEDIATE", args![]).await?;
        migrate::run(&mut tx, migrations).await?;
        crate::area::check_folder(&mut tx).await?;
        tx.execute("COMMIT", args![]).await?;
        tx.forget();
        Self::over(&file, tx, broken)
    }

    /// An engine that writes with this connection.
    pub(crate) fn over(file: &Path, tx: Tx, broken: watch::Sender<bool>) -> Answer<Self> {
        let pool = |most| Readers::new(file.to_owned(), most, reading);
        Ok(Self { readers: pool(READERS), streams: pool(STREAMS), writer: Writer::start(tx, broken)? })
    }

    pub(crate) async fn close(&self) {
        self.streams.close().await;
        self.readers.close().await;
        self.writer.close().await;
    }
}

/// The writing connection. It makes the file where it is absent.
fn writing(file: &Path) -> rusqlite::Result<Direct> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    connect(file, flags, |connection| {
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "cache_size", WRITER_CACHE)?;
        connection.pragma_update(None, "wal_autocheckpoint", LOG_PAGES)?;
        connection.pragma_update(None, "journal_size_limit", LOG_BYTES)
    })
}

/// A connection that can only read.
pub(crate) fn reading(file: &Path) -> Answer<Direct> {
    let opened = connect(file, OpenFlags::SQLITE_OPEN_READ_ONLY, |connection| {
        connection.pragma_update(None, "cache_size", READER_CACHE)
    });
    opened.map_err(|error| problem::of("open the data folder", "", &error))
}

/// A connection that one thread uses at a time, so that SQLite need not lock it.
fn connect(
    file: &Path,
    flags: OpenFlags,
    settings: impl FnOnce(&rusqlite::Connection) -> rusqlite::Result<()>,
) -> rusqlite::Result<Direct> {
    let connection = rusqlite::Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    settings(&connection)?;
    Ok(Direct::new(connection))
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

/// Makes the file where it is absent, readable by its owner alone, whoever made the folder. What SQLite lays beside it is
/// as readable as it.
pub(crate) fn make_file(file: &Path) -> Answer<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(file) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => {
            Err(Problem::refuse("data", format!("{} cannot be made: {error}.", file.display())))
        }
        _ => Ok(()),
    }
}

/// A file that is not ours to open is the person's to mend, so it is said in plain words.
fn unreadable(file: &Path, error: &rusqlite::Error) -> Problem {
    match problem::sqlite_code(error) & 0xff {
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
