#![doc = include_str!("stage_1.md")]

use crate::model::*;
use crate::rule::standing;

/// Stage 1.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "stage-1",
    citation: "SI 2006/1738, stage 1",
    text: include_str!("stage_1.md"),
    cases: include_str!("stage_1.cases"),
    rules: &[&K4],
    exceptions: &[],
    checked: CHECKED,
};

/// Stage 1: ten working days, twenty where complex; the day of receipt not counted.
pub static K4: Rule = Rule::new("K4", "answer a children's social care complaint at stage 1", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2006/1738", Secondary)
    .versions(&standing(&[
        Limit::new("answer", ComplaintReceived, WorkingDaysOf(10, EwStandard)),
        Limit::new("complex", ComplaintReceived, WorkingDaysOf(20, EwStandard)),
    ]));
