#![doc = include_str!("routes.md")]

use crate::model::*;

/// Which procedure a complaint takes.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "routes",
    citation: "SI 2009/309 reg 9; LGSCO decisions",
    text: include_str!("routes.md"),
    cases: include_str!("routes.cases"),
    rules: &[&K10],
    exceptions: &[],
    checked: CHECKED,
};

/// Routes; no number.
pub static K10: Rule =
    Rule::new("K10", "send a complaint down the right route, with one joint answer", &PROVISION)
        .owed(Must, ComplainedOf)
        .cited("SI 2009/309 reg 9; LGSCO decisions", Secondary)
        .versions(&ehc(&[]))
        .called_for_by(&[ComplaintReceived]);
