#![doc = include_str!("s_45.md")]

use crate::model::*;

/// Section 45.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "45",
    citation: "CFA 2014 s.45",
    text: include_str!("s_45.md"),
    cases: include_str!("s_45.cases"),
    rules: &[&D7],
    exceptions: &[],
    checked: CHECKED,
};

/// No ceasing before the time for an appeal is over and any appeal is decided.
pub static D7: Rule =
    Rule::new("D7", "keep the plan while an appeal can still be made or decided", &PROVISION)
        .owed(Must, Council)
        .cited("CFA 2014 s.45(4), with FtT (HESC) Rules 2008 r.20", Recalled)
        .versions(&ehc(&[Limit::counted(
            "kept",
            LatestStarted(&[
                // The time for an appeal is T1's: the later of two months and one from the certificate, rolled.
                RollToTribunalDay(&LatestStarted(&[
                    From(On(DecisionSent), MonthsOf(2)),
                    From(On(CertificateIssued), MonthsOf(1)),
                ])),
                From(On(AppealDetermined), OnTheDay),
            ]),
        )
        .sense(NotBefore)]))
        .note("The row is coarse: the section says while an appeal can be brought, and we read that as T1's own day. The tribunal can allow a late appeal.");
