//! What was given in a form, as a decision takes it: a value that is not there is refused at its field.

use crate::codes::Party;
use waymark_kernel::{Answer, Day, Problem, TextId};
use waymark_people::fields::Given;

pub(super) fn day(given: &Given, name: &str) -> Answer<Day> {
    given.day(name).ok_or_else(|| missing(name))
}

pub(super) fn text(given: &Given, name: &str) -> Answer<TextId> {
    given.text(name).ok_or_else(|| missing(name))
}

pub(super) fn party(given: &Given) -> Answer<Party> {
    code(given, "party", Party::from_code)
}

pub(super) fn code<T>(given: &Given, name: &str, read: impl Fn(&str) -> Option<T>) -> Answer<T> {
    read(given.one(name)).ok_or_else(|| missing(name))
}

/// A whole number that may be left out.
pub(super) fn number(given: &Given, name: &str, sentence: &str) -> Answer<Option<i64>> {
    let typed = given.one(name).replace([',', '£', ' '], "");
    if typed.is_empty() {
        return Ok(None);
    }
    typed.parse().map(Some).map_err(|_| Problem::refuse(name, sentence))
}

/// The number of what was chosen from a list.
pub(super) fn chosen(given: &Given, name: &str) -> Answer<i64> {
    number(given, name, "Choose from the list.")?.ok_or_else(|| missing(name))
}

/// The areas that were ticked; what is no number is of no list, and was refused before.
pub(super) fn numbers(ticked: &[String]) -> Vec<i64> {
    ticked.iter().filter_map(|value| value.parse().ok()).collect()
}

pub(super) fn missing(name: &str) -> Problem {
    Problem::refuse(name, "Fill this in.")
}
