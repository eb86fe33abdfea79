#![doc = include_str!("s_23.md")]

use crate::model::*;

/// Section 23.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "23",
    citation: "CFA 2014 s.23",
    text: include_str!("s_23.md"),
    cases: include_str!("s_23.cases"),
    rules: &[&H1],
    exceptions: &[],
    checked: CHECKED,
};

/// Health tells the parent first and the council second; no number.
pub static H1: Rule = Rule::new(
    "H1",
    "tell the parent, listen, and then tell the council about a young child who may have needs",
    &PROVISION,
)
.owed(Must, HealthCommissioner)
.cited("CFA 2014 s.23", Primary)
.versions(&ehc(&[]));
