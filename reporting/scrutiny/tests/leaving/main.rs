//! Nothing leaves with the name or a number of a known child in it. Every child here is invented.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what it expects"
)]

mod dates;
mod files;
mod making;
mod names;
mod numbers;
mod pdf;
mod word;

use waymark_kernel::{Ids, day};
use waymark_scrutiny::check::{Known, KnownChild, What};
use waymark_scrutiny::outgoing::{Held, Kind, check_file};

/// Three invented children.
pub fn known() -> Known {
    let ids = Ids::seeded(3);
    let child = |forename, known_as, surname, birth_date| KnownChild {
        id: ids.next(),
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

/// Where a file names somebody; empty when it may leave.
pub fn places(kind: Kind, bytes: &[u8]) -> Vec<String> {
    match check_file(kind, bytes, &known()) {
        Ok(_) => Vec::new(),
        Err(Held::Found(findings)) => findings.into_iter().map(|finding| finding.place).collect(),
        Err(other) => panic!("{other}"),
    }
}
