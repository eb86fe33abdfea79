#![doc = include_str!("reg_23.md")]

use crate::model::*;

/// Regulations 23 and 24.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "23",
    citation: "SI 2014/1530 regs 23, 24; CFA 2014 s.44(2)",
    text: include_str!("reg_23.md"),
    cases: include_str!("reg_23.cases"),
    rules: &[&D1],
    exceptions: &[],
    checked: CHECKED,
};

/// Re-assessing on request; a recent assessment is a reason to refuse for six months, its day counted.
pub static D1: Rule =
    Rule::new("D1", "re-assess when the family, the setting or the health commissioner asks", &PROVISION)
        .owed(Must, Council)
        .cited("CFA 2014 s.44(2); SI 2014/1530 regs 23, 24", Recalled)
        .versions(&ehc(&[Limit::new("may_refuse", LastAssessment, MonthsBeginningWith(6)).sense(Until)]))
        .note("The day is the last on which the council may rely on the last assessment being too recent.");
