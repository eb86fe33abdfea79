//! Where authorities conflict: every reading is shown with its authority.

use crate::model::*;

pub mod reversal;

/// case law.
pub static INSTRUMENT: Instrument = Instrument {
    slug: "case-law",
    name: "Rival readings",
    citation: "case law",
    provisions: &[&reversal::PROVISION],
};
