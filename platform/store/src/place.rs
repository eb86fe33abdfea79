//! Where an area's records live, and which engine that means.

use std::path::PathBuf;

/// The name of the database file in a data folder.
pub(crate) const DATABASE_FILE: &str = "waymark.db";

/// Where the records live.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A folder of one area: SQLite, in the file `waymark.db`.
    Folder(PathBuf),
    /// A `postgres://` address; many areas may share it.
    Database(String),
}

/// The engine behind a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Embedded SQLite.
    Sqlite,
    /// PostgreSQL.
    Postgres,
}
