#![doc = include_str!("s_43.md")]

use crate::model::*;

/// Section 43.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "43",
    citation: "CFA 2014 s.43",
    text: include_str!("s_43.md"),
    cases: include_str!("s_43.cases"),
    rules: &[&A15],
    exceptions: &[],
    checked: CHECKED,
};

/// Admission from the day the school is named.
pub static A15: Rule = Rule::new("A15", "admit the child or young person it is named for", &PROVISION)
    .owed(Must, Setting)
    .cited("CFA 2014 s.43", Recalled)
    .versions(&ehc(&[Limit::new("admitted", PlanServed, OnTheDay)]));
