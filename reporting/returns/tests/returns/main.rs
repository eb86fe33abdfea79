//! The promises of the return, tried on invented files. One binary, one module a subject.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests"
)]

mod blade;
mod golden;
mod hostile;
mod invented;
mod kept;
mod public_samples;
mod round_trip;
mod rules;
mod shared;
mod summary;
mod xmllint;
