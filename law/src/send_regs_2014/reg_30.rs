#![doc = include_str!("reg_30.md")]

use crate::model::*;

/// Regulation 30.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "30",
    citation: "SI 2014/1530 reg 30",
    text: include_str!("reg_30.md"),
    cases: include_str!("reg_30.cases"),
    rules: &[&D9],
    exceptions: &[],
    checked: CHECKED,
};

/// 18 and over; no number.
pub static D9: Rule =
    Rule::new("D9", "review before ending the plan of someone over 18 who has left", &PROVISION)
        .owed(Must, Council)
        .cited("SI 2014/1530 reg 30", Primary)
        .versions(&ehc(&[]));
