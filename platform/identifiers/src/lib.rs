//! The numbers and codes by which children, learners, places and needs are known in England, with their checks.
//! No I/O and nothing stored: each check answers with a plain sentence. Nothing here decides whom a number belongs to.

mod coded;
pub mod ethnicity;
mod ethnicity_table;
pub mod sen;

pub use coded::Coded;
pub use ethnicity::Ethnicity;
