#![doc = include_str!("../README.md")]

pub mod archive;
pub mod areas;
pub mod changes;
mod chart;
pub mod check;
pub mod evidence;
pub mod forecasts;
pub mod gather;
pub mod meetings;
pub mod outgoing;
pub mod pages;
pub mod paper;
pub mod prepare;
pub mod publication;
pub mod release;
pub mod store;
