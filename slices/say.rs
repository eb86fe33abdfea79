//! The sentences of one slice, each a typed function. Every slice takes this file in as a module of its own, so that each
//! has its own sentences and none reaches another's.

use std::sync::LazyLock;

/// What the build made of the Fluent files of the slice.
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
