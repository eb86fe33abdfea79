//! What this room promises, each promise on both engines.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops where it fails")]

mod looked;
mod scope;
mod sessions;
mod sight;
mod support;
