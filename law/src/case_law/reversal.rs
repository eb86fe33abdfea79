#![doc = include_str!("reversal.md")]

use crate::model::*;
use crate::send_regs_2014::T0;
use crate::send_regs_2014::reg_10::PLAN_EXCEPTIONS;

/// When a council reverses its own refusal.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "reversal",
    citation: "R (W) v Hertfordshire CC [2023] EWHC 3138 (Admin); SI 2014/1530 reg 45",
    text: include_str!("reversal.md"),
    cases: include_str!("reversal.cases"),
    rules: &[&REV_NOPLAN, &REV_FINAL],
    exceptions: &[],
    checked: CHECKED,
};

/// A decision not to make a plan after the council reversed its refusal: every candidate.
pub static REV_NOPLAN: Rule = Rule::new(
    "REV.noplan",
    "tell the family, after reversing a refusal, that it will not make a plan",
    &PROVISION,
)
.owed(Must, Council)
.cited(
    "R (W) v Hertfordshire CC [2023] EWHC 3138 (Admin); LGSCO 25-007-473; SI 2014/1530 reg 45(3A)",
    Secondary,
)
.versions(&ehc(&[
    Limit::counted("no_plan", From(T0, WeeksOf(16))).on_basis(ORIGINAL).cited(HERTFORDSHIRE, Secondary),
    Limit::new("no_plan", RefusalReversed, WeeksOf(10)).on_basis(OWN).cited(OMBUDSMAN, Secondary),
    Limit::new("no_plan", AppealConceded, WeeksOf(10)).on_basis(CONCEDED).cited(REG_45, Primary),
]))
.excused_by(PLAN_EXCEPTIONS)
.note(CONFLICT);

/// The final plan after the council reversed its refusal: every candidate.
pub static REV_FINAL: Rule =
    Rule::new("REV.final", "send the final plan after reversing a refusal", &PROVISION)
        .owed(Must, Council)
        .cited(
            "R (W) v Hertfordshire CC [2023] EWHC 3138 (Admin); LGSCO 25-007-473; SI 2014/1530 reg 45(3A)",
            Secondary,
        )
        .versions(&ehc(&[
            Limit::counted("final", From(T0, WeeksOf(20))).on_basis(ORIGINAL).cited(HERTFORDSHIRE, Secondary),
            Limit::new("final", RefusalReversed, WeeksOf(14)).on_basis(OWN).cited(OMBUDSMAN, Secondary),
            Limit::new("final", AppealConceded, WeeksOf(14)).on_basis(CONCEDED).cited(REG_45, Primary),
        ]))
        .excused_by(PLAN_EXCEPTIONS)
        .note(CONFLICT);

const ORIGINAL: &str = "original_request";
const OWN: &str = "own_reversal";
const CONCEDED: &str = "conceded_appeal";
const HERTFORDSHIRE: &str = "R (W) v Hertfordshire CC [2023] EWHC 3138 (Admin)";
const OMBUDSMAN: &str = "LGSCO decision 25-007-473";
const REG_45: &str = "SI 2014/1530 reg 45(3), (3A)";
const CONFLICT: &str =
    "The authorities conflict. Every candidate is shown; work to the earliest until a lawyer settles it.";
