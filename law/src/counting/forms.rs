#![doc = include_str!("forms.md")]

use crate::Proof;
use crate::model::*;

/// R1 to R8.
pub static PROVISION: Provision = Provision {
    instrument: &super::INSTRUMENT,
    slug: "forms",
    citation: "ordinary rules of counting",
    text: include_str!("forms.md"),
    cases: include_str!("forms.cases"),
    rules: &[],
    exceptions: &[],
    checked: CHECKED,
};

/// One form of words and how it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Form {
    /// Its id, such as `R1d`.
    pub id: &'static str,
    /// The words in the law.
    pub words: &'static str,
    /// How the last day is found.
    pub counted: &'static str,
    /// How sure we are.
    pub proof: Proof,
}

const fn form(id: &'static str, words: &'static str, counted: &'static str, proof: Proof) -> Form {
    Form { id, words, counted, proof }
}

/// Every counting form, in order.
pub const FORMS: &[Form] = &[
    form(
        "R0",
        "receiving",
        "the day of actual arrival, Europe/London; the latest arguable day beside it",
        Secondary,
    ),
    form("R1", "within n weeks of a day", "the day + 7n days; the day is not counted", Secondary),
    form("R1d", "within n days of a day", "the day + n calendar days; the day is not counted", Secondary),
    form("R2", "n days beginning with a day", "the day + n - 1 days; the day is day 1", Primary),
    form(
        "R3",
        "within n months of a day",
        "the same number n months on, clipped to the month's end",
        Secondary,
    ),
    form("R4", "n months beginning or starting with a day", "one day less than R3", Primary),
    form("R5", "before a day", "the day before", Primary),
    form("R6", "within n working days of a day", "the nth working day after the day", Secondary),
    form("R7", "n working days beginning with a day", "the day counts if it is a working day", Primary),
    form(
        "R8",
        "a tribunal limit that ends on no working day",
        "moves to the next tribunal working day; no other limit moves",
        Recalled,
    ),
];
