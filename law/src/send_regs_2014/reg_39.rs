#![doc = include_str!("reg_39.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulation 39.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "39",
    citation: "SI 2014/1530 reg 39",
    text: include_str!("reg_39.md"),
    cases: include_str!("reg_39.cases"),
    rules: &[&M5],
    exceptions: &[],
    checked: CHECKED,
};

/// The certificate: three working days, the day mediation ended not counted.
pub static M5: Rule = Rule::new("M5", "issue the certificate after mediation", &PROVISION)
    .owed(Must, MediationAdviser)
    .cited("SI 2014/1530 reg 39", Secondary)
    .versions(&ehc(&[Limit::new("certificate", MediationEnded, WorkingDaysOf(3, EwStandard))]))
    .excused_by(&[&COVID]);
