//! The pages of the slice, asked as a browser asks them: what they say, what they refuse, and what a form leaves behind.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test must stop"
)]

mod calendar;
mod case;
mod ceasing;
mod contact;
mod corrections;
mod dco;
mod decisions;
mod ending;
mod exceptions;
mod family;
mod few_words;
mod imported;
mod kept_back;
mod leaver;
mod letters;
mod lists;
mod logged;
mod look;
mod mended;
mod mirror;
mod monday;
mod planned;
mod reach;
mod rights;
mod school;
mod sent_again;
mod sent_on;
mod summary;
mod together;
mod transfers;
mod world;
mod young;
