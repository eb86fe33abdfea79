//! A release: figures frozen, approved by two, published once.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test says what it expects")]

#[path = "../../../../platform/small-numbers/tests/suppress/attack.rs"]
mod attack;
mod attack_by_truth;
mod changes;
mod deeds;
mod figures;
#[path = "../../../../platform/small-numbers/tests/suppress/whole.rs"]
mod whole;
