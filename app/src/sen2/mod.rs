//! Between the SEN2 return and the record: the only place that knows both. No SQL and no rules of its own.

pub mod codes;
pub mod file;
pub mod found;
pub mod read;
pub mod write;

use waymark_identifiers::la;

/// A council by name and number, as far as its number is known: `Sefton (343)`.
pub fn council_words(number: &str) -> String {
    la::parse(number)
        .map_or_else(|| format!("council {number}"), |council| format!("{} ({number})", council.name))
}
