//! What a page asks of a list, read from its address: filters, order and place. The address holds it all, so that a
//! list can be kept and shared; nothing in it names a person but by the id of an officer.

mod filters;

pub use filters::{AgencyLate, DueWithin, Edge, Filters, Key, Sort};
