//! All SQL of the slice, and only SQL: the facts of a plan, and the rows they make.

mod facts;
mod rows;

pub use facts::{OpenPlan, SLICE, append, current, open_plan, plans, read_plan};
pub use rows::{MilestoneRow, differing, milestones, milestones_known};

use waymark_store::Migration;

/// The tables of the slice, oldest first.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "improvement/0001_plans", sql: include_str!("../../migrations/0001_plans.sql") }];
