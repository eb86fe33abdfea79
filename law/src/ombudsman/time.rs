#![doc = include_str!("time.md")]

use crate::model::*;
use crate::rule::standing;

/// Going to the Ombudsman.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "time",
    citation: "LGSCO decisions",
    text: include_str!("time.md"),
    cases: include_str!("time.cases"),
    rules: &[&K9],
    exceptions: &[],
    checked: CHECKED,
};

/// The complaint to the Ombudsman: twelve months, the day of knowledge not counted; can be extended.
pub static K9: Rule = Rule::new("K9", "complain to the Ombudsman", &PROVISION)
    .owed(Must, Family)
    .cited("LGSCO decisions", Secondary)
    .versions(&standing(&[Limit::new("complaint", MatterKnown, MonthsOf(12))]))
    .note("Can be extended for good reason.");
