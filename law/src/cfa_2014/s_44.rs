#![doc = include_str!("s_44.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Section 44.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "44",
    citation: "CFA 2014 s.44",
    text: include_str!("s_44.md"),
    cases: include_str!("s_44.cases"),
    rules: &[&B1],
    exceptions: &[],
    checked: CHECKED,
};

/// The review: twelve months starting with the day the plan was made or last reviewed, that day counted.
pub static B1: Rule = Rule::new("B1", "review the plan and send the decision", &PROVISION)
    .owed(Must, Council)
    .cited("CFA 2014 s.44(1)", Recalled)
    .versions(&ehc(&[Limit::counted("review", From(Prefer(&[LastReview, PlanMade]), MonthsBeginningWith(12)))]))
    .excused_by(&[&COVID])
    .note("Finished when the decision is sent, not when the meeting is held. The words of s.44(1) are recalled; its explanatory note says at least every 12 months.");
