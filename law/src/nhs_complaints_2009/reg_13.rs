#![doc = include_str!("reg_13.md")]

use crate::model::*;
use crate::rule::standing;

/// Regulation 13.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "13",
    citation: "SI 2009/309 reg 13",
    text: include_str!("reg_13.md"),
    cases: include_str!("reg_13.cases"),
    rules: &[&K1],
    exceptions: &[],
    checked: CHECKED,
};

/// The acknowledgement: three working days, the day of receipt not counted.
pub static K1: Rule = Rule::new("K1", "acknowledge an NHS complaint", &PROVISION)
    .owed(Must, ComplainedOf)
    .cited("SI 2009/309 reg 13", Secondary)
    .versions(&standing(&[Limit::new("acknowledge", ComplaintReceived, WorkingDaysOf(3, EwStandard))]));
