#![doc = include_str!("reg_36.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulations 36 and 37.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "36",
    citation: "SI 2014/1530 regs 36, 37",
    text: include_str!("reg_36.md"),
    cases: include_str!("reg_36.cases"),
    rules: &[&M4],
    exceptions: &[],
    checked: CHECKED,
};

/// Mediation within 30 calendar days; the day of being told is not counted.
pub static M4: Rule = Rule::new("M4", "arrange for mediation to take place", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 regs 36, 37", Secondary)
    .versions(&ehc(&[Limit::new("mediation", MediationRequested, DaysOf(30))]))
    .excused_by(&[&COVID])
    .note("The health commissioner arranges it where it is only about health.");
