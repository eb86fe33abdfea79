//! What a file said that could not be taken in: kept with its line, so that nothing is lost without a word.

use crate::sen2::{Field, Record};

/// An element or attribute which the specification of its year does not know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extra {
    /// The record it stood in, such as `Requests`.
    pub within: String,
    /// Its name; nested names are joined by `/`, an attribute begins with `@`.
    pub name: String,
    /// Its text.
    pub text: String,
    /// Its line in the source.
    pub line: u32,
}

/// Where a field stood, when not on the line of its record: so that a finding can point at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldLine {
    /// The record.
    pub record: Record,
    /// The line where that record opens.
    pub record_line: u32,
    /// The field.
    pub field: Field,
    /// Its line in the source.
    pub line: u32,
}

/// A known element whose value or place is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misread {
    /// The name of the record, such as `Requests`.
    pub within: &'static str,
    /// The line where that record opens: tells two records of one kind apart.
    pub record_line: u32,
    /// The element, such as `ReceivedDate`.
    pub field: &'static str,
    /// What stood there.
    pub text: String,
    /// Its line in the source.
    pub line: u32,
    /// What is wrong.
    pub why: Why,
}

/// What is wrong with a known element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Not a real day written `YYYY-MM-DD`.
    NotADay,
    /// Not a code of its list.
    UnknownCode,
    /// Not `1` or `0`.
    NotAFlag,
    /// Not a whole number.
    NotANumber,
    /// Given more often than the specification allows. The first value is the one kept.
    TooMany,
    /// After an element it must come before.
    OutOfOrder,
    /// Begins with a character that a spreadsheet would run as a formula; kept as plain text.
    Formula,
}
