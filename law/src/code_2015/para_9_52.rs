#![doc = include_str!("para_9_52.md")]

use crate::model::*;

/// Paragraph 9.52.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "9-52",
    citation: "Code 9.52",
    text: include_str!("para_9_52.md"),
    cases: include_str!("para_9_52.cases"),
    rules: &[&A6_PRIME],
    exceptions: &[],
    checked: CHECKED,
};

/// Advice from those regulation 8 does not bind: the same six weeks.
pub static A6_PRIME: Rule = Rule::new("A6'", "send advice for the assessment", &PROVISION)
    .owed(Should, Setting)
    .cited("Code 9.52", Recalled)
    .versions(&ehc(&[Limit::new("advice", AdviceRequested, WeeksOf(6))]))
    .exceptions_unread("The Code has exemptions of its own, which were not read: what excuses it is not known here.")
    .note("For the council's own educational psychologists and social workers too. Shortage of psychologists is a failing of service, never an exception.");
