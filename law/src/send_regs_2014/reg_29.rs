#![doc = include_str!("reg_29.md")]

use crate::model::*;

/// Regulation 29.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "29",
    citation: "SI 2014/1530 reg 29",
    text: include_str!("reg_29.md"),
    cases: include_str!("reg_29.cases"),
    rules: &[&D8],
    exceptions: &[],
    checked: CHECKED,
};

/// Under 18; no number.
pub static D8: Rule = Rule::new(
    "D8",
    "review, not end, the plan of someone under 18 who is not in education or training",
    &PROVISION,
)
.owed(Must, Council)
.cited("SI 2014/1530 reg 29", Primary)
.versions(&ehc(&[]));
