//! The tables can be rebuilt from the journal: nothing in them was put there by hand.

use crate::world::{said, waymark};
use tempfile::TempDir;

#[test]
fn a_replay_of_the_journal_finds_the_same_tables_in_a_folder() {
    let folder = TempDir::new().unwrap();
    whole(&["--data", &folder.path().to_string_lossy()]);
}

#[test]
fn a_replay_of_the_journal_finds_the_same_tables_in_a_database() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().to_string_lossy().into_owned();
    waymark_testkit::stores::with_database(|url| whole(&["--data", &data, "--database", url]));
}

fn whole(place: &[&str]) {
    let demo = ["demo", "--today", "2026-11-23", "--plans", "40", "--make-only"];
    let made = waymark(&[&demo, place].concat());
    assert_eq!(made.status.code(), Some(0), "{}", crate::world::complained(&made));
    let checked = waymark(&[&["audit", "verify"], place].concat());
    assert_eq!(checked.status.code(), Some(0), "{}", said(&checked));
    assert!(said(&checked).contains("every case is what its facts make"), "{}", said(&checked));
}
