//! The shared vectors of valid and invalid identifiers: each is answered as its list says.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

use waymark_identifiers::{nhs, uln, upn};

/// The vectors, or `None` with a line when the shared folder is absent. In continuous integration it must be there.
fn vectors() -> Option<serde_json::Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/identifier_vectors.json");
    match std::fs::read_to_string(path) {
        Ok(text) => Some(serde_json::from_str(&text).unwrap()),
        Err(_) => {
            assert!(std::env::var_os("CI").is_none(), "{path} is missing");
            println!("not run: {path} is not here");
            None
        }
    }
}

fn list<'a>(of: &'a serde_json::Value, kind: &str) -> Vec<&'a str> {
    match &of[kind] {
        serde_json::Value::Array(all) => all.iter().map(|one| one.as_str().unwrap()).collect(),
        serde_json::Value::Object(all) => all.keys().map(String::as_str).collect(),
        other => panic!("{kind}: {other}"),
    }
}

#[test]
fn every_nhs_number_of_the_vectors_is_answered_as_listed() {
    let Some(all) = vectors() else { return };
    let nhs_numbers = &all["nhs_number"];
    for right in list(nhs_numbers, "valid") {
        assert_eq!(nhs::check(right), Ok(()), "{right}");
    }
    for wrong in list(nhs_numbers, "invalid") {
        assert!(nhs::check(wrong).is_err(), "{wrong}");
    }
    for body in list(nhs_numbers, "body_has_no_valid_number") {
        assert!((0..10).all(|last| nhs::check(&format!("{body}{last}")).is_err()), "{body}");
    }
}

#[test]
fn every_upn_of_the_vectors_is_answered_as_listed() {
    let Some(all) = vectors() else { return };
    let upns = &all["upn"];
    for right in [list(upns, "valid_permanent"), list(upns, "valid_but_old_libraries_reject_la_943")].concat()
    {
        assert_eq!(upn::check(right), Ok(upn::Kind::Permanent), "{right}");
    }
    for right in list(upns, "valid_temporary") {
        assert_eq!(upn::check(right), Ok(upn::Kind::Temporary), "{right}");
    }
    for wrong in list(upns, "invalid") {
        assert!(upn::check(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn every_uln_of_the_vectors_is_answered_as_listed() {
    let Some(all) = vectors() else { return };
    let ulns = &all["uln"];
    for right in list(ulns, "valid") {
        assert_eq!(uln::check(right), Ok(()), "{right}");
    }
    for wrong in list(ulns, "invalid") {
        assert!(uln::check(wrong).is_err(), "{wrong}");
    }
    for body in list(ulns, "body_with_remainder_zero_never_valid") {
        assert!((0..10).all(|last| uln::check(&format!("{body}{last}")).is_err()), "{body}");
    }
    assert!(uln::check(ulns["placeholder"].as_str().unwrap()).is_err());
}
