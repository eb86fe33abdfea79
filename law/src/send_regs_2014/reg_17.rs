#![doc = include_str!("reg_17.md")]

use crate::model::*;

/// Regulations 17 and 47.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "17",
    citation: "SI 2014/1530 regs 17, 47",
    text: include_str!("reg_17.md"),
    cases: include_str!("reg_17.cases"),
    rules: &[&E8],
    exceptions: &[],
    checked: CHECKED,
};

/// Disclosure; no number.
pub static E8: Rule =
    Rule::new("E8", "disclose the plan only with consent or for a listed purpose", &PROVISION)
        .owed(Must, Council)
        .cited("SI 2014/1530 regs 17, 47", Secondary)
        .versions(&ehc(&[]));
