#![doc = include_str!("ng87.md")]

use crate::model::*;

/// ADHD.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "adhd",
    citation: "NICE NG87",
    text: include_str!("ng87.md"),
    cases: include_str!("ng87.cases"),
    rules: &[&W5],
    exceptions: &[],
    checked: CHECKED,
};

/// ADHD; no national number.
pub static W5: Rule = Rule::new("W5", "set a local target for ADHD assessments", &PROVISION)
    .owed(Advisory, NhsProvider)
    .cited("NICE NG87", Recalled)
    .versions(&ehc(&[]));
