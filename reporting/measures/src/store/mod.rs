//! All SQL of this room, and only SQL: what people say about measures. It writes no other room's tables.

mod figures;
mod notes;
mod replay;

pub use figures::{figures_of, take_back, tell};
pub use notes::{Note, Saying, agree, note, note_back, notes, notes_known};
pub use replay::differing;

use waymark_store::Migration;

/// The tables of this room, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "measures/0001_said", sql: include_str!("../../migrations/0001_said.sql") },
    Migration { name: "measures/0002_known", sql: include_str!("../../migrations/0002_known.sql") },
    Migration { name: "measures/0003_agreed", sql: include_str!("../../migrations/0003_agreed.sql") },
    Migration { name: "measures/0004_targets", sql: include_str!("../../migrations/0004_targets.sql") },
];
