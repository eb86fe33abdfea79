//! The Children and Families Act 2014, Part 3.

use crate::model::*;

pub mod s_44;

/// The Children and Families Act 2014.
pub static INSTRUMENT: Instrument = Instrument {
    slug: "cfa-2014",
    name: "Children and Families Act 2014",
    citation: "2014 c. 6",
    provisions: &[&s_44::PROVISION],
};
