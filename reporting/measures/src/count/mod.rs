//! Counting: each case or wait is asked once what it gives to a measure, and every point is filled in one sweep, however
//! many months a series has.

mod counter;
mod mark;

pub use counter::{Counter, Figure};
pub use mark::{Mark, Marks, Part, Span};
