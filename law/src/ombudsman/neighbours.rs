#![doc = include_str!("neighbours.md")]

use crate::model::*;
use crate::rule::standing;

/// Neighbouring limits.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "neighbours",
    citation: "UK GDPR art 12; FOIA 2000 s.10; CPR 54.5; Equality Act 2010 sch 17",
    text: include_str!("neighbours.md"),
    cases: include_str!("neighbours.cases"),
    rules: &[&K11],
    exceptions: &[],
    checked: CHECKED,
};

/// Limits of other law that families and officers meet beside these.
pub static K11: Rule = Rule::new("K11", "keep to the limits of neighbouring law", &PROVISION)
    .owed(Must, ComplainedOf)
    .cited("UK GDPR art 12; FOIA 2000 s.10; CPR 54.5; Equality Act 2010 sch 17", Recalled)
    .versions(&standing(&[
        Limit::new("own_data", DataRequestReceived, MonthsOf(1)),
        Limit::new("information", InformationRequestReceived, WorkingDaysOf(20, EwStandard)),
        Limit::new("judicial_review", GroundsArose, MonthsOf(3)),
        Limit::new("discrimination", GroundsArose, MonthsOf(6)),
    ]))
    .note("The last two are limits on the person who claims. Judicial review: promptly, and three months at most.");
