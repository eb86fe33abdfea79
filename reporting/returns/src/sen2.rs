//! The format of the SEN2 return as data: which elements, in which order, with which codes, in which year.
//! The reader, the writer and the schema all follow these tables, so they cannot disagree.

mod common;
mod field;
mod shape;
mod y2023;
mod y2024;
mod y2025;
mod y2026;

pub use field::{Field, Kind};
pub use shape::{Item, Part, Record, Year};

/// Every year that can be read and written, oldest first. A new year is one folder and one line here.
pub static YEARS: [&Year; 4] = [&y2023::YEAR, &y2024::YEAR, &y2025::YEAR, &y2026::YEAR];

/// The format of a year, if it is one we know.
#[must_use]
pub fn year(number: i16) -> Option<&'static Year> {
    YEARS.into_iter().find(|year| year.number == number)
}
