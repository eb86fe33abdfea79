#![doc = include_str!("reg_51.md")]

use crate::model::*;

/// Regulations 51 and 52.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "51",
    citation: "SI 2014/1530 regs 51, 52; CFA 2014 s.69",
    text: include_str!("reg_51.md"),
    cases: include_str!("reg_51.cases"),
    rules: &[&L4],
    exceptions: &[],
    checked: CHECKED,
};

/// The report, yearly: twelve months beginning with the last one.
pub static L4: Rule = Rule::new("L4", "publish the SEN information report again", &PROVISION)
    .owed(Must, Setting)
    .cited("CFA 2014 s.69; SI 2014/1530 regs 51, 52", Recalled)
    .versions(&ehc(&[Limit::new("published", ReportPublished, MonthsBeginningWith(12))]));
