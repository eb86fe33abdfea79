#![doc = include_str!("reg_14.md")]

use crate::model::*;
use crate::rule::standing;

/// Regulation 14.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "14",
    citation: "SI 2009/309 reg 14",
    text: include_str!("reg_14.md"),
    cases: include_str!("reg_14.cases"),
    rules: &[&K3],
    exceptions: &[],
    checked: CHECKED,
};

/// The answer, or why there is none: six months, the day of receipt not counted.
pub static K3: Rule =
    Rule::new("K3", "answer an NHS complaint, or write why there is no answer yet", &PROVISION)
        .owed(Must, ComplainedOf)
        .cited("SI 2009/309 reg 14", Secondary)
        .versions(&standing(&[Limit::new("answer", ComplaintReceived, MonthsOf(6))]));
