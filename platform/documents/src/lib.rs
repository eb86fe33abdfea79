#![doc = include_str!("../README.md")]

mod files;
mod model;
pub mod pdf;
pub mod text;
pub mod word;

pub use files::{Unmade, Unread};
pub use model::{Block, Figure, List, Paper, Row, Table};
