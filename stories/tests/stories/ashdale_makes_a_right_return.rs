//! What officers record becomes a return that our own rules find no error in, and that comes back as it went out.

use crate::world::{complained, said, waymark};
use std::path::Path;
use tempfile::TempDir;

#[test]
fn the_return_of_ashdale_has_no_error_and_comes_back_byte_for_byte() {
    let folder = TempDir::new().unwrap();
    let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    run(&["demo", "--data", &at("ashdale"), "--today", "2026-11-23", "--plans", "120", "--make-only"]);
    export(&at("ashdale"), &at("first.xml"));
    let checked = waymark(&["check", "sen2", &at("first.xml")]);
    assert_eq!(checked.status.code(), Some(0), "{}", said(&checked));

    run(&["import", "sen2", &at("first.xml"), "--data", &at("council")]);
    export(&at("council"), &at("second.xml"));
    let bytes = |name: &str| std::fs::read(Path::new(&at(name))).unwrap();
    assert!(bytes("first.xml") == bytes("second.xml"), "the return did not come back as it went out");

    run(&["audit", "verify", "--data", &at("council")]);
}

fn export(data: &str, out: &str) {
    run(&["export", "sen2", "--year", "2026", "--at", "2026-02-02T09:00:00", "--data", data, "--out", out]);
}

fn run(words: &[&str]) {
    let output = waymark(words);
    assert_eq!(output.status.code(), Some(0), "{words:?}: {} {}", said(&output), complained(&output));
}
