#![doc = include_str!("reg_33.md")]

use crate::model::*;

/// Regulation 33.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "33",
    citation: "SI 2014/1530 reg 33",
    text: include_str!("reg_33.md"),
    cases: include_str!("reg_33.cases"),
    rules: &[&M1],
    exceptions: &[],
    checked: CHECKED,
};

/// Contacting the adviser: two months from the decision, its day not counted.
pub static M1: Rule = Rule::new("M1", "contact a mediation adviser before appealing", &PROVISION)
    .owed(Must, Family)
    .cited("SI 2014/1530 reg 33", Primary)
    .versions(&ehc(&[Limit::new("contact", DecisionSent, MonthsOf(2))]))
    .note("Not needed for an appeal only about section I. Counted from the day the letter was sent, not the day printed on it.");
