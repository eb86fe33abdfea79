//! The Ombudsman's Complaint Handling Code for councils.

use crate::model::*;

pub mod stage_1;
pub mod stage_2;

/// LGSCO Complaint Handling Code.
pub static INSTRUMENT: Instrument = Instrument {
    slug: "lgsco-code",
    name: "Complaint Handling Code of the Local Government and Social Care Ombudsman",
    citation: "LGSCO Complaint Handling Code",
    provisions: &[&stage_1::PROVISION, &stage_2::PROVISION],
};
