#![doc = include_str!("reg_46.md")]

use crate::model::*;

/// Regulation 46.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "46",
    citation: "SI 2014/1530 reg 46; CFA 2014 s.46",
    text: include_str!("reg_46.md"),
    cases: include_str!("reg_46.cases"),
    rules: &[&D10],
    exceptions: &[],
    checked: CHECKED,
};

/// The last day a plan may be kept at 25.
pub static D10: Rule =
    Rule::new("D10", "decide whether to keep the plan to the end of the year they become 25", &PROVISION)
        .owed(Must, Council)
        .cited("CFA 2014 s.46; SI 2014/1530 reg 46", Recalled)
        .versions(&ehc(&[
            Limit::new("further_education", TwentyFifthBirthday, EndOfAcademicYear).sense(Until),
            Limit::counted(
                "other",
                EarliestStarted(&[
                    From(On(TwentyFifthBirthday), MonthsBeginningWith(12)),
                    From(On(CourseEnds), OnTheDay),
                ]),
            )
            .sense(Until),
        ]))
        .note("A power to go on, not a duty to stop.");
