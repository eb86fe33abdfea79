#![doc = include_str!("reg_12.md")]

use crate::model::*;
use crate::rule::standing;

/// Regulation 12.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "12",
    citation: "SI 2009/309 reg 12",
    text: include_str!("reg_12.md"),
    cases: include_str!("reg_12.cases"),
    rules: &[&K2],
    exceptions: &[],
    checked: CHECKED,
};

/// The complaint: twelve months, the day of knowledge not counted; can be extended.
pub static K2: Rule = Rule::new("K2", "make an NHS complaint", &PROVISION)
    .owed(Must, Family)
    .cited("SI 2009/309 reg 12", Secondary)
    .versions(&standing(&[Limit::new("complaint", MatterKnown, MonthsOf(12))]))
    .note("The body may accept a later one.");
