#![doc = include_str!("reg_11.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulation 11.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "11",
    citation: "SI 2014/1652 reg 11",
    text: include_str!("reg_11.md"),
    cases: include_str!("reg_11.cases"),
    rules: &[&P3],
    exceptions: &[],
    checked: CHECKED,
};

/// The first review: three months beginning with the first payment.
pub static P3: Rule = Rule::new("P3", "review the direct payments for the first time", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1652 reg 11", Secondary)
    .versions(&ehc(&[Limit::new("first_review", FirstPayment, MonthsBeginningWith(3))]))
    .excused_by(&[&COVID])
    .note("Then at each annual review or re-assessment.");
