#![doc = include_str!("../README.md")]

pub mod accounts;
pub mod area_contacts;
mod beside;
mod by;
mod called;
pub mod child;
pub mod children;
pub mod contact_details;
pub mod covers;
pub mod desk;
pub mod facts;
pub mod families;
pub mod fields;
pub mod fold;
pub mod forms;
pub mod groups;
pub mod happenings;
pub mod imports;
pub mod matching;
mod naming;
pub mod officers;
pub mod pairs;
mod papers;
pub mod persons;
mod remembered;
pub mod restriction;
pub mod retraction;
pub mod roles;
mod school_age;
pub mod search;
pub mod settings;
mod signed_in;
mod store;
pub mod teams;
mod visit;
pub mod visitors;

pub use beside::Beside;
pub use by::By;
pub use called::{Called, Given};
pub use child::{Child, ChildDetails};
pub use desk::{Clock, Desk};
pub use facts::Fact;
pub use naming::{Names, Naming, Typed};
pub use papers::{LastPaper, PaperFigure, PaperGroups, PaperValue, Papers, Said};
pub use persons::{Person, PersonDetails};
pub use school_age::last_day_of_compulsory_school_age;
pub use signed_in::SignedIn;
pub use visit::Visit;

use waymark_store::Migration;

/// The name of this room in the journal.
pub const SLICE: &str = "people";

/// The tables of this room, in order.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "people/0001_record", sql: include_str!("../migrations/0001_record.sql") },
    Migration { name: "people/0002_imports", sql: include_str!("../migrations/0002_imports.sql") },
    Migration { name: "people/0003_neighbours", sql: include_str!("../migrations/0003_neighbours.sql") },
    Migration { name: "people/0004_holders", sql: include_str!("../migrations/0004_holders.sql") },
    Migration { name: "people/0005_pairs", sql: include_str!("../migrations/0005_pairs.sql") },
    Migration { name: "people/0006_pairs_other", sql: include_str!("../migrations/0006_pairs_other.sql") },
    Migration {
        name: "people/0007_import_row_shown",
        sql: include_str!("../migrations/0007_import_row_shown.sql"),
    },
    Migration {
        name: "people/0008_roles_in_order",
        sql: include_str!("../migrations/0008_roles_in_order.sql"),
    },
];
