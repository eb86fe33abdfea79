#![doc = include_str!("rtt.md")]

use crate::model::*;
use crate::rule::standing;

/// Eighteen weeks.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "18-weeks",
    citation: "NHS Constitution; RTT rules suite, October 2022",
    text: include_str!("rtt.md"),
    cases: include_str!("rtt.cases"),
    rules: &[&W1, &W2],
    exceptions: &[],
    checked: CHECKED,
};

/// Referral to treatment: 18 weeks, the day of referral not counted.
pub static W1: Rule = Rule::new("W1", "start consultant-led treatment", &PROVISION)
    .owed(Target, NhsProvider)
    .cited("NHS Constitution; RTT rules suite, October 2022", Primary)
    .versions(&standing(&[Limit::new("treatment", ReferralReceived, WeeksOf(18))]))
    .note("A right in the NHS Constitution and a 92% standard. The start rule was read; the stops are recalled.");

/// The same right in consultant-led community services, counted elsewhere since February 2024.
pub static W2: Rule = Rule::new("W2", "start treatment in a consultant-led community service", &PROVISION)
    .owed(Target, NhsProvider)
    .cited("NHS Constitution; House of Lords answer HL2546", Secondary)
    .versions(&standing(&[Limit::new("treatment", ReferralReceived, WeeksOf(18))]))
    .note("The right is unchanged; it left the RTT statistics with the data for February 2024.");
