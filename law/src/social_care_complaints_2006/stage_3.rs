#![doc = include_str!("stage_3.md")]

use crate::model::*;
use crate::rule::standing;

/// Stage 3.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "stage-3",
    citation: "SI 2006/1738, stage 3",
    text: include_str!("stage_3.md"),
    cases: include_str!("stage_3.cases"),
    rules: &[&K6],
    exceptions: &[],
    checked: CHECKED,
};

/// Stage 3: four steps in working days; the day each starts from is not counted.
pub static K6: Rule = Rule::new("K6", "hold a review panel at stage 3", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2006/1738", Secondary)
    .versions(&standing(&[
        Limit::new("ask", StageTwoAnswered, WorkingDaysOf(20, EwStandard)),
        Limit::new("panel", PanelRequested, WorkingDaysOf(30, EwStandard)),
        Limit::new("report", PanelHeld, WorkingDaysOf(5, EwStandard)).cited("SI 2006/1738", Recalled),
        Limit::new("answer", PanelReported, WorkingDaysOf(15, EwStandard)).cited("SI 2006/1738", Recalled),
    ]))
    .note("The family asks for the panel; the authority does the rest.");
