//! The Children and Families Act 2014, Part 3.

use crate::model::*;

pub mod s_23;
pub mod s_26;
pub mod s_42;
pub mod s_43;
pub mod s_44;
pub mod s_45;

/// 2014 c. 6.
pub static INSTRUMENT: Instrument = Instrument {
    slug: "cfa-2014",
    name: "Children and Families Act 2014",
    citation: "2014 c. 6",
    provisions: &[
        &s_23::PROVISION,
        &s_26::PROVISION,
        &s_42::PROVISION,
        &s_43::PROVISION,
        &s_44::PROVISION,
        &s_45::PROVISION,
    ],
};
