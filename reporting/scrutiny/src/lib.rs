#![doc = include_str!("../README.md")]

pub mod check;
pub mod outgoing;
pub mod release;
