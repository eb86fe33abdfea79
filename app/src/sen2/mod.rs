//! Between the SEN2 return and the record: the only place that knows both. No SQL and no rules of its own.

pub mod codes;
pub mod file;
pub mod found;
pub mod read;
pub mod write;
