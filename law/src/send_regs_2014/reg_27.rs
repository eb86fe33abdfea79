#![doc = include_str!("reg_27.md")]

use super::reg_10::PLAN_EXCEPTIONS;
use crate::model::*;

/// Regulation 27.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "27",
    citation: "SI 2014/1530 reg 27",
    text: include_str!("reg_27.md"),
    cases: include_str!("reg_27.cases"),
    rules: &[&D4, &D5],
    exceptions: &[],
    checked: CHECKED,
};

/// The plan after a re-assessment: 14 weeks from the notification, whose day is not counted.
pub static D4: Rule = Rule::new("D4", "send the final plan after a re-assessment", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 27(2), (3)", Primary)
    .versions(&ehc(&[Limit::new("final", ReassessmentDecision, WeeksOf(14))]))
    .excused_by(PLAN_EXCEPTIONS)
    .notice(&notice::FINAL_PLAN);

/// The family's 15 days on the new draft; the day it is served is day 1.
pub static D5: Rule =
    Rule::new("D5", "give the family at least 15 days on the draft after a re-assessment", &PROVISION)
        .owed(Must, Council)
        .cited("SI 2014/1530 regs 27(1), 13(1)", Primary)
        .versions(&ehc(&[Limit::counted(
            "family_time",
            From(Prefer(&[DraftServed, PlanServed]), DaysBeginningWith(15)),
        )
        .sense(NotBefore)]));
