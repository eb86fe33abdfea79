#![doc = include_str!("next_visit.md")]

use crate::model::*;

/// When inspectors come again.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "next-visit",
    citation: "area SEND inspection handbook; 2016 framework",
    text: include_str!("next_visit.md"),
    cases: include_str!("next_visit.cases"),
    rules: &[&INSP_NEXT],
    exceptions: &[],
    checked: CHECKED,
};

/// When inspectors usually come again.
pub static INSP_NEXT: Rule = Rule::new("INSP.next", "be ready for the next inspection", &PROVISION)
    .owed(Advisory, Partnership)
    .cited("area SEND inspection handbook", Secondary)
    .versions(&[
        Version {
            name: "INSP-2016",
            from: super::INSP_2016,
            limits: &[Limit::new("revisit", ActionPlanAccepted, MonthsOf(18))],
        },
        Version { name: "INSP-2023", from: super::INSP_2023, limits: AFTER_REPORT },
        Version { name: "INSP-2025-06", from: super::INSP_2025_06, limits: AFTER_REPORT },
    ]);

const AFTER_REPORT: &[Limit] = &[
    Limit::new("monitoring", InspectionReportReceived, MonthsOf(18)),
    Limit::new("full", InspectionReportReceived, MonthsOf(36)),
];
