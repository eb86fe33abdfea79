#![doc = include_str!("reg_13.md")]

use super::T0;
use super::reg_10::PLAN_EXCEPTIONS;
use crate::model::*;

/// Regulation 13.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "13",
    citation: "SI 2014/1530 reg 13",
    text: include_str!("reg_13.md"),
    cases: include_str!("reg_13.cases"),
    rules: &[&A9, &A11],
    exceptions: &[],
    checked: CHECKED,
};

/// The family's 15 days on the draft; the day it is served is day 1.
pub static A9: Rule = Rule::new(
    "A9",
    "give the family at least 15 days on the draft plan, and a meeting if they ask",
    &PROVISION,
)
.owed(Must, Council)
.cited("SI 2014/1530 reg 13(1)(a); CFA 2014 s.38(2)", Primary)
.versions(&ehc(&[Limit::counted(
    "family_time",
    From(Prefer(&[DraftServed, PlanServed]), DaysBeginningWith(15)),
)
.sense(NotBefore)]))
.note("At least 15 days: the plan is not finished sooner unless the family has finished sooner.");

/// The final plan: 20 weeks from the request, the day of receipt not counted.
pub static A11: Rule = Rule::new("A11", "send the final plan", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 13(2), (3)", Primary)
    .versions(&ehc(&[Limit::counted("final", From(T0, WeeksOf(20)))]))
    .excused_by(PLAN_EXCEPTIONS)
    .notice(&notice::FINAL_PLAN)
    .note("Counted from the request, never from the agreement to assess. As soon as practicable, and 20 weeks at most.");
