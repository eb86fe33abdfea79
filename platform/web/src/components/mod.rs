//! The components of a page, each a small structure with a template. They hold finished words: no component works out
//! a date, reads a store or knows what a case is. Each has samples (`tests/samples`) that are rendered and checked.

mod banner;
mod summary;

pub use banner::{Banner, Crumb};
pub use summary::ErrorSummary;
