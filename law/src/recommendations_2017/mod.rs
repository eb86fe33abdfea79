//! The First-tier Tribunal Recommendations Power Regulations 2017 (SI 2017/1306).

use crate::model::*;

pub mod reg_06;

/// SI 2017/1306.
pub static INSTRUMENT: Instrument = Instrument {
    slug: "recommendations-2017",
    name: "Special Educational Needs and Disability (First-tier Tribunal Recommendations Power) Regulations 2017",
    citation: "SI 2017/1306",
    provisions: &[&reg_06::PROVISION],
};
