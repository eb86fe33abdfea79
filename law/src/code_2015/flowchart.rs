#![doc = include_str!("flowchart.md")]

use crate::model::*;
use crate::send_regs_2014::T0;

/// The flowchart of chapter 9.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "flowchart",
    citation: "Code ch. 9, flowchart of the assessment",
    text: include_str!("flowchart.md"),
    cases: include_str!("flowchart.cases"),
    rules: &[&A8],
    exceptions: &[],
    checked: CHECKED,
};

/// When to send the draft so that week 20 can be kept: planning, not law.
pub static A8: Rule = Rule::new("A8", "send the draft plan", &PROVISION)
    .owed(Advisory, Council)
    .cited("IPSEA's reading of SI 2014/1530 reg 13", Secondary)
    .versions(&ehc(&[
        Limit::counted("draft", From(T0, WeeksOf(14))),
        Limit::counted("flowchart", From(T0, WeeksOf(16))).cited("Code ch. 9, flowchart", Secondary),
    ]))
    .note("There is no statutory date for the draft.");
