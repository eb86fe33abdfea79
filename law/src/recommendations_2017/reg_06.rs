#![doc = include_str!("reg_06.md")]

use crate::model::*;

/// Regulation 6.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "6",
    citation: "SI 2017/1306 reg 6",
    text: include_str!("reg_06.md"),
    cases: include_str!("reg_06.cases"),
    rules: &[&T12],
    exceptions: &[],
    checked: CHECKED,
};

/// The written answer: five weeks, the day it was sent not counted.
pub static T12: Rule = Rule::new("T12", "answer the tribunal's recommendation in writing", &PROVISION)
    .owed(Must, HealthCommissioner)
    .cited("SI 2017/1306 reg 6", Primary)
    .versions(&[Version {
        name: "FTT-REC",
        from: waymark_kernel::day(2018, 4, 3),
        limits: &[
            Limit::new("answer", RecommendationSent, WeeksOf(5)),
            Limit::new("copy", RecommendationAnswered, WeeksOf(1)).cited("SI 2017/1306 reg 7", Recalled),
        ],
    }])
    .note("Social care answers for its own recommendations. The council copies the answer to the Secretary of State.");
