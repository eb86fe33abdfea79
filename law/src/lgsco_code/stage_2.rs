#![doc = include_str!("stage_2.md")]

use super::stage_1::LGSCO_CODE;
use crate::model::*;

/// Stage 2.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "stage-2",
    citation: "LGSCO Complaint Handling Code, part 6",
    text: include_str!("stage_2.md"),
    cases: include_str!("stage_2.cases"),
    rules: &[&K8],
    exceptions: &[],
    checked: CHECKED,
};

/// Stage 2: five working days to acknowledge, twenty from the acknowledgement to answer, twenty more at most.
pub static K8: Rule = Rule::new("K8", "acknowledge and finally answer a complaint at stage 2", &PROVISION)
    .owed(Should, Council)
    .cited("LGSCO Complaint Handling Code, part 6", Secondary)
    .versions(&[Version {
        name: "LGSCO-CODE",
        from: LGSCO_CODE,
        limits: &[
            Limit::new("acknowledge", StageTwoRequested, WorkingDaysOf(5, EwStandard)),
            Limit::new("answer", StageTwoAcknowledged, WorkingDaysOf(20, EwStandard)),
            Limit::new("extended", StageTwoAcknowledged, WorkingDaysOf(40, EwStandard)),
        ],
    }]);
