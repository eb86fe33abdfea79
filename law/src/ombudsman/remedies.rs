#![doc = include_str!("remedies.md")]

use crate::model::*;

/// Remedies, for early redress.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "remedies",
    citation: "LGSCO decisions",
    text: include_str!("remedies.md"),
    cases: include_str!("remedies.cases"),
    rules: &[&K12],
    exceptions: &[],
    checked: CHECKED,
};

/// Remedies; nothing is computed.
pub static K12: Rule = Rule::new("K12", "consider early redress for delay", &PROVISION)
    .owed(Advisory, Council)
    .cited("LGSCO decisions", Secondary)
    .versions(&ehc(&[]));
