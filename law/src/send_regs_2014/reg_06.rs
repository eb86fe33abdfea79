#![doc = include_str!("reg_06.md")]

use crate::model::*;

/// Regulation 6.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "6",
    citation: "SI 2014/1530 reg 6(1), (4)",
    text: include_str!("reg_06.md"),
    cases: include_str!("reg_06.cases"),
    rules: &[&A5],
    exceptions: &[],
    checked: CHECKED,
};

/// Asking for advice after the decision to assess; no number.
pub static A5: Rule = Rule::new("A5", "ask everyone listed for advice", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 6(1), (4)", Secondary)
    .versions(&ehc(&[]))
    .called_for_by(&[AssessmentDecision]);
