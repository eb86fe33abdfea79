//! Closed forms: what waiting-list theory answers without simulation. Each states its unit and when it has no answer
//! (`None`). Never a forecast: a formula gives a line, and a list has a range.

pub mod ahead;
pub mod clearance;
pub mod cobham;
pub mod compartment;
pub mod dispersion;
pub mod erlang;
pub mod jackson;
pub mod load;
pub mod pollaczek;
pub mod trace;
