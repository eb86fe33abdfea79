#![doc = include_str!("reg_16.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulation 16.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "16",
    citation: "SI 2014/1530 reg 16",
    text: include_str!("reg_16.md"),
    cases: include_str!("reg_16.cases"),
    rules: &[&E6, &E7],
    exceptions: &[],
    checked: CHECKED,
};

/// The old commissioner tells the new one: 15 working days, the day of awareness counted.
pub static E6: Rule = Rule::new("E6", "tell the new health commissioner that it is responsible", &PROVISION)
    .owed(Must, OldHealthCommissioner)
    .cited("SI 2014/1530 reg 16", Secondary)
    .versions(&ehc(&[Limit::new("told", OldCommissionerAware, WorkingDaysBeginningWith(15, EwStandard))]))
    .excused_by(&[&COVID]);

/// The new commissioner asks for an assessment or review: 15 working days, the day of awareness counted.
pub static E7: Rule =
    Rule::new("E7", "ask the council to assess or review where it cannot provide section G", &PROVISION)
        .owed(Must, NewHealthCommissioner)
        .cited("SI 2014/1530 reg 16", Secondary)
        .versions(&ehc(&[Limit::new(
            "asked",
            NewCommissionerAware,
            WorkingDaysBeginningWith(15, EwStandard),
        )]))
        .excused_by(&[&COVID])
        .note("The council has to comply.");
