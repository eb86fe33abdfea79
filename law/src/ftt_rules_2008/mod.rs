//! The First-tier Tribunal's rules, and its usual directions.

use crate::model::*;

pub mod directions;
pub mod rule_20;
pub mod rule_21;

/// FtT (HESC) Rules 2008.
pub static INSTRUMENT: Instrument = Instrument {
    slug: "ftt-rules-2008",
    name: "Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008",
    citation: "FtT (HESC) Rules 2008",
    provisions: &[&rule_20::PROVISION, &rule_21::PROVISION, &directions::PROVISION],
};
