//! Papers as people make, approve, publish and read them, asked as a browser asks.
#![allow(clippy::expect_used, clippy::indexing_slicing, missing_docs, reason = "a test must stop")]

mod commentary;
mod discarded;
mod inspection;
mod notices;
mod papers;
mod plan;
mod public;
mod publications;
mod world;
