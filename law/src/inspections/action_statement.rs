#![doc = include_str!("action_statement.md")]

use crate::model::*;

/// The statement of action.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "statement",
    citation: "SI 2015/1792 reg 4; Children Act 2004 s.20",
    text: include_str!("action_statement.md"),
    cases: include_str!("action_statement.cases"),
    rules: &[&INSP_STATEMENT],
    exceptions: &[],
    checked: CHECKED,
};

/// The statement of action or priority action plan: 70 working days, the day of receipt not counted.
pub static INSP_STATEMENT: Rule =
    Rule::new("INSP.statement", "send the statement of action after an inspection", &PROVISION)
        .owed(Must, Partnership)
        .cited("SI 2015/1792 reg 4", Primary)
        .versions(&[
            Version { name: "INSP-2016", from: super::INSP_2016, limits: SEVENTY },
            Version { name: "INSP-2023", from: super::INSP_2023, limits: SEVENTY },
            Version { name: "INSP-2025-06", from: super::INSP_2025_06, limits: SEVENTY_AND_HANDBOOK },
        ]);

const STATEMENT: Limit = Limit::new("statement", InspectionReportReceived, WorkingDaysOf(70, EwStandard));
const NOT_YET: Limit =
    Limit::counted("handbook", NotRead("the 35 working days belong to the handbook of June 2025"))
        .cited("area SEND inspection handbook, 6 June 2025", Recalled);
const SEVENTY: &[Limit] = &[STATEMENT, NOT_YET];
const SEVENTY_AND_HANDBOOK: &[Limit] = &[
    STATEMENT,
    Limit::new("handbook", InspectionReportReceived, WorkingDaysOf(35, EwStandard))
        .cited("area SEND inspection handbook, 6 June 2025", Recalled)
        .force(Target),
];
