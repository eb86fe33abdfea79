//! The one door to every sentence this slice can say, to staff and to families, refusals included. The sentences
//! themselves are in `words/en-GB`; no other file of the slice holds prose that a family reads.

mod agency;
mod codes;
mod family;
pub mod letters;
mod names;
#[path = "../../../say.rs"]
mod say;
mod staff;
mod standing;

pub(crate) use agency::of_kind;
pub use agency::{agency_of, visible_to_family};
pub use codes::kind_words;
pub(crate) use codes::{ceased_words, move_words, need_words};
pub use family::{exception_reason, family};
pub use names::{Names, Subject, TeamName, kind_name};
pub(crate) use say::say;
pub use staff::{Said, staff};
pub use standing::{family_state, lead, lead_line, limit_line, limit_without_name, risk, send_by_note, step};
