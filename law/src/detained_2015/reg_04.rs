#![doc = include_str!("reg_04.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulation 4.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "4",
    citation: "SI 2015/62 reg 4",
    text: include_str!("reg_04.md"),
    cases: include_str!("reg_04.cases"),
    rules: &[&E9],
    exceptions: &[],
    checked: CHECKED,
};

/// The home authority's decision: six weeks, the day of receipt not counted.
pub static E9: Rule = Rule::new("E9", "tell whether it will assess a detained person", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2015/62 reg 4", Primary)
    .versions(&[Version {
        name: "DETAINED-2015",
        from: waymark_kernel::day(2015, 4, 1),
        limits: &[Limit::counted(
            "decision",
            From(Earliest(&[RequestReceived, BroughtToAttention]), WeeksOf(6)),
        )],
    }])
    .excused_by(&[&COVID])
    .note("The rest of the instrument mirrors the Regulations of 2014 and was not read.");
