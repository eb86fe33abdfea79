#![doc = include_str!("../README.md")]

pub mod begins;
pub mod benchmark;
pub mod breakdown;
pub mod catalogue;
pub mod count;
pub mod definition;
pub mod facts;
pub mod file;
pub mod likely;
pub mod measured;
pub mod pages;
pub mod period;
pub mod read;
pub mod small;
pub mod store;
pub mod told;
pub mod verdict;
pub mod window;

pub use catalogue::{Catalogue, Measure, Only};
pub use count::Figure;
pub use definition::{By, Definition, Unit};
pub use window::{Point, Window};
