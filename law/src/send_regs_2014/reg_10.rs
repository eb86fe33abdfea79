#![doc = include_str!("reg_10.md")]

use super::T0;
use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulation 10.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "10",
    citation: "SI 2014/1530 reg 10",
    text: include_str!("reg_10.md"),
    cases: include_str!("reg_10.cases"),
    rules: &[&A7],
    exceptions: &[&EX_A, &EX_B, &EX_C, &EX_D],
    checked: CHECKED,
};

/// The decision not to make a plan: 16 weeks from the request, the day of receipt not counted.
pub static A7: Rule =
    Rule::new("A7", "tell the family that it will not make a plan, if that is its decision", &PROVISION)
        .owed(Must, Council)
        .cited("SI 2014/1530 reg 10(1), (2), (4)", Primary)
        .versions(&ehc(&[Limit::counted("no_plan", From(T0, WeeksOf(16)))]))
        .excused_by(PLAN_EXCEPTIONS)
        .notice(&notice::DECISION)
        .note("Binds only a refusal: a draft plan sent in week 17 is not late.");

/// Everything that can excuse the six, 16 and 20 weeks.
pub static PLAN_EXCEPTIONS: &[&Exception] = &[&EX_A, &EX_B, &EX_C, &EX_D, &COVID];

/// The head or principal was asked for advice around a closure of four weeks or more.
pub static EX_A: Exception = Exception {
    id: "EX-a",
    name: "the school or college was closed for four weeks or more",
    provision: &PROVISION,
    ground: Ground::Closure,
    citation: "SI 2014/1530 regs 5(4)(a), 10(4)(a), 13(3), 27(3)(a)",
    proof: Primary,
    relied_on: ReliedOnExA,
};

/// The same for an early years provider.
pub static EX_B: Exception = Exception {
    id: "EX-b",
    name: "the early years provider was closed for four weeks or more",
    provision: &PROVISION,
    ground: Ground::Closure,
    citation: "SI 2014/1530 regs 5(4)(b), 10(4)(b), 13(3), 27(3)(b)",
    proof: Primary,
    relied_on: ReliedOnExB,
};

/// Exceptional personal circumstances of the child, parent or young person.
pub static EX_C: Exception = Exception {
    id: "EX-c",
    name: "exceptional personal circumstances of the child, parent or young person",
    provision: &PROVISION,
    ground: Ground::Circumstances,
    citation: "SI 2014/1530 regs 5(4)(c), 10(4)(c), 13(3), 27(3)(c)",
    proof: Primary,
    relied_on: ReliedOnExC,
};

/// Away from the area for four weeks or more on end.
pub static EX_D: Exception = Exception {
    id: "EX-d",
    name: "the child, parent or young person was away from the area for four weeks or more",
    provision: &PROVISION,
    ground: Ground::Absence(28),
    citation: "SI 2014/1530 regs 5(4)(d), 10(4)(d), 13(3), 27(3)(d)",
    proof: Secondary,
    relied_on: ReliedOnExD,
};
