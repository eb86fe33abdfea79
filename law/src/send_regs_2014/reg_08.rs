#![doc = include_str!("reg_08.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulation 8.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "8",
    citation: "SI 2014/1530 reg 8",
    text: include_str!("reg_08.md"),
    cases: include_str!("reg_08.cases"),
    rules: &[&A6, &W6],
    exceptions: &[&EX8_A, &EX8_B, &EX8_C],
    checked: CHECKED,
};

/// Advice from a body that was asked: six weeks from the day the request arrived there, which is not counted.
pub static A6: Rule = Rule::new("A6", "answer the council's request for advice", &PROVISION)
    .owed(Must, AskedBody)
    .cited("SI 2014/1530 reg 8(1), (2)", Primary)
    .versions(&ehc(&[Limit::new("advice", AdviceRequested, WeeksOf(6))]))
    .excused_by(ADVICE_EXCEPTIONS)
    .note("A missed appointment excuses the body's six weeks, never the council's twenty.");

/// The same six weeks seen from the waiting list of a health service: independent of every other clock.
pub static W6: Rule = Rule::new("W6", "send the health advice for an assessment", &PROVISION)
    .owed(Must, NhsProvider)
    .cited("SI 2014/1530 reg 8(1)", Primary)
    .versions(&ehc(&[Limit::new("advice", AdviceRequested, WeeksOf(6))]))
    .excused_by(ADVICE_EXCEPTIONS)
    .note("A waiting list is no defence: this clock runs beside the waiting-time clocks, not behind them.");

/// Everything that can excuse the six weeks of a body that was asked.
pub static ADVICE_EXCEPTIONS: &[&Exception] = &[&EX8_A, &EX8_B, &EX8_C, &COVID];

/// Exceptional circumstances affecting the child, parent or young person in the six weeks.
pub static EX8_A: Exception = Exception {
    id: "EX8-a",
    name: "exceptional circumstances in the six weeks",
    provision: &PROVISION,
    ground: Ground::Circumstances,
    citation: "SI 2014/1530 reg 8(2)",
    proof: Primary,
    relied_on: ReliedOnEx8A,
};

/// Away from the area for at least four weeks on end in the six.
pub static EX8_B: Exception = Exception {
    id: "EX8-b",
    name: "away from the area for four weeks or more",
    provision: &PROVISION,
    ground: Ground::Absence(28),
    citation: "SI 2014/1530 reg 8(2)",
    proof: Primary,
    relied_on: ReliedOnEx8B,
};

/// A missed appointment for an examination or test.
pub static EX8_C: Exception = Exception {
    id: "EX8-c",
    name: "the child missed an appointment for an examination or test",
    provision: &PROVISION,
    ground: Ground::MissedAppointment,
    citation: "SI 2014/1530 reg 8(2)",
    proof: Primary,
    relied_on: ReliedOnEx8C,
};
