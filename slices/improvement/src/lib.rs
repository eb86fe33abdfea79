#![doc = include_str!("../README.md")]

pub mod clock;
pub mod codes;
pub mod commands;
pub mod decide;
pub mod facts;
pub mod happening;
pub mod pages;
pub mod plan;
pub mod standing;
pub mod store;
pub mod words;

pub use facts::Fact;
pub use plan::Plan;
