//! Complaints about children's social care (SI 2006/1738).

use crate::model::*;

pub mod stage_1;
pub mod stage_2;
pub mod stage_3;

/// SI 2006/1738.
pub static INSTRUMENT: Instrument = Instrument {
    slug: "social-care-complaints-2006",
    name: "Children Act 1989 Representations Procedure (England) Regulations 2006",
    citation: "SI 2006/1738",
    provisions: &[&stage_1::PROVISION, &stage_2::PROVISION, &stage_3::PROVISION],
};
