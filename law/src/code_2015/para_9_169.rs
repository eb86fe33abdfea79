#![doc = include_str!("para_9_169.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Paragraph 9.169.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "9-169",
    citation: "Code 9.169",
    text: include_str!("para_9_169.md"),
    cases: include_str!("para_9_169.cases"),
    rules: &[&B2],
    exceptions: &[],
    checked: CHECKED,
};

/// The sooner of four weeks from the meeting and the end of the twelve months.
pub static B2: Rule =
    Rule::new("B2", "notify the decision inside the four weeks and inside the twelve months", &PROVISION)
        .owed(Should, Council)
        .cited("Code 9.169", Secondary)
        .versions(&ehc(&[Limit::counted(
            "decision",
            EarliestOf(&[
                From(On(MeetingHeld), WeeksOf(4)),
                From(Prefer(&[LastReview, PlanMade]), MonthsBeginningWith(12)),
            ]),
        )]))
        .excused_by(&[&COVID]);
