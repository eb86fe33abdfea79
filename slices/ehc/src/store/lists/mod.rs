//! The SQL of the lists that pages show, and only SQL. Every list carries the scope that access gives for it, over the
//! alias `c`; no rule about who may see what is written here. Names are joined to the rows of the page alone.

pub mod asked;
pub mod behind;
pub mod cases;
pub mod monday;
pub mod reviews;

#[cfg(test)]
mod tests;

pub use waymark_access::COUNTED;
use waymark_access::Query;
