//! Nothing leaves with the name or a number of a known child in it. Every child here is invented.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod dates;
mod files;
mod names;
mod numbers;

use waymark_kernel::day;
use waymark_scrutiny::check::{Known, KnownChild, What};

/// Three invented children.
pub fn known() -> Known {
    let child = |forename, known_as, surname, birth_date| KnownChild {
        forename,
        known_as,
        surname,
        birth_date,
        upn: None,
        uln: None,
        nhs_number: None,
    };
    let with_numbers = KnownChild {
        upn: Some("H801200001001"),
        uln: Some("1000000043"),
        nhs_number: Some("9990000018"),
        ..child("Amara", None, "Okafor-Lindqvist", day(2014, 5, 3))
    };
    Known::of([
        with_numbers,
        child("Zoë", Some("Zed"), "O’Brien", day(2011, 12, 31)),
        child("Mary Anne", None, "de la Cruz", day(2016, 2, 29)),
    ])
    .expect("builds")
}

/// What is found in a text.
pub fn found(text: &str) -> Vec<(What, String)> {
    known().check("the text", text).into_iter().map(|finding| (finding.what, finding.words)).collect()
}
