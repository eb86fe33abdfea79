//! Small numbers attacked by a reader who knows every published number, every sum and the rule, and solves for the rest.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test says what it expects")]

mod attack;
mod earlier;
mod rates;
mod tables;
mod whole;
mod wide;
