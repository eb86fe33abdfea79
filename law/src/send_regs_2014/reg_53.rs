#![doc = include_str!("reg_53.md")]

use crate::model::*;

/// Regulations 53 and 57.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "53",
    citation: "SI 2014/1530 regs 53, 57; CFA 2014 s.30",
    text: include_str!("reg_53.md"),
    cases: include_str!("reg_53.cases"),
    rules: &[&L1],
    exceptions: &[],
    checked: CHECKED,
};

/// The local offer; no number.
pub static L1: Rule = Rule::new("L1", "publish the local offer, online and offline", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 regs 53, 57; CFA 2014 s.30", Primary)
    .versions(&ehc(&[]));
