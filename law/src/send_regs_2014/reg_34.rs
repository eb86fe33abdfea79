#![doc = include_str!("reg_34.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulation 34.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "34",
    citation: "SI 2014/1530 reg 34",
    text: include_str!("reg_34.md"),
    cases: include_str!("reg_34.cases"),
    rules: &[&M2],
    exceptions: &[],
    checked: CHECKED,
};

/// The certificate: three working days, the day of being told not counted.
pub static M2: Rule =
    Rule::new("M2", "issue the certificate when the family does not want mediation", &PROVISION)
        .owed(Must, MediationAdviser)
        .cited("SI 2014/1530 reg 34", Secondary)
        .versions(&ehc(&[Limit::new("certificate", NoMediationTold, WorkingDaysOf(3, EwStandard))]))
        .excused_by(&[&COVID]);
