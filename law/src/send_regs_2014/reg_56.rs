#![doc = include_str!("reg_56.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulation 56.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "56",
    citation: "SI 2014/1530 reg 56; CFA 2014 s.30(6)",
    text: include_str!("reg_56.md"),
    cases: include_str!("reg_56.cases"),
    rules: &[&L3],
    exceptions: &[],
    checked: CHECKED,
};

/// Comments and responses: at least annually, read as twelve months beginning with the last.
pub static L3: Rule =
    Rule::new("L3", "publish the comments on the local offer with its responses", &PROVISION)
        .owed(Must, Council)
        .cited("CFA 2014 s.30(6); SI 2014/1530 reg 56", Secondary)
        .versions(&ehc(&[Limit::new("published", CommentsPublished, MonthsBeginningWith(12))]))
        .excused_by(&[&COVID]);
