#![doc = include_str!("para_9_125.md")]

use crate::model::*;

/// Paragraph 9.125.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "9-125",
    citation: "Code 9.125",
    text: include_str!("para_9_125.md"),
    cases: include_str!("para_9_125.cases"),
    rules: &[&A16],
    exceptions: &[],
    checked: CHECKED,
};

/// A fresh 15 days on a changed draft; the day it is served is day 1.
pub static A16: Rule = Rule::new("A16", "give the family a fresh 15 days on a changed draft", &PROVISION)
    .owed(Should, Council)
    .cited("Code 9.125", Secondary)
    .versions(&ehc(&[Limit::new("family_time", DraftReissued, DaysBeginningWith(15)).sense(NotBefore)]))
    .note("The 20 weeks do not start again.");
