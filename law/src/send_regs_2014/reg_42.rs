#![doc = include_str!("reg_42.md")]

use crate::coronavirus_2020::overlay::COVID;
use crate::model::*;

/// Regulation 42.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "42",
    citation: "SI 2014/1530 reg 42",
    text: include_str!("reg_42.md"),
    cases: include_str!("reg_42.cases"),
    rules: &[&M6, &M7, &M8],
    exceptions: &[],
    checked: CHECKED,
};

/// An agreement about what could be appealed: the periods of regulation 44, from the agreement.
pub static M6: Rule =
    Rule::new("M6", "do what was agreed in mediation about a matter that could be appealed", &PROVISION)
        .owed(Must, Council)
        .cited("SI 2014/1530 reg 42(2), (5)", Primary)
        .versions(&ehc(&[
            Limit::new("assess.notify", MediationAgreement, WeeksOf(2)),
            Limit::new("assess.no_plan", MediationAgreement, WeeksOf(10)),
            Limit::new("assess.final", MediationAgreement, WeeksOf(14)),
            Limit::new("plan.draft", MediationAgreement, WeeksOf(5)),
            Limit::new("plan.final", MediationAgreement, WeeksOf(11)),
            Limit::new("reconsider", MediationAgreement, WeeksOf(2)),
            Limit::new("contents", MediationAgreement, WeeksOf(5)),
            Limit::new("school", MediationAgreement, WeeksOf(2)),
        ]))
        .replaced_by(AgreedInWriting)
        .excused_by(&[&COVID])
        .note("Only the limb that fits the agreement applies.");

/// An agreement about anything else: two weeks, its day not counted.
pub static M7: Rule = Rule::new("M7", "do what was agreed in mediation about any other matter", &PROVISION)
    .owed(Must, Council)
    .cited("SI 2014/1530 reg 42(3), (5)", Primary)
    .versions(&ehc(&[Limit::new("done", MediationAgreement, WeeksOf(2))]))
    .replaced_by(AgreedInWriting)
    .excused_by(&[&COVID])
    .note("The health commissioner does it where the agreement is about health.");

/// An agreement about health alone: the council is told within a week.
pub static M8: Rule = Rule::new("M8", "tell the council what was agreed about health alone", &PROVISION)
    .owed(Must, HealthCommissioner)
    .cited("SI 2014/1530 reg 42(4)", Primary)
    .versions(&ehc(&[Limit::new("told", MediationAgreement, WeeksOf(1))]))
    .excused_by(&[&COVID]);
