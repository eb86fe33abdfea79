#![doc = include_str!("reg_44.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulation 44.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "44",
    citation: "SI 2014/1530 reg 44",
    text: include_str!("reg_44.md"),
    cases: include_str!("reg_44.cases"),
    rules: &[&T6, &T7, &T8, &T9, &T10, &T11],
    exceptions: &[&EX44],
    checked: CHECKED,
};

/// An order to assess or re-assess.
pub static T6: Rule = Rule::new("T6", "assess as the tribunal ordered", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 44(2)(b)", Primary)
    .versions(&ehc(&[
        Limit::new("notify", OrderMade, WeeksOf(2)),
        Limit::new("no_plan", OrderMade, WeeksOf(10)),
        Limit::new("final", OrderMade, WeeksOf(14)),
    ]))
    .excused_by(&[&EX44, &COVID])
    .replaced_by(DirectedBy);

/// An order to make a plan.
pub static T7: Rule = Rule::new("T7", "make the plan the tribunal ordered", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 44(2)(c)", Primary)
    .versions(&ehc(&[
        Limit::new("draft", OrderMade, WeeksOf(5)),
        Limit::new("final", OrderMade, WeeksOf(11)),
    ]))
    .excused_by(&[&EX44, &COVID])
    .replaced_by(DirectedBy);

/// A case sent back to be reconsidered.
pub static T8: Rule = Rule::new("T8", "reconsider what the tribunal sent back", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 44(2)(d)", Recalled)
    .versions(&ehc(&[Limit::new("reconsider", OrderMade, WeeksOf(2))]))
    .excused_by(&[&EX44, &COVID])
    .replaced_by(DirectedBy);

/// An order to amend contents, or to name a school.
pub static T9: Rule =
    Rule::new("T9", "amend the plan, or name the school, as the tribunal ordered", &PROVISION)
        .owed(Must, Council)
        .cited("SI 2014/1530 reg 44(2)(e), (f)", Secondary)
        .versions(&ehc(&[
            Limit::new("contents", OrderMade, WeeksOf(5)),
            Limit::new("school", OrderMade, WeeksOf(2)),
        ]))
        .excused_by(&[&EX44, &COVID])
        .replaced_by(DirectedBy);

/// A plan that goes on after an appeal against ending it.
pub static T10: Rule = Rule::new("T10", "go on with the plan as the tribunal ordered", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 44(2)(g)", Secondary)
    .versions(&ehc(&[
        Limit::new("continue", OrderMade, OnTheDay),
        Limit::new("amend", OrderMade, WeeksOf(5)).cited("SI 2014/1530 reg 44(2)(g)", Recalled),
    ]))
    .excused_by(&[&EX44, &COVID])
    .replaced_by(DirectedBy);

/// An appeal against ending a plan that was dismissed.
pub static T11: Rule =
    Rule::new("T11", "end the plan when the appeal against ending it is dismissed", &PROVISION)
        .owed(Must, Council)
        .cited("SI 2014/1530 reg 44(2)(a)", Primary)
        .versions(&ehc(&[Limit::new("cease", OrderMade, OnTheDay)]));

/// What excuses the periods after an order or a conceded appeal: two weeks away are enough here.
pub static EX44: Exception = Exception {
    id: "EX44",
    name: "exceptional personal circumstances, two weeks or more away, or anything that excuses the final plan",
    provision: &PROVISION,
    ground: Ground::AnyOf(&[Ground::Circumstances, Ground::Absence(14), Ground::Closure]),
    citation: "SI 2014/1530 regs 44(3), 45",
    proof: Secondary,
    relied_on: ReliedOnEx44,
};
