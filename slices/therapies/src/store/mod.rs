//! All SQL of the slice, and only SQL: services, the facts of referrals, the rows they make, and the lists.

pub mod behind;
pub mod decisions;
mod facts;
pub mod figures;
pub mod groups;
pub mod list;
pub mod loads;
mod lost_slots;
mod matching;
pub mod needs;
pub mod past;
mod project;
pub mod reads;
mod replay;
mod row;
pub mod scenarios;
pub mod services;
pub(crate) mod slots;
pub mod waits;

pub use facts::{
    OpenReferral, Place, SLICE, append, earlier, open_referral, place_of_reference, read_referral,
    resting_on, same_child,
};
pub use project::set_label;
pub use replay::differing;
pub use waymark_people::happenings::Words;

use waymark_store::Migration;

/// The tables of the slice, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "therapies/0001_services", sql: include_str!("../../migrations/0001_services.sql") },
    Migration { name: "therapies/0002_referrals", sql: include_str!("../../migrations/0002_referrals.sql") },
    Migration { name: "therapies/0003_loads", sql: include_str!("../../migrations/0003_loads.sql") },
    Migration { name: "therapies/0004_pathways", sql: include_str!("../../migrations/0004_pathways.sql") },
    Migration { name: "therapies/0005_asked", sql: include_str!("../../migrations/0005_asked.sql") },
    Migration { name: "therapies/0006_reads", sql: include_str!("../../migrations/0006_reads.sql") },
    Migration { name: "therapies/0007_decisions", sql: include_str!("../../migrations/0007_decisions.sql") },
    Migration { name: "therapies/0008_scenarios", sql: include_str!("../../migrations/0008_scenarios.sql") },
    Migration {
        name: "therapies/0009_lost_slots",
        sql: include_str!("../../migrations/0009_lost_slots.sql"),
    },
    Migration {
        name: "therapies/0010_slots_and_ages",
        sql: include_str!("../../migrations/0010_slots_and_ages.sql"),
    },
];
