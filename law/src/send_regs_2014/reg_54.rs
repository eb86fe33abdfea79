#![doc = include_str!("reg_54.md")]

use crate::model::*;

/// Regulation 54.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "54",
    citation: "SI 2014/1530 reg 54",
    text: include_str!("reg_54.md"),
    cases: include_str!("reg_54.cases"),
    rules: &[&L2],
    exceptions: &[],
    checked: CHECKED,
};

/// Consulting; no number.
pub static L2: Rule = Rule::new("L2", "consult the listed people about the local offer", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 54", Primary)
    .versions(&ehc(&[]));
