//! A release: figures frozen, approved by two, published once.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test says what it expects")]

mod deeds;
mod figures;
