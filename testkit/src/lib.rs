//! What tests of every room share: both stores, a settable clock, plain facts. Never part of the product.

pub mod clock;
pub mod cluster;
pub mod facts;
pub mod markup;
pub mod reading;
pub mod sentences;
pub mod stores;

pub use clock::{At, noon};
pub use facts::a_fact;
pub use stores::{AREA, ashdale, block_on, both_stores};
