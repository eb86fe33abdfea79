//! The one door to every sentence this slice can say, to staff and to families, refusals included. The sentences
//! themselves are in `words/en-GB`; no other file of the slice holds prose that a family reads.

mod agency;
mod family;
pub mod letters;
mod names;
mod staff;
mod standing;

pub(crate) use agency::of_kind;
pub use agency::{agency_of, visible_to_family};
pub use family::{exception_reason, family};
pub use names::{Names, Subject, TeamName, kind_name};
pub(crate) use staff::ceased_words;
pub use staff::{Said, kind_words, staff};
pub use standing::{family_state, lead, lead_line, limit_line, risk, send_by_note, sentence_case, step};

use std::sync::LazyLock;

/// What `build.rs` made of the Fluent files.
#[allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    clippy::all,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing
)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

static WORDS: LazyLock<generated::L10nLanguage> = LazyLock::new(|| generated::L10n::EnGB.load());

/// The sentences, each a typed function.
pub(crate) fn say() -> &'static generated::L10nLanguage {
    &WORDS
}
