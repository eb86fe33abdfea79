#![doc = include_str!("../README.md")]

pub mod bring;
pub mod case;
pub mod clock;
pub mod codes;
pub mod commands;
pub mod course;
pub mod decide;
pub mod facts;
pub mod happening;
mod line_day;
pub mod pages;
pub mod read;
pub mod record;
pub mod standing;
pub mod starts;
pub mod store;
pub mod tally;
pub mod words;

pub use case::Case;
pub use facts::Fact;
pub use waymark_kernel::mark;
