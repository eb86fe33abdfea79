//! The Special Educational Needs and Disability (Detained Persons) Regulations 2015 (SI 2015/62).

use crate::model::*;

pub mod reg_04;

/// SI 2015/62.
pub static INSTRUMENT: Instrument = Instrument {
    slug: "detained-2015",
    name: "Special Educational Needs and Disability (Detained Persons) Regulations 2015",
    citation: "SI 2015/62",
    provisions: &[&reg_04::PROVISION],
};
