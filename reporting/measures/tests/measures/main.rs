//! Every measure with a case worked out by hand.
#![allow(clippy::expect_used, clippy::panic, missing_docs, reason = "a test must stop")]

mod access;
mod known;
mod plans;
mod time;
mod waits;
mod work;
mod world;
