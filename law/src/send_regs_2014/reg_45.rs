#![doc = include_str!("reg_45.md")]

use super::reg_44::EX44;
use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulation 45.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "45",
    citation: "SI 2014/1530 reg 45",
    text: include_str!("reg_45.md"),
    cases: include_str!("reg_45.cases"),
    rules: &[&T4, &T5],
    exceptions: &[],
    checked: CHECKED,
};

/// A conceded refusal to assess.
pub static T4: Rule = Rule::new("T4", "assess after conceding the appeal", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 45(3), (3A)", Primary)
    .versions(&[
        Version {
            name: "EHC-2014",
            from: crate::EHC_2014,
            limits: &[original("notify"), original("no_plan"), original("final")],
        },
        Version {
            name: "EHC-2015",
            from: crate::EHC_2015,
            limits: &[
                Limit::new("notify", AppealConceded, WeeksOf(2)),
                Limit::new("no_plan", AppealConceded, WeeksOf(10)),
                Limit::new("final", AppealConceded, WeeksOf(14)),
            ],
        },
    ])
    .excused_by(&[&EX44, &COVID]);

/// A conceded appeal about contents, a place or a refusal to make a plan.
pub static T5: Rule = Rule::new("T5", "do what was appealed for after conceding the appeal", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 45(4) to (6)", Secondary)
    .versions(&[
        Version {
            name: "EHC-2014",
            from: crate::EHC_2014,
            limits: &[
                original("contents"),
                original("placement"),
                original("plan.draft"),
                original("plan.final"),
            ],
        },
        Version {
            name: "EHC-2015",
            from: crate::EHC_2015,
            limits: &[
                Limit::new("contents", AppealConceded, WeeksOf(5)).cited("SI 2014/1530 reg 45(4)", Primary),
                Limit::new("placement", AppealConceded, WeeksOf(2)),
                Limit::new("plan.draft", AppealConceded, WeeksOf(5)),
                Limit::new("plan.final", AppealConceded, WeeksOf(11)),
            ],
        },
    ])
    .excused_by(&[&EX44, &COVID])
    .note("Only the limb that fits the appeal applies.");

/// A limit of the original regulation 45, whose words were not read.
const fn original(name: &'static str) -> Limit {
    Limit::counted(
        name,
        NotRead(
            "the original regulation 45 gave four weeks or two weeks, and which of them for what was not read",
        ),
    )
    .cited("SI 2014/1530 reg 45, as made", Recalled)
}
