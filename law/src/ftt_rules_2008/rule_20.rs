#![doc = include_str!("rule_20.md")]

use crate::model::*;

/// Rule 20.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "20",
    citation: "FtT (HESC) Rules 2008 r.20",
    text: include_str!("rule_20.md"),
    cases: include_str!("rule_20.cases"),
    rules: &[&T1],
    exceptions: &[],
    checked: CHECKED,
};

/// The appeal: the later of two months and one, rolled to a tribunal working day.
pub static T1: Rule = Rule::new("T1", "send the appeal to the tribunal", &PROVISION)
    .owed(Must, Family)
    .cited("FtT (HESC) Rules 2008 r.20", Secondary)
    .versions(&ehc(&[Limit::counted(
        "appeal",
        RollToTribunalDay(&LatestStarted(&[
            From(On(DecisionSent), MonthsOf(2)),
            From(On(CertificateIssued), MonthsOf(1)),
        ])),
    )]))
    .replaced_by(DirectedBy)
    .note("Of all the limits here only the tribunal's move to a working day. Not for claims of disability discrimination.");
