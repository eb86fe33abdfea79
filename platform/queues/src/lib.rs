//! Waiting-list mathematics, usable on its own: closed forms, charts, scores, three simulation engines, calibration and
//! forecasts. Pure: no I/O, no clock, no randomness but what a seed gives, and no child's name anywhere.

pub mod backtest;
pub mod calendar;
pub mod calibrate;
pub mod chances;
pub mod child;
pub mod cohort;
pub mod conditions;
pub mod draw;
pub mod exact;
pub mod forecast;
pub mod forms;
pub mod history;
pub mod list;
mod run;
pub mod scenario;
pub mod score;
pub mod servers;
pub mod spc;
pub mod waits;

pub use run::Run;
