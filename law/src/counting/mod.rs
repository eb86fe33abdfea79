//! How days are counted: receipt and the forms in which periods are written.

use crate::model::*;

pub mod forms;
pub mod receipt;

/// how days are counted.
pub static INSTRUMENT: Instrument = Instrument {
    slug: "counting",
    name: "Counting",
    citation: "how days are counted",
    provisions: &[&receipt::PROVISION, &forms::PROVISION],
};
