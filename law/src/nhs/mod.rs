//! NHS waiting-time rights, standards and targets. None of them is a reason for late advice.

use crate::model::*;

pub mod community;
pub mod ng87;
pub mod qs51;
pub mod rtt;

/// NHS Constitution, NICE and planning guidance.
pub static INSTRUMENT: Instrument = Instrument {
    slug: "nhs",
    name: "NHS standards and guidance",
    citation: "NHS Constitution, NICE and planning guidance",
    provisions: &[&rtt::PROVISION, &community::PROVISION, &qs51::PROVISION, &ng87::PROVISION],
};
