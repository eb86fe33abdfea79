//! NHS and adult social care complaints (SI 2009/309).

use crate::model::*;

pub mod reg_12;
pub mod reg_13;
pub mod reg_14;

/// SI 2009/309.
pub static INSTRUMENT: Instrument = Instrument {
    slug: "nhs-complaints-2009",
    name: "Local Authority Social Services and National Health Service Complaints (England) Regulations 2009",
    citation: "SI 2009/309",
    provisions: &[&reg_12::PROVISION, &reg_13::PROVISION, &reg_14::PROVISION],
};
