#![doc = include_str!("community.md")]

use crate::model::*;
use crate::rule::standing;

/// Community health services.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "community",
    citation: "national targets for community health services",
    text: include_str!("community.md"),
    cases: include_str!("community.cases"),
    rules: &[&W3],
    exceptions: &[],
    checked: CHECKED,
};

/// Community services: 18 and 52 weeks, targets of a service and no one's right.
pub static W3: Rule = Rule::new("W3", "see the child for the first time in a community service", &PROVISION)
    .owed(Target, NhsProvider)
    .cited("national targets for community health services", Secondary)
    .versions(&standing(&[
        Limit::new("first_contact", ReferralReceived, WeeksOf(18)),
        Limit::new("fifty_two_weeks", ReferralReceived, WeeksOf(52)),
    ]));
