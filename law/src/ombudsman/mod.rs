//! Going to the Ombudsman, and limits of neighbouring law.

use crate::model::*;

pub mod neighbours;
pub mod remedies;
pub mod routes;
pub mod time;

/// LGSCO decisions and neighbouring law.
pub static INSTRUMENT: Instrument = Instrument {
    slug: "ombudsman",
    name: "The Ombudsman and neighbouring routes",
    citation: "LGSCO decisions and neighbouring law",
    provisions: &[&time::PROVISION, &remedies::PROVISION, &routes::PROVISION, &neighbours::PROVISION],
};
