#![doc = include_str!("qs51.md")]

use crate::model::*;
use crate::rule::standing;

/// Starting an autism assessment.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "autism",
    citation: "NICE QS51 statement 1; CG128",
    text: include_str!("qs51.md"),
    cases: include_str!("qs51.cases"),
    rules: &[&W4],
    exceptions: &[],
    checked: CHECKED,
};

/// The start of an autism assessment: three months; the statistics count 91 days.
pub static W4: Rule = Rule::new("W4", "start the autism assessment", &PROVISION)
    .owed(Target, NhsProvider)
    .cited("NICE QS51 statement 1; CG128", Primary)
    .versions(&standing(&[
        Limit::new("started", ReferralReceived, MonthsOf(3)),
        Limit::new("statistics", ReferralReceived, DaysOf(91))
            .cited("NHS England autism waiting time statistics", Recalled),
    ]));
