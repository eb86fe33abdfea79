//! Files in and out through the binary itself: what comes in goes out again, what is wrong is said, and nothing is
//! half-written.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test must stop")]

mod accounts;
mod area;
mod binary;
mod cases;
mod closed_pipe;
mod cut_off;
mod hostile;
mod invented;
mod own_day;
mod past;
mod places;
mod round_trip;
mod services;
mod understood;
mod year_before;
