//! The Special Educational Needs (Personal Budgets) Regulations 2014 (SI 2014/1652).

use crate::model::*;

pub mod reg_04;
pub mod reg_07;
pub mod reg_11;
pub mod reg_12;

/// SI 2014/1652.
pub static INSTRUMENT: Instrument = Instrument {
    slug: "direct-payments-2014",
    name: "Special Educational Needs (Personal Budgets) Regulations 2014",
    citation: "SI 2014/1652",
    provisions: &[&reg_04::PROVISION, &reg_07::PROVISION, &reg_11::PROVISION, &reg_12::PROVISION],
};
