//! A copy of a data folder's database taken while it is in use. On PostgreSQL that is `pg_dump`'s work.

use crate::args;
use crate::place::{DATABASE_FILE, Place};
use crate::sqlite;
use crate::store::Store;
use std::path::Path;
use waymark_kernel::{Answer, Problem};

impl Store {
    /// Writes a whole, consistent copy to `path`, which must not exist yet; it is on disk when this answers.
    /// Readers and writers go on meanwhile.
    ///
    /// # Errors
    /// A Refusal when the path is taken or the engine is PostgreSQL; Busy when the disk is full.
    pub async fn backup_into(&self, path: &Path) -> Answer<()> {
        let Place::Folder(folder) = self.place() else {
            let sentence = "A PostgreSQL database is backed up with pg_dump, not by Waymark.";
            return Err(Problem::refuse("database", sentence));
        };
        if path.exists() {
            let sentence = format!("{} is there already. Name a file that is not.", path.display());
            return Err(Problem::refuse("path", sentence));
        }
        let Some(name) = path.to_str() else {
            return Err(Problem::refuse("path", "The name of the copy must be plain text."));
        };
        let unfinished = format!("{name}.unfinished");
        let (source, copy) = (folder.join(DATABASE_FILE), args![unfinished.as_str()]);
        let copying = move || sqlite::reading(&source)?.execute(&"VACUUM INTO $1".into(), &copy);
        let copied = tokio::task::spawn_blocking(copying)
            .await
            .unwrap_or_else(|error| Err(Problem::fault("copy the database", error)));
        let finished = copied.and_then(|_| finish(Path::new(&unfinished), path));
        if finished.is_err() {
            let _ = std::fs::remove_file(&unfinished);
        }
        finished
    }
}

/// Gives the copy its name only when all of it is on disk: a file of that name is never half a backup.
fn finish(unfinished: &Path, path: &Path) -> Answer<()> {
    let sync = |p: &Path| std::fs::File::open(p).and_then(|file| file.sync_all());
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    sync(unfinished)
        .and_then(|()| std::fs::rename(unfinished, path))
        .and_then(|()| sync(folder))
        .map_err(|error| Problem::Busy(format!("The copy cannot be saved just now: {error}.")))
}
