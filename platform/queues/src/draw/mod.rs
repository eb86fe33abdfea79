//! Luck by name. Every random number is a function of a key — seed, replication, child, stage, purpose — and of its place
//! in that key's stream, so a run is the same on any number of threads and a child has the same luck under two plans.

mod key;
mod quantiles;
mod stream;

pub use key::{Key, Purpose};
pub use quantiles::Quantiles;
pub use stream::Stream;
