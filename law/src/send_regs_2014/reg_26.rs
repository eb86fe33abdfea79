#![doc = include_str!("reg_26.md")]

use super::reg_08::ADVICE_EXCEPTIONS;
use crate::model::*;

/// Regulation 26.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "26",
    citation: "SI 2014/1530 reg 26",
    text: include_str!("reg_26.md"),
    cases: include_str!("reg_26.cases"),
    rules: &[&D3],
    exceptions: &[],
    checked: CHECKED,
};

/// Advice for a re-assessment: six weeks from the day the request arrived, which is not counted.
pub static D3: Rule =
    Rule::new("D3", "answer the council's request for advice in a re-assessment", &PROVISION)
        .owed(Must, AskedBody)
        .cited("SI 2014/1530 regs 26, 8", Secondary)
        .versions(&ehc(&[Limit::new("advice", AdviceRequested, WeeksOf(6))]))
        .excused_by(ADVICE_EXCEPTIONS);
