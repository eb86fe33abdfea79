#![doc = include_str!("reg_04.md")]

use crate::model::*;

/// Regulations 3 and 4.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "4",
    citation: "SI 2014/1530 regs 3, 4(2)",
    text: include_str!("reg_04.md"),
    cases: include_str!("reg_04.cases"),
    rules: &[&A1],
    exceptions: &[],
    checked: CHECKED,
};

/// Consulting and telling, as soon as practicable; no number.
pub static A1: Rule = Rule::new(
    "A1",
    "consult the family, and tell health, social care and the school that an assessment is considered",
    &PROVISION,
)
.owed(Must, Council)
.cited("SI 2014/1530 regs 3, 4(2)", Recalled)
.versions(&ehc(&[]))
.called_for_by(&[RequestReceived, ResponsibleSince]);
