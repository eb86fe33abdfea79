//! The one door to every sentence this slice can say, to staff and to families. The sentences themselves are in
//! `words/en-GB`; no other file of the slice holds prose that a family reads.

pub(crate) mod family;
pub mod forecast;
pub mod published;
mod rows;
#[path = "../../../say.rs"]
mod say;
mod staff;

pub use family::{answer, before_asking, happened, over, standard};
pub use rows::{asked_words, last_told, next_words, on, school_year, soon_words};
pub(crate) use say::say;
pub use staff::{Said, staff};
