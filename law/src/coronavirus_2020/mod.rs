//! The Special Educational Needs and Disability (Coronavirus) (Amendment) Regulations 2020 (SI 2020/471).

use crate::model::*;

pub mod overlay;

/// SI 2020/471.
pub static INSTRUMENT: Instrument = Instrument {
    slug: "coronavirus-2020",
    name: "Special Educational Needs and Disability (Coronavirus) (Amendment) Regulations 2020",
    citation: "SI 2020/471",
    provisions: &[&overlay::PROVISION],
};
