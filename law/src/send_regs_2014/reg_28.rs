#![doc = include_str!("reg_28.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulation 28.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "28",
    citation: "SI 2014/1530 reg 28",
    text: include_str!("reg_28.md"),
    cases: include_str!("reg_28.cases"),
    rules: &[&B15],
    exceptions: &[],
    checked: CHECKED,
};

/// Amending at another time: 15 days beginning with the notice, and eight weeks from it.
pub static B15: Rule =
    Rule::new("B15", "follow the amendment steps when amending without a review", &PROVISION)
        .owed(Must, Council)
        .cited("SI 2014/1530 regs 28, 22", Recalled)
        .versions(&ehc(&[
            Limit::new("final", NoticeSent, WeeksOf(8)),
            Limit::new("family_time", NoticeSent, DaysBeginningWith(15)).sense(NotBefore),
        ]))
        .excused_by(&[&COVID])
        .notice(&notice::FINAL_PLAN);
