#![doc = include_str!("stage_2.md")]

use crate::model::*;
use crate::rule::standing;

/// Stage 2.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "stage-2",
    citation: "SI 2006/1738, stage 2",
    text: include_str!("stage_2.md"),
    cases: include_str!("stage_2.cases"),
    rules: &[&K5],
    exceptions: &[],
    checked: CHECKED,
};

/// Stage 2: 25 working days, 65 at most; the day it started not counted.
pub static K5: Rule = Rule::new("K5", "finish the independent investigation at stage 2", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2006/1738", Secondary)
    .versions(&standing(&[
        Limit::new("answer", StageTwoStarted, WorkingDaysOf(25, EwStandard)),
        Limit::new("extended", StageTwoStarted, WorkingDaysOf(65, EwStandard)),
    ]))
    .note("That it starts when the complaint is settled in writing is recalled.");
