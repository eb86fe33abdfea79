#![doc = include_str!("s_42.md")]

use crate::coronavirus_2020::overlay::COVID_42;
use crate::model::*;

/// Section 42.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "42",
    citation: "CFA 2014 s.42",
    text: include_str!("s_42.md"),
    cases: include_str!("s_42.cases"),
    rules: &[&A13, &A14],
    exceptions: &[],
    checked: CHECKED,
};

/// Section F from the day of the plan; anything missing after 35 days is escalated.
pub static A13: Rule = Rule::new("A13", "secure the special educational provision in section F", &PROVISION)
    .owed(Must, Council)
    .cited("CFA 2014 s.42(2)", Recalled)
    .versions(&ehc(&[
        Limit::new("secured", PlanServed, OnTheDay),
        Limit::new("escalate", PlanServed, DaysOf(35))
            .cited("R (BA) v Nottinghamshire CC [2021] EWHC 1348 (Admin) [37]", Secondary)
            .force(Advisory),
    ]))
    .excused_by(&[&COVID_42])
    .note("Due at once. Day 35 is when to escalate, not a period of grace. Not owed where the parents have made suitable alternative arrangements.");

/// Section G from the day of the plan.
pub static A14: Rule = Rule::new("A14", "arrange the health provision in section G", &PROVISION)
    .owed(Must, HealthCommissioner)
    .cited("CFA 2014 s.42(3)", Recalled)
    .versions(&ehc(&[Limit::new("arranged", PlanServed, OnTheDay)]))
    .excused_by(&[&COVID_42]);
