#![doc = include_str!("reg_05.md")]

use super::T0;
use super::reg_10::PLAN_EXCEPTIONS;
use crate::model::*;

/// Regulation 5.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "5",
    citation: "SI 2014/1530 reg 5",
    text: include_str!("reg_05.md"),
    cases: include_str!("reg_05.cases"),
    rules: &[&A2, &A3, &A4, &H2],
    exceptions: &[],
    checked: CHECKED,
};

/// The decision whether to assess: six weeks, the day of receipt not counted.
pub static A2: Rule = Rule::new("A2", "tell the family whether it will assess", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 5(1), (4)", Primary)
    .versions(&ehc(&[Limit::counted("decision", From(T0, WeeksOf(6)))]))
    .excused_by(PLAN_EXCEPTIONS)
    .notice(&notice::NOT_ASSESSING)
    .note("As soon as practicable, and six weeks at most. A request refused may be made again: it starts a new clock.");

/// What a refusal to assess has to say, with the decision.
pub static A3: Rule = Rule::new("A3", "put the required contents into a refusal to assess", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 5(3)", Primary)
    .versions(&ehc(&[Limit::counted("notice", From(T0, WeeksOf(6)))]))
    .excused_by(PLAN_EXCEPTIONS)
    .notice(&notice::NOT_ASSESSING);

/// Everyone who was told that an assessment was considered is told the outcome, with the decision.
pub static A4: Rule =
    Rule::new("A4", "tell everyone who was told of the request what was decided", &PROVISION)
        .owed(Must, Council)
        .cited("SI 2014/1530 reg 5(2)", Primary)
        .versions(&ehc(&[Limit::counted("notice", From(T0, WeeksOf(6)))]))
        .excused_by(PLAN_EXCEPTIONS);

/// The six weeks when a body told the council about a child: no request form is needed.
pub static H2: Rule = Rule::new("H2", "decide whether to assess a child it was told about", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 5(1)(b); CFA 2014 ss.24, 36(3)", Recalled)
    .versions(&ehc(&[Limit::new("decision", BroughtToAttention, WeeksOf(6))]))
    .excused_by(PLAN_EXCEPTIONS)
    .notice(&notice::NOT_ASSESSING)
    .note("That telling the council starts the six weeks is our reading of three provisions together: take legal advice.");
