#![doc = include_str!("para_9_83.md")]

use crate::model::*;

/// Paragraph 9.83.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "9-83",
    citation: "Code 9.83",
    text: include_str!("para_9_83.md"),
    cases: include_str!("para_9_83.cases"),
    rules: &[&A10],
    exceptions: &[],
    checked: CHECKED,
};

/// The answer to a consultation: 15 calendar days, the day it was sent not counted.
pub static A10: Rule = Rule::new("A10", "answer the consultation about being named", &PROVISION)
    .owed(Should, Setting)
    .cited("Code 9.83; CFA 2014 ss.39, 40", Secondary)
    .versions(&ehc(&[Limit::new("answer", ConsultationSent, DaysOf(15))]))
    .note("The council does not wait for an answer that does not come.");
