//! All SQL of this room, and only SQL.

pub(crate) mod log;
pub(crate) mod query;
pub(crate) mod scope;
pub(crate) mod sessions;
pub(crate) mod ties;
