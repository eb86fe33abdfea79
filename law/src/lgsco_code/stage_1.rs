#![doc = include_str!("stage_1.md")]

use crate::model::*;

/// Stage 1.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "stage-1",
    citation: "LGSCO Complaint Handling Code, part 6",
    text: include_str!("stage_1.md"),
    cases: include_str!("stage_1.cases"),
    rules: &[&K7],
    exceptions: &[],
    checked: CHECKED,
};

/// Stage 1: five working days to acknowledge, ten from the acknowledgement to answer, ten more at most.
pub static K7: Rule = Rule::new("K7", "acknowledge and answer a complaint at stage 1", &PROVISION)
    .owed(Should, Council)
    .cited("LGSCO Complaint Handling Code 6.2 to 6.5", Primary)
    .versions(&[Version {
        name: "LGSCO-CODE",
        from: LGSCO_CODE,
        limits: &[
            Limit::new("acknowledge", ComplaintReceived, WorkingDaysOf(5, EwStandard)),
            Limit::new("answer", ComplaintAcknowledged, WorkingDaysOf(10, EwStandard)),
            Limit::new("extended", ComplaintAcknowledged, WorkingDaysOf(20, EwStandard)),
            Limit::new("slowest", ComplaintReceived, WorkingDaysOf(15, EwStandard)).force(Advisory),
        ],
    }]);

/// The day from which the Ombudsman uses the Code in investigations.
pub const LGSCO_CODE: waymark_kernel::Day = waymark_kernel::day(2026, 4, 1);
