//! Fills a new folder in bulk: the same jobs through the same writer, without waiting for the disk. The database gets its
//! name only when everything is in and on disk, so a fill that fails or is killed leaves no area behind. Only for invented
//! areas: nothing in it is acknowledged before its end.

use crate::area::Area;
use crate::direct::Direct;
use crate::migrate::{self, Migration};
use crate::place::{DATABASE_FILE, Place};
use crate::sqlite::{self, Engine};
use crate::store::Store;
use crate::tx::{Connection, Tx};
use std::path::Path;
use tokio::sync::watch;
use waymark_kernel::{Answer, AreaId, Problem};

/// What the database is called until it is whole.
pub(crate) const UNFINISHED: &str = "waymark.db.unfinished";
/// Nothing is kept for undoing, because a fill that fails is thrown away; pages stay in memory, up to 3,000,000 KiB,
/// because the keys are random and each page is met again and again.
const SETTINGS: &str = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -3000000; \
    PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;";

impl Store {
    /// Makes an invented area in a folder that has none, and lets `settle` fill it. The store it is given is like any
    /// other, but what it writes is on disk only when this answers.
    ///
    /// # Errors
    /// A Refusal for an area that is not invented or a folder that has one; what `settle` says; Busy when the disk
    /// cannot take it. Nothing is left then.
    pub async fn fill(
        folder: &Path,
        area: &Area,
        migrations: &[Migration],
        settle: impl AsyncFnOnce(&Self) -> Answer<()>,
    ) -> Answer<()> {
        if !area.demo || folder.join(DATABASE_FILE).exists() {
            return Err(Problem::refuse("data", "Only a new folder of an invented area is filled in bulk."));
        }
        let unfinished = folder.join(UNFINISHED);
        remove(&unfinished)?;
        let store = Self::to_fill(&Place::Folder(folder.to_owned()), area.id, migrations).await?;
        let settled = match store.add_area(area).await {
            Ok(()) => settle(&store).await,
            Err(problem) => Err(problem),
        };
        store.close().await;
        if settled.is_err() {
            remove(&unfinished)?;
        }
        settled.and_then(|()| finish(folder, &unfinished))
    }
}

/// The engine of a folder being filled.
pub(crate) async fn open(
    folder: &Path,
    area: AreaId,
    migrations: &[Migration],
    broken: watch::Sender<bool>,
) -> Answer<Engine> {
    sqlite::make_folder(folder)?;
    let file = folder.join(UNFINISHED);
    sqlite::make_file(&file)?;
    let direct = Direct::new(rusqlite::Connection::open(&file).map_err(unmade)?).without_undo();
    direct.script(SETTINGS).map_err(unmade)?;
    let mut tx = Tx::new(Connection::Sqlite(Box::new(direct)), area);
    migrate::run(&mut tx, migrations).await?;
    Engine::over(&file, tx, broken)
}

/// Makes the database what every other folder has, and gives it its name only when all of it is on disk.
fn finish(folder: &Path, unfinished: &Path) -> Answer<()> {
    let connection = rusqlite::Connection::open(unfinished).map_err(unmade)?;
    connection.pragma_update(None, "journal_mode", "WAL").map_err(unmade)?;
    drop(connection);
    let sync = |path: &Path| std::fs::File::open(path).and_then(|file| file.sync_all());
    sync(unfinished)
        .and_then(|()| std::fs::rename(unfinished, folder.join(DATABASE_FILE)))
        .and_then(|()| sync(folder))
        .map_err(unmade)
}

fn remove(unfinished: &Path) -> Answer<()> {
    match std::fs::remove_file(unfinished) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(unmade(error)),
        _ => Ok(()),
    }
}

fn unmade(error: impl std::fmt::Display) -> Problem {
    Problem::Busy(format!("The folder cannot be filled just now: {error}."))
}
