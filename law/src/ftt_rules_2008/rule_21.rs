#![doc = include_str!("rule_21.md")]

use crate::model::*;

/// Rule 21.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "21",
    citation: "FtT (HESC) Rules 2008 r.21",
    text: include_str!("rule_21.md"),
    cases: include_str!("rule_21.cases"),
    rules: &[&T2],
    exceptions: &[],
    checked: CHECKED,
};

/// The response: usually 30 tribunal working days, the day it was sent not counted.
pub static T2: Rule = Rule::new("T2", "respond to the appeal", &PROVISION)
    .owed(Must, Council)
    .cited("FtT (HESC) Rules 2008 r.21; registration letter", Secondary)
    .versions(&ehc(&[Limit::new("response", AppealRegistered, WorkingDaysOf(30, FttSend))]))
    .replaced_by(DirectedBy)
    .note("Usually. The day in the registration letter replaces it.");
