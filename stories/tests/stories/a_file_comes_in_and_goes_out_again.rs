//! Files on the command line: schools get their names, live cases are brought up to date, a return is taken back, and what
//! cannot be is refused with its file and line and changes nothing.

use crate::world::{complained, said, waymark};
use std::path::Path;
use std::process::Output;
use tempfile::TempDir;

#[test]
fn a_return_and_the_tables_beside_it_come_in_and_the_return_can_be_taken_back() {
    let folder = TempDir::new().unwrap();
    let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let (ashdale, council) = (at("ashdale"), at("council"));
    right(&["demo", "--data", &ashdale, "--today", "2026-11-23", "--plans", "60", "--make-only"]);
    right(&["export", "sen2", "--year", "2026", "--data", &ashdale, "--out", &at("sen2.xml")]);
    right(&["import", "sen2", &at("sen2.xml"), "--data", &council]);

    write(&at("bad.csv"), "URN,EstablishmentName\r\n103150,=cmd()\r\n");
    let refused = waymark(&["import", "settings", &at("bad.csv"), "--data", &council]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(complained(&refused).contains("bad.csv, line 2: EstablishmentName"), "{}", complained(&refused));
    write(&at("good.csv"), "URN,EstablishmentName\r\n103150,Quay School\r\n");
    right(&["import", "settings", &at("good.csv"), "--data", &council]);

    write(
        &at("cases.csv"),
        "reference,forename,surname,birth_date,gp\nWM-26-00001,Nobody,Atall,2015-03-04,Quay\n",
    );
    let another = waymark(&["import", "cases", &at("cases.csv"), "--data", &council]);
    assert_eq!(another.status.code(), Some(2));
    let told = complained(&another);
    assert!(
        told.contains("cases.csv, line 2, Nobody Atall, case reference: the reference belongs to"),
        "{told}"
    );
    write(&at("gp.csv"), "reference,gp\nWM-26-00001,Quay Surgery\n");
    let brought = right(&["import", "cases", &at("gp.csv"), "--data", &council]);
    assert!(said(&brought).contains("1 case told something new") && !said(&brought).contains("confirmed"));

    let refused = undo(&council);
    assert_eq!(refused.status.code(), Some(2), "what was told since rests on the return");
    assert!(complained(&refused).contains("rests on it ("), "by name: {}", complained(&refused));

    let other = at("other");
    right(&["import", "sen2", &at("sen2.xml"), "--data", &other]);
    assert_eq!(undo(&other).status.code(), Some(0));
    right(&["audit", "verify", "--data", &other]);
    right(&["export", "sen2", "--year", "2026", "--data", &other, "--out", &at("after.xml")]);
    let after = std::fs::read_to_string(at("after.xml")).unwrap();
    assert!(!after.contains("<Person>"), "somebody is left of a return that was taken back");
}

/// Takes back the one return of an area.
fn undo(data: &str) -> Output {
    let list = said(&right(&["import", "list", "--data", data]));
    let import = list.split_whitespace().find(|word| word.len() == 32).expect("an import");
    waymark(&["import", "undo", import, "--data", data])
}

fn write(path: &str, text: &str) {
    std::fs::write(Path::new(path), text).unwrap();
}

fn right(words: &[&str]) -> Output {
    let output = waymark(words);
    assert_eq!(output.status.code(), Some(0), "{words:?}: {} {}", said(&output), complained(&output));
    output
}
