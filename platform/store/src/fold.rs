//! Reads many rows into one value, for work over the whole of an area: on SQLite on a thread of its own with a connection
//! of its own, so that no page waits for it and no row is handed from thread to thread.

use crate::direct::Direct;
use crate::link;
use crate::place::{DATABASE_FILE, Place};
use crate::row::Row;
use crate::sql::{Args, Sql};
use crate::store::Store;
use futures_util::StreamExt;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use waymark_kernel::{Answer, Problem};

/// A small page cache: each page is read once.
const SETTINGS: &str = "PRAGMA cache_size = -2000; PRAGMA query_only = 1;";

impl Store {
    /// Takes every row into `start`, one after another in constant memory, as they stood when the first was read. Ends
    /// at the first error of `take`.
    ///
    /// # Errors
    /// As [`Store::all`], and what `take` says.
    pub async fn fold<T, F>(&self, sql: impl Into<Sql>, args: Args, start: T, take: F) -> Answer<T>
    where
        T: Send + 'static,
        F: FnMut(&mut T, &Row<'_>) -> Answer<()> + Send + 'static,
    {
        let sql = sql.into();
        match self.place() {
            Place::Folder(folder) => {
                let file = folder.join(DATABASE_FILE);
                let work = move || on_this_thread(&file, &sql, &args, start, take);
                let unfinished = |error| Problem::fault("read many rows", error);
                tokio::task::spawn_blocking(work).await.map_err(unfinished)?
            }
            Place::Database(_) => streamed(self, sql, args, start, take).await,
        }
    }
}

fn on_this_thread<T>(
    file: &Path,
    sql: &Sql,
    args: &Args,
    mut folded: T,
    mut take: impl FnMut(&mut T, &Row<'_>) -> Answer<()>,
) -> Answer<T> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)
        .map_err(|error| Problem::Busy(format!("We cannot look this up just now: {error}.")))?;
    let mut direct = Direct::new(connection);
    direct.run(SETTINGS)?;
    direct.each(sql, args, |row| take(&mut folded, row))?;
    Ok(folded)
}

async fn streamed<T>(
    store: &Store,
    sql: Sql,
    args: Args,
    mut folded: T,
    mut take: impl FnMut(&mut T, &Row<'_>) -> Answer<()>,
) -> Answer<T> {
    let mut rows = link::rows(store.stream_link(), &sql, args)?;
    while let Some(row) = rows.next().await {
        let row = row.map_err(|e| crate::problem::of("read from the store", sql.as_str(), &e))?;
        take(&mut folded, &row.row())?;
    }
    Ok(folded)
}
