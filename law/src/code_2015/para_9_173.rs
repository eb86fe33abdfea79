#![doc = include_str!("para_9_173.md")]

use crate::model::*;

/// Paragraphs 9.173 to 9.175.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "9-173",
    citation: "Code 9.173 to 9.175",
    text: include_str!("para_9_173.md"),
    cases: include_str!("para_9_173.cases"),
    rules: &[&B4],
    exceptions: &[],
    checked: CHECKED,
};

/// Telling schools, health and social care: two weeks before the term.
pub static B4: Rule =
    Rule::new("B4", "tell schools, health and social care which plans are due next term", &PROVISION)
        .owed(Should, Council)
        .cited("Code 9.173 to 9.175", Secondary)
        .versions(&ehc(&[Limit::new("told", TermStart, WeeksBefore(2))]));
