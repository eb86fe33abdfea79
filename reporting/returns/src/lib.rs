//! The SEN2 person-level return, in and out: bytes to [`Return`] and back, our checks, and the published summary.
//! No I/O beyond the readers and writers it is handed, and nothing is ever guessed: what a file does not say stays absent.

pub mod model;

pub use model::{Header, Person, Return};
