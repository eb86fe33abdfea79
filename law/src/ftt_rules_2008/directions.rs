#![doc = include_str!("directions.md")]

use crate::model::*;

/// The usual direction about the bundle.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "directions",
    citation: "FtT (SEND) case directions",
    text: include_str!("directions.md"),
    cases: include_str!("directions.cases"),
    rules: &[&T3],
    exceptions: &[],
    checked: CHECKED,
};

/// The bundle: at least ten tribunal working days before the hearing.
pub static T3: Rule = Rule::new("T3", "send the bundle for the hearing", &PROVISION)
    .owed(Must, Council)
    .cited("usual direction of the FtT (SEND)", Secondary)
    .versions(&ehc(&[Limit::new("bundle", HearingDay, WorkingDaysBefore(10, FttSend))]))
    .replaced_by(DirectedBy);
