//! The pages of the slice, asked as a browser asks them: what they say, what they refuse, and what a form leaves behind.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test must stop"
)]

mod access;
mod decided;
mod export;
mod family;
mod heads;
mod health;
mod hidden;
mod honest;
mod look;
mod mistakes;
mod panel;
mod refer;
mod saved;
mod service;
mod services;
mod slots;
mod told;
mod touch;
mod whatif;
mod world;
