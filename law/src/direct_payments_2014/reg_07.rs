#![doc = include_str!("reg_07.md")]

use crate::model::*;

/// Regulation 7.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "7",
    citation: "SI 2014/1652 reg 7",
    text: include_str!("reg_07.md"),
    cases: include_str!("reg_07.cases"),
    rules: &[&P2],
    exceptions: &[],
    checked: CHECKED,
};

/// Refusing direct payments; no number.
pub static P2: Rule = Rule::new(
    "P2",
    "give written reasons for refusing a direct payment, and review the refusal when asked",
    &PROVISION,
)
.owed(Must, Council)
.cited("SI 2014/1652 reg 7", Secondary)
.versions(&ehc(&[]));
