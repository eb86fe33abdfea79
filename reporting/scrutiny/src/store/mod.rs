//! All SQL of this room, and only SQL: releases, what they say, who approved them and the files that left.

mod files;
mod heads;
mod known;
mod notices;
mod publications;
mod releases;
mod replay;

pub use files::{file, keep_files};
pub use heads::{Head, Says, heads, heads_being_prepared, heads_of_meeting};
pub use known::known;
pub use notices::{next_notice, notices_from};
pub use publications::{
    Version, keep_sent_file, next_publication, record_publication, sent_file, version, versions,
};
pub use releases::{Release, counts, get, latest_out, next_number, numbers, out_with, record};
pub use replay::differing;

use releases::parsed;
use waymark_store::Migration;

/// The tables of this room, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "scrutiny/0001_releases", sql: include_str!("../../migrations/0001_releases.sql") },
    Migration {
        name: "scrutiny/0002_publications",
        sql: include_str!("../../migrations/0002_publications.sql"),
    },
    Migration { name: "scrutiny/0003_notices", sql: include_str!("../../migrations/0003_notices.sql") },
    Migration { name: "scrutiny/0004_heads", sql: include_str!("../../migrations/0004_heads.sql") },
];
