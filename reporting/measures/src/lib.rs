#![doc = include_str!("../README.md")]

pub mod catalogue;
pub mod count;
pub mod definition;
pub mod read;
pub mod told;
pub mod window;

pub use catalogue::{Catalogue, Measure, Only};
pub use count::Figure;
pub use definition::{By, Definition, Unit};
pub use window::{Point, Window};
