#![doc = include_str!("reg_04.md")]

use crate::model::*;

/// Regulation 4.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "4",
    citation: "CFA 2014 s.49; SI 2014/1652 reg 4",
    text: include_str!("reg_04.md"),
    cases: include_str!("reg_04.cases"),
    rules: &[&P1],
    exceptions: &[],
    checked: CHECKED,
};

/// A personal budget on request; no number.
pub static P1: Rule = Rule::new("P1", "prepare a personal budget when asked", &PROVISION)
    .owed(Must, Council)
    .cited("CFA 2014 s.49; SI 2014/1652 reg 4", Secondary)
    .versions(&ehc(&[]));
