//! The one door to every sentence this slice can say, to staff and to families. The sentences themselves are in
//! `words/en-GB`; no other file of the slice holds prose that a family reads.

mod family;
pub mod forecast;
mod rows;
mod staff;

pub use family::{answer, before_asking, happened, over, standard};
pub use rows::{asked_words, last_told, next_words, school_year, soon_words};
pub use staff::{Said, staff};

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
