#![doc = include_str!("reg_35.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulation 35.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "35",
    citation: "SI 2014/1530 reg 35",
    text: include_str!("reg_35.md"),
    cases: include_str!("reg_35.cases"),
    rules: &[&M3],
    exceptions: &[],
    checked: CHECKED,
};

/// Telling the commissioners: three working days, the day of receipt not counted.
pub static M3: Rule = Rule::new("M3", "tell each health commissioner that mediation is wanted", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 35", Secondary)
    .versions(&ehc(&[Limit::new("told", MediationRequested, WorkingDaysOf(3, EwStandard))]))
    .excused_by(&[&COVID]);
