#![doc = include_str!("reg_12.md")]

use crate::model::*;

/// Regulations 12 and 14.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "12",
    citation: "SI 2014/1652 regs 12, 14",
    text: include_str!("reg_12.md"),
    cases: include_str!("reg_12.cases"),
    rules: &[&P4],
    exceptions: &[],
    checked: CHECKED,
};

/// Reasonable notice; 28 days are suggested, not law.
pub static P4: Rule =
    Rule::new("P4", "give reasonable written notice before reducing or stopping payments", &PROVISION)
        .owed(Must, Council)
        .cited("SI 2014/1652 regs 12, 14", Secondary)
        .versions(&ehc(&[Limit::new("notice", PaymentChangeDecided, DaysOf(28))
            .cited("suggested local policy", Recalled)
            .sense(NotBefore)
            .force(Advisory)]));
