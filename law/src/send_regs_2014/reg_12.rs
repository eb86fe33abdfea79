#![doc = include_str!("reg_12.md")]

use crate::model::*;

/// Regulation 12.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "12",
    citation: "SI 2014/1530 reg 12",
    text: include_str!("reg_12.md"),
    cases: include_str!("reg_12.cases"),
    rules: &[&A11A],
    exceptions: &[],
    checked: CHECKED,
};

/// Sections A to K, health provision agreed, advice appended; no number.
pub static A11A: Rule = Rule::new("A11a", "set out sections A to K, with section G agreed by health and the advice appended", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 12(1), (2), (4)", Primary)
    .versions(&ehc(&[]))
    .called_for_by(&[DraftServed, PlanServed])
    .note("The health commissioner agrees section G before the plan is issued. Paragraph (1) and the opening of (2) were read; the rest is recalled.");
