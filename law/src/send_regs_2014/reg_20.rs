#![doc = include_str!("reg_20.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulations 20 and 21.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "20",
    citation: "SI 2014/1530 reg 20",
    text: include_str!("reg_20.md"),
    cases: include_str!("reg_20.cases"),
    rules: &[&B5, &B6, &B7, &B8, &B9, &B10],
    exceptions: &[],
    checked: CHECKED,
};

/// Notice of the meeting: at least two weeks before it.
pub static B5: Rule = Rule::new("B5", "give notice of the review meeting", &PROVISION)
    .owed(Must, Arranger)
    .cited("SI 2014/1530 regs 20(3), 21(3)", Primary)
    .versions(&ehc(&[Limit::new("invitation", MeetingHeld, WeeksBefore(2))]))
    .excused_by(&[&COVID]);

/// The advice for the meeting, gathered and sent round: at least two weeks before it.
pub static B6: Rule =
    Rule::new("B6", "send the advice for the review meeting to everyone invited", &PROVISION)
        .owed(Must, Arranger)
        .cited("SI 2014/1530 regs 20(4), 21(4)", Primary)
        .versions(&ehc(&[Limit::new("papers", MeetingHeld, WeeksBefore(2))]))
        .excused_by(&[&COVID]);

/// Who is invited; no number.
pub static B7: Rule =
    Rule::new("B7", "invite the family, the setting, education, health and social care", &PROVISION)
        .owed(Must, Arranger)
        .cited("SI 2014/1530 reg 20(2)", Primary)
        .versions(&ehc(&[]))
        .called_for_by(&[MeetingHeld]);

/// Preparing for adulthood, from year 9; no number.
pub static B8: Rule =
    Rule::new("B8", "review how the young person is prepared for adulthood, from year 9 on", &PROVISION)
        .owed(Must, Council)
        .cited("SI 2014/1530 regs 20(6), 21(6)", Primary)
        .versions(&ehc(&[]))
        .called_for_by(&[MeetingHeld]);

/// The report of the meeting: two weeks after it, the day of the meeting not counted.
pub static B9: Rule =
    Rule::new("B9", "send the report of the review meeting to everyone invited", &PROVISION)
        .owed(Must, Arranger)
        .cited("SI 2014/1530 regs 20(7), (8), 21(7)", Secondary)
        .versions(&ehc(&[Limit::new("report", MeetingHeld, WeeksOf(2))]))
        .excused_by(&[&COVID]);

/// The decision after the meeting: four weeks, the day of the meeting not counted.
pub static B10: Rule = Rule::new("B10", "decide to keep, amend or end the plan, and tell the family and the setting", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 regs 20(10), 21(9)", Secondary)
    .versions(&ehc(&[Limit::new("decision", MeetingHeld, WeeksOf(4))]))
    .excused_by(&[&COVID])
    .notice(&notice::DECISION)
    .note("Counted from the meeting, whether or not the report has come. An early or emergency review runs the same clock.");
