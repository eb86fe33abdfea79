//! What follows an inspection of the area.

use crate::model::*;
use waymark_kernel::{Day, day};

pub mod action_statement;
pub mod next_visit;

/// SI 2015/1792 and the inspection handbook.
pub static INSTRUMENT: Instrument = Instrument {
    slug: "inspections",
    name: "Area SEND inspections",
    citation: "SI 2015/1792 and the inspection handbook",
    provisions: &[&action_statement::PROVISION, &next_visit::PROVISION],
};

/// The framework of May 2016; the day in the month is not known, so its first day stands for it.
pub(crate) const INSP_2016: Day = day(2016, 5, 1);
/// The framework of January 2023; the first day of the month stands for it.
pub(crate) const INSP_2023: Day = day(2023, 1, 1);
/// The handbook of 6 June 2025.
pub(crate) const INSP_2025_06: Day = day(2025, 6, 6);
