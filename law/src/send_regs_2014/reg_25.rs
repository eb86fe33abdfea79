#![doc = include_str!("reg_25.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulation 25.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "25",
    citation: "SI 2014/1530 reg 25",
    text: include_str!("reg_25.md"),
    cases: include_str!("reg_25.cases"),
    rules: &[&D2],
    exceptions: &[],
    checked: CHECKED,
};

/// The answer to a request for re-assessment: 15 calendar days, the day of receipt not counted.
pub static D2: Rule = Rule::new("D2", "tell whether it will re-assess", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 25(1)", Secondary)
    .versions(&ehc(&[Limit::new("decision", ReassessmentRequested, DaysOf(15))]))
    .excused_by(&[&COVID])
    .notice(&notice::NOT_REASSESSING);
