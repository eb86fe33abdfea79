#![doc = include_str!("reg_22.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulation 22.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "22",
    citation: "SI 2014/1530 reg 22",
    text: include_str!("reg_22.md"),
    cases: include_str!("reg_22.cases"),
    rules: &[&B11, &B12, &B13, &B14],
    exceptions: &[],
    checked: CHECKED,
};

/// The notice of proposed amendments: with the decision, four weeks from the meeting.
pub static B11: Rule = Rule::new("B11", "send the plan with the proposed amendments and the evidence", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 regs 20(10), 22(2)(a); R (L, M and P) v Devon CC [2022] EWHC 493 (Admin)", Secondary)
    .versions(&devon(
        &[Limit::new("notice", MeetingHeld, WeeksOf(4)).on_basis("before_devon")],
        &[Limit::new("notice", MeetingHeld, WeeksOf(4)).on_basis("after_devon")],
    ))
    .excused_by(&[&COVID])
    .note("The judgment of 8 March 2022 declared what the law always was; limits from earlier meetings carry another basis for old reports.");

/// The family's 15 days on the amendments; the day the notice is served is day 1.
pub static B12: Rule = Rule::new(
    "B12",
    "give the family at least 15 days on the amendments, and a meeting if they ask",
    &PROVISION,
)
.owed(Must, Council)
.cited("SI 2014/1530 reg 22(2)(c)", Primary)
.versions(&ehc(&[Limit::new("family_time", NoticeSent, DaysBeginningWith(15)).sense(NotBefore)]));

/// The amended plan, or the decision not to amend: eight weeks from the notice, whose day is not counted.
pub static B13: Rule = Rule::new("B13", "send the amended plan, or the decision not to amend it", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 22(3), (4)", Primary)
    .versions(&ehc(&[Limit::new("final", NoticeSent, WeeksOf(8))]))
    .excused_by(&[&COVID])
    .notice(&notice::FINAL_PLAN);

/// The outer limit of a review: twelve weeks from the meeting, earlier when the notice went early.
pub static B14: Rule = Rule::new("B14", "finish the review and send the amended plan", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 regs 20(10), 22(3); R (L, M and P) v Devon CC [2022] EWHC 493 (Admin)", Secondary)
    .versions(&devon(
        &[Limit::counted("final", FOUR_AND_EIGHT).on_basis("before_devon")],
        &[Limit::counted("final", FOUR_AND_EIGHT).on_basis("after_devon")],
    ))
    .excused_by(&[&COVID])
    .note("A ceiling, not a fixed date: an early notice brings it forward. A separate result from the four weeks.");

const FOUR_AND_EIGHT: Count =
    EarliestStarted(&[From(On(MeetingHeld), WeeksOf(12)), From(On(NoticeSent), WeeksOf(8))]);

/// The sets of rules with the day of the judgment as a mark for old reports; the limits are the same.
const fn devon(before: &'static [Limit], after: &'static [Limit]) -> [Version; 3] {
    let [first, second] = ehc(before);
    [
        first,
        second,
        Version { name: "EHC-2015 (Devon)", from: waymark_kernel::day(2022, 3, 8), limits: after },
    ]
}
