#![doc = include_str!("reg_31.md")]

use crate::model::*;

/// Regulation 31.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "31",
    citation: "SI 2014/1530 reg 31",
    text: include_str!("reg_31.md"),
    cases: include_str!("reg_31.cases"),
    rules: &[&D6],
    exceptions: &[],
    checked: CHECKED,
};

/// Consulting before ending a plan; no number.
pub static D6: Rule =
    Rule::new("D6", "consult before deciding to end a plan, and tell everyone what is decided", &PROVISION)
        .owed(Must, Council)
        .cited("SI 2014/1530 reg 31", Primary)
        .versions(&ehc(&[]))
        .called_for_by(&[DecisionSent])
        .notice(&notice::DECISION);
