#![doc = include_str!("reg_14.md")]

use super::T0;
use super::reg_10::PLAN_EXCEPTIONS;
use crate::model::*;

/// Regulation 14.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "14",
    citation: "SI 2014/1530 reg 14",
    text: include_str!("reg_14.md"),
    cases: include_str!("reg_14.cases"),
    rules: &[&A12],
    exceptions: &[],
    checked: CHECKED,
};

/// The notice with the final plan: the day of A11.
pub static A12: Rule = Rule::new("A12", "send the required notice with the final plan", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 14", Secondary)
    .versions(&ehc(&[Limit::counted("notice", From(T0, WeeksOf(20)))]))
    .excused_by(PLAN_EXCEPTIONS)
    .notice(&notice::FINAL_PLAN);
