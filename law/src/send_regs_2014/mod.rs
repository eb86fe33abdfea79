//! The Special Educational Needs and Disability Regulations 2014 (SI 2014/1530).

use crate::model::*;

pub mod reg_04;
pub mod reg_05;
pub mod reg_06;
pub mod reg_08;
pub mod reg_10;
pub mod reg_12;
pub mod reg_13;
pub mod reg_14;
pub mod reg_15;
pub mod reg_16;
pub mod reg_17;
pub mod reg_18;
pub mod reg_20;
pub mod reg_22;
pub mod reg_23;
pub mod reg_25;
pub mod reg_26;
pub mod reg_27;
pub mod reg_28;
pub mod reg_29;
pub mod reg_30;
pub mod reg_31;
pub mod reg_33;
pub mod reg_34;
pub mod reg_35;
pub mod reg_36;
pub mod reg_39;
pub mod reg_42;
pub mod reg_44;
pub mod reg_45;
pub mod reg_46;
pub mod reg_51;
pub mod reg_53;
pub mod reg_54;
pub mod reg_56;

/// SI 2014/1530.
pub static INSTRUMENT: Instrument = Instrument {
    slug: "send-regs-2014",
    name: "Special Educational Needs and Disability Regulations 2014",
    citation: "SI 2014/1530",
    provisions: &[
        &reg_04::PROVISION,
        &reg_05::PROVISION,
        &reg_06::PROVISION,
        &reg_08::PROVISION,
        &reg_10::PROVISION,
        &reg_12::PROVISION,
        &reg_13::PROVISION,
        &reg_14::PROVISION,
        &reg_15::PROVISION,
        &reg_16::PROVISION,
        &reg_17::PROVISION,
        &reg_18::PROVISION,
        &reg_20::PROVISION,
        &reg_22::PROVISION,
        &reg_23::PROVISION,
        &reg_25::PROVISION,
        &reg_26::PROVISION,
        &reg_27::PROVISION,
        &reg_28::PROVISION,
        &reg_29::PROVISION,
        &reg_30::PROVISION,
        &reg_31::PROVISION,
        &reg_33::PROVISION,
        &reg_34::PROVISION,
        &reg_35::PROVISION,
        &reg_36::PROVISION,
        &reg_39::PROVISION,
        &reg_42::PROVISION,
        &reg_44::PROVISION,
        &reg_45::PROVISION,
        &reg_46::PROVISION,
        &reg_51::PROVISION,
        &reg_53::PROVISION,
        &reg_54::PROVISION,
        &reg_56::PROVISION,
    ],
};

/// What starts the clock of regulations 5, 10 and 13: one day for all three, never the agreement to assess.
pub(crate) const T0: crate::Start = Earliest(&[RequestReceived, ResponsibleSince]);
