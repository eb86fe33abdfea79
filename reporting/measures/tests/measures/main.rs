//! Every measure with a case worked out by hand.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test must stop"
)]

mod access;
mod begins;
mod copy;
mod given;
mod known;
mod milestones;
mod paper;
mod plans;
mod small;
mod target;
mod time;
mod verdict;
mod waits;
mod work;
mod world;
