#![doc = include_str!("receipt.md")]

use crate::model::*;

/// Receipt.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "receipt",
    citation: "practice view of IPSEA",
    text: include_str!("receipt.md"),
    cases: include_str!("receipt.cases"),
    rules: &[&R0],
    exceptions: &[],
    checked: CHECKED,
};

/// The day of receipt, with the latest day that could be argued for.
pub static R0: Rule = Rule::new("R0", "take a request as received", &PROVISION)
    .owed(Must, Council)
    .cited("practice view of IPSEA", Secondary)
    .versions(&ehc(&[Limit::new("received", RequestReceived, OnTheDay)]))
    .note("A counting form, not a duty: the start of every clock that runs from a receipt.");
