//! All SQL of the slice, and only SQL: reading a case's facts, appending to the journal, and keeping the tables
//! that the facts make.

pub mod census;
pub mod courses;
pub mod drafts;
mod facts;
mod imports;
#[cfg(test)]
mod indexes;
pub mod lists;
mod project;
pub mod put_right;
mod replay;
mod reveal;
mod search;
pub mod settings;
mod starts;
mod ties;
pub mod young;

pub use facts::{
    OpenCase, SLICE, append, case_and_child, case_by_reference, child_of, facts_of_case, open_case,
    read_case, read_case_in,
};
pub use imports::{append_from_import, cases_for_import, entered, keep_ties_of, resting_on, undo_child};
pub use project::{project, set_case_label};
pub use replay::differing;
pub use reveal::reveal;
pub use search::{HAS_A_CASE, cases_of_import, children_of_reference, looks_like_reference, references_of};
pub use starts::{count_dues, count_index};
pub use waymark_people::happenings::Words;

use waymark_store::Migration;

/// The tables of the slice, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "ehc/0001_cases", sql: include_str!("../../migrations/0001_cases.sql") },
    Migration { name: "ehc/0002_lists", sql: include_str!("../../migrations/0002_lists.sql") },
    Migration { name: "ehc/0003_imports", sql: include_str!("../../migrations/0003_imports.sql") },
    Migration { name: "ehc/0004_drafts", sql: include_str!("../../migrations/0004_drafts.sql") },
    Migration { name: "ehc/0005_starts", sql: include_str!("../../migrations/0005_starts.sql") },
    Migration { name: "ehc/0006_late", sql: include_str!("../../migrations/0006_late.sql") },
    Migration { name: "ehc/0007_courses", sql: include_str!("../../migrations/0007_courses.sql") },
    Migration { name: "ehc/0008_census", sql: include_str!("../../migrations/0008_census.sql") },
    Migration { name: "ehc/0009_due_days", sql: include_str!("../../migrations/0009_due_days.sql") },
    Migration {
        name: "ehc/0010_transfer_known",
        sql: include_str!("../../migrations/0010_transfer_known.sql"),
    },
    Migration { name: "ehc/0011_in_order", sql: include_str!("../../migrations/0011_in_order.sql") },
    Migration {
        name: "ehc/0012_owed_by_others",
        sql: include_str!("../../migrations/0012_owed_by_others.sql"),
    },
];
