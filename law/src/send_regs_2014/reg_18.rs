#![doc = include_str!("reg_18.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulation 18.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "18",
    citation: "SI 2014/1530 reg 18",
    text: include_str!("reg_18.md"),
    cases: include_str!("reg_18.cases"),
    rules: &[&C1, &C2, &C3, &C4],
    exceptions: &[],
    checked: CHECKED,
};

/// Named before 15 February of the year of the move: 14 February is the last day.
pub static C1: Rule = Rule::new("C1", "review and amend the plan and name the new place", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 18(1)(b)", Primary)
    .versions(&ehc(&[Limit::new("named", TransferDay, Before(2, 15))]))
    .excused_by(&[&COVID])
    .note("The regulation says before 15 February. The common wording, by 15 February, would pass a plan sent on the 15th: it is late.");

/// Named before 31 March of the year of the move to post-16: 30 March is the last day.
pub static C2: Rule = Rule::new("C2", "review and amend the plan and name the post-16 place", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 18(1)(a)", Primary)
    .versions(&[
        Version { name: "EHC-2014", from: crate::EHC_2014, limits: BEFORE_31_MARCH },
        Version { name: "EHC-2015 (autumn 2015)", from: crate::EHC_2015, limits: ONCE_IN_2015 },
        Version { name: "EHC-2015", from: waymark_kernel::day(2016, 1, 1), limits: BEFORE_31_MARCH },
    ])
    .excused_by(&[&COVID])
    .note("The regulation says before 31 March: a plan sent on the 31st is late.");

/// At least five months before a move between post-16 institutions at another time.
pub static C3: Rule =
    Rule::new("C3", "review and amend the plan before a move between post-16 institutions", &PROVISION)
        .owed(Must, Council)
        .cited("SI 2014/1530 reg 18(2)", Primary)
        .versions(&ehc(&[Limit::new("reviewed", TransferDay, MonthsBefore(5))]))
        .excused_by(&[&COVID]);

/// The last meeting that leaves four and eight weeks before C1: worked out from law, not itself law.
pub static C4: Rule =
    Rule::new("C4", "hold the review meeting early enough to finish before the move", &PROVISION)
        .owed(Advisory, Council)
        .cited("SI 2014/1530 regs 18(1)(b), 20(10), 22(3)", Secondary)
        .versions(&ehc(&[Limit::counted(
            "meeting",
            Count::Then(&From(On(TransferDay), Before(2, 15)), WeeksBefore(12)),
        )]))
        .note(
            "Derived: the last lawful day of C1 less twelve weeks. One council publishes a date that agrees.",
        );

const BEFORE_31_MARCH: &[Limit] = &[Limit::new("named", TransferDay, Before(3, 31))];
const ONCE_IN_2015: &[Limit] =
    &[Limit::new("named", TransferDay, OneOff(2015, 5, 30)).cited("SI 2014/1530 reg 18(3)", Primary)];
