#![doc = include_str!("reg_15.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulation 15.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "15",
    citation: "SI 2014/1530 reg 15",
    text: include_str!("reg_15.md"),
    cases: include_str!("reg_15.cases"),
    rules: &[&E1, &E2, &E3, &E4, &E5],
    exceptions: &[],
    checked: CHECKED,
};

/// The transfer: the day of the move, or 15 working days beginning with the old council's awareness.
pub static E1: Rule = Rule::new("E1", "pass the plan to the new council", &PROVISION)
    .owed(Must, OldCouncil)
    .cited("SI 2014/1530 reg 15(2)", Primary)
    .versions(&ehc(&[Limit::counted(
        "transfer",
        DayOrNotice { on: MoveDay, aware: OldAuthorityAware, working_days: 15 },
    )]))
    .excused_by(&[&COVID])
    .note(
        "The old council's awareness counts, not the new one's. The transfer may lawfully be after the move.",
    );

/// What the new council tells the parent: six weeks from the transfer, whose day is not counted.
pub static E2: Rule = Rule::new(
    "E2",
    "tell the parent that the plan has come, whether it re-assesses and when it reviews",
    &PROVISION,
)
.owed(Must, NewCouncil)
.cited("SI 2014/1530 reg 15(4)", Primary)
.versions(&ehc(&[Limit::new("tell_parent", PlanTransferred, WeeksOf(6))]))
.excused_by(&[&COVID]);

/// The new council's first review: the later of two periods, each counting its first day.
pub static E3: Rule = Rule::new("E3", "review the plan that came to it", &PROVISION)
    .owed(Must, NewCouncil)
    .cited("SI 2014/1530 reg 15(5)", Recalled)
    .versions(&ehc(&[Limit::counted(
        "review",
        LatestOf(&[
            From(Prefer(&[LastReview, PlanMade]), MonthsBeginningWith(12)),
            From(On(PlanTransferred), MonthsBeginningWith(3)),
        ]),
    )]))
    .excused_by(&[&COVID])
    .note("The first limb was read in the primary text, the second is recalled.");

/// Every duty passes on the day of transfer.
pub static E4: Rule = Rule::new("E4", "secure the provision of the plan that came to it", &PROVISION)
    .owed(Must, NewCouncil)
    .cited("SI 2014/1530 reg 15(3); Code 9.159", Primary)
    .versions(&ehc(&[Limit::new("provision", PlanTransferred, OnTheDay)]))
    .note("Where the place cannot be attended any more, another is arranged until the plan is amended.");

/// The old health commissioner tells the new one, on the footing of E1.
pub static E5: Rule =
    Rule::new("E5", "tell the new health commissioner that the child is moving", &PROVISION)
        .owed(Must, OldHealthCommissioner)
        .cited("SI 2014/1530 reg 15(8)", Recalled)
        .versions(&ehc(&[Limit::counted(
            "told",
            DayOrNotice { on: MoveDay, aware: OldCommissionerAware, working_days: 15 },
        )]))
        .excused_by(&[&COVID]);
