//! The SEND code of practice of January 2015: guidance that must be had regard to.

use crate::model::*;

pub mod flowchart;
pub mod para_3_45;
pub mod para_9_125;
pub mod para_9_169;
pub mod para_9_173;
pub mod para_9_178;
pub mod para_9_52;
pub mod para_9_83;

/// Code of Practice, January 2015.
pub static INSTRUMENT: Instrument = Instrument {
    slug: "code-2015",
    name: "SEND code of practice: 0 to 25 years",
    citation: "Code of Practice, January 2015",
    provisions: &[
        &para_3_45::PROVISION,
        &flowchart::PROVISION,
        &para_9_52::PROVISION,
        &para_9_83::PROVISION,
        &para_9_125::PROVISION,
        &para_9_169::PROVISION,
        &para_9_173::PROVISION,
        &para_9_178::PROVISION,
    ],
};
