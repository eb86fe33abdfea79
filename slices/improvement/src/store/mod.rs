//! All SQL of the slice, and only SQL: the facts of a plan, the rows they make, and the documents that are evidence.

mod documents;
mod facts;
mod rows;
mod speakers;

pub use documents::{Document, document, keep_document};
pub use facts::{OpenPlan, SLICE, append, current, open_plan, plans, read_plan};
pub use rows::{MilestoneRow, differing, milestones, milestones_known};
pub use speakers::{roles, speakers};

use waymark_store::Migration;

/// The tables of the slice, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "improvement/0001_plans", sql: include_str!("../../migrations/0001_plans.sql") },
    Migration {
        name: "improvement/0002_documents",
        sql: include_str!("../../migrations/0002_documents.sql"),
    },
];
