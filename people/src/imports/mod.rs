//! Bringing a file of any kind in: staged, matched, looked at by a person, approved in batches, seen only when all
//! of it is in, and undone when it was wrong. What a row means is the [`Source`]'s; nothing here knows a return.
//!
//! `begin` → `stage` … → `ready` → `decide` … → `approve` → perhaps `undo`. Killed anywhere, the next start goes on:
//! [`unfinished`] says with what.

mod approve;
mod judge;
mod model;
mod review;
mod source;
mod stage;
mod undo;
mod veil;

pub use approve::{BATCH, approve, start_approving};
pub use judge::{Judged, judge};
pub use model::{Counts, Decision, Import, NewImport, NewRow, Outcome, Row, State};
pub use review::{counts, decide, get, list, row, rows};
pub use source::{File, Knowledge, Source, Told};
pub use stage::{Begun, begin, discard, fail, ready, stage, unfinished};
pub use undo::undo;
pub use veil::{Veiled, veiled};
