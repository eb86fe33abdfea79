#![doc = include_str!("para_9_178.md")]

use crate::model::*;

/// Paragraph 9.178.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "9-178",
    citation: "Code 9.178",
    text: include_str!("para_9_178.md"),
    cases: include_str!("para_9_178.cases"),
    rules: &[&B3],
    exceptions: &[],
    checked: CHECKED,
};

/// Three to six months after the plan or its last review.
pub static B3: Rule = Rule::new("B3", "consider reviewing the plan of a child under five", &PROVISION)
    .owed(Should, Council)
    .cited("Code 9.178", Secondary)
    .versions(&ehc(&[
        Limit::counted("to", From(Prefer(&[LastReview, PlanMade]), MonthsOf(6))),
        Limit::counted("from", From(Prefer(&[LastReview, PlanMade]), MonthsOf(3))).sense(NotBefore),
    ]));
