//! The Special Educational Needs and Disability Regulations 2014 (SI 2014/1530).

use crate::model::*;

pub mod reg_05;
pub mod reg_08;
pub mod reg_10;
pub mod reg_13;
pub mod reg_18;
pub mod reg_20;
pub mod reg_22;

/// SI 2014/1530.
pub static INSTRUMENT: Instrument = Instrument {
    slug: "send-regs-2014",
    name: "Special Educational Needs and Disability Regulations 2014",
    citation: "SI 2014/1530",
    provisions: &[
        &reg_05::PROVISION,
        &reg_08::PROVISION,
        &reg_10::PROVISION,
        &reg_13::PROVISION,
        &reg_18::PROVISION,
        &reg_20::PROVISION,
        &reg_22::PROVISION,
    ],
};

/// What starts the clock of regulations 5, 10 and 13: one day for all three, never the agreement to assess.
pub(crate) const T0: crate::Start = Earliest(&[RequestReceived, ResponsibleSince, BroughtToAttention]);
