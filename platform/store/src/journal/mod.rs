//! The journal of an area: facts in the order they were recorded, numbered without gaps and chained by digest.
//! Lines are appended and never edited; a payload may be destroyed, and its digest stays.
//!
//! The owner of a database can rewrite any chain: publish [`head`] outside it at least daily, and give it to
//! [`verify`].

mod append;
mod chain;
mod read;
mod verify;

pub use chain::Head;
pub use read::{by_case, head, of_case, of_case_known, of_child, of_child_known, since};
pub use verify::{Audit, Wrong, verify};
