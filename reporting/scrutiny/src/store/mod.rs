//! All SQL of this room, and only SQL: releases, what they say, who approved them and the files that left.

mod files;
mod known;
mod releases;
mod replay;

pub use files::{Ready, file, keep_files};
pub use known::known;
pub use releases::{Release, being_prepared, get, latest_out, next_number, numbers, record};
pub use replay::differing;

use waymark_store::Migration;

/// The tables of this room, oldest first.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "scrutiny/0001_releases", sql: include_str!("../../migrations/0001_releases.sql") }];
