//! The pages of the slice, asked as a browser asks them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test must stop"
)]

mod access;
mod back;
mod deeds;
mod look;
mod measure;
mod meetings;
mod tabs;
mod world;
