//! The numbers and codes by which children, learners, places and needs are known in England, with their checks.
//! No I/O and nothing stored: each check answers with a plain sentence. Nothing here decides whom a number belongs to.

mod coded;
mod digits;
pub mod ethnicity;
mod ethnicity_table;
pub mod la;
mod la_table;
pub mod nhs;
pub mod postcode;
pub mod register;
pub mod sen;
pub mod uln;
pub mod upn;

pub use coded::Coded;
pub use ethnicity::Ethnicity;
