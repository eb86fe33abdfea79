#![doc = include_str!("para_3_45.md")]

use crate::model::*;

/// Paragraphs 3.45 to 3.48.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "3-45",
    citation: "Code 3.45 to 3.48",
    text: include_str!("para_3_45.md"),
    cases: include_str!("para_3_45.cases"),
    rules: &[&H4],
    exceptions: &[],
    checked: CHECKED,
};

/// The designated officer; no number.
pub static H4: Rule =
    Rule::new("H4", "have a designated officer who brings health advice together", &PROVISION)
        .owed(Should, HealthCommissioner)
        .cited("Code 3.45 to 3.48", Secondary)
        .versions(&ehc(&[]));
