#![doc = include_str!("s_26.md")]

use crate::model::*;

/// Section 26.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "26",
    citation: "CFA 2014 s.26",
    text: include_str!("s_26.md"),
    cases: include_str!("s_26.cases"),
    rules: &[&H3],
    exceptions: &[],
    checked: CHECKED,
};

/// Joint commissioning, kept under review; no number.
pub static H3: Rule =
    Rule::new("H3", "make joint commissioning arrangements and keep them under review", &PROVISION)
        .owed(Must, Partnership)
        .cited("CFA 2014 s.26", Recalled)
        .versions(&ehc(&[]));
