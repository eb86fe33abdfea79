//! What a return told of a case is as at its census day: the case is not late, not ranked and not chased, nobody decides
//! it and the family is told no date, until an officer or a newer file confirms it. From then on it counts.

use crate::world::{Engine, Visitor, World, complained, said, waymark};
use std::path::{Path, PathBuf};
use std::process::Output;
use tempfile::TempDir;

/// A return of Ashdale, as another system would bring it.
fn a_return(folder: &Path) -> PathBuf {
    let (data, file) = (folder.join("ashdale"), folder.join("sen2.xml"));
    let (data, out) = (data.to_string_lossy().into_owned(), file.to_string_lossy().into_owned());
    right(&["demo", "--data", &data, "--today", "2026-11-23", "--plans", "200", "--make-only"]);
    right(&["export", "sen2", "--year", "2026", "--data", &data, "--out", &out]);
    file
}

fn right(words: &[&str]) -> Output {
    let output = waymark(words);
    assert_eq!(output.status.code(), Some(0), "{words:?}: {} {}", said(&output), complained(&output));
    output
}

/// The references of a list.
fn listed(visitor: &Visitor, list: &str) -> Vec<String> {
    let page = visitor.opens(list);
    assert_eq!(page.status, 200, "{list}: {}", page.body);
    let links = page.body.split("href=\"/cases/WM-").skip(1);
    links.filter_map(|rest| rest.split('"').next()).map(|end| format!("WM-{end}")).collect()
}

#[test]
fn it_is_neither_late_nor_ranked_nor_chased_nor_decided_until_an_officer_confirms_it() {
    let folder = TempDir::new().unwrap();
    let world = World::of_return(Engine::Folder, &a_return(folder.path()));
    let manager = world.visitor("send_manager");
    assert!(listed(&manager, "/cases?due=late&per=50").is_empty(), "a case is counted late");
    let known = listed(&manager, "/cases?stage=assessment&per=50");
    let reference = known.first().expect("an assessment that was going on at census day");
    let case = format!("/cases/{reference}");
    let page = manager.opens(&case).body;
    assert!(page.contains("As at 15 January 2026") && !page.contains("days late"), "{page}");
    assert!(!manager.opens("/home").body.contains(&case), "it is ranked");

    let list = manager.opens("/cases?stage=assessment&per=50");
    let chased = manager.sends("/cases/chase", &list.hidden("/cases/chase"), &[("case", reference)]);
    assert!(chased.body.contains("A case known from a return only is not chased."), "{}", chased.body);
    let decided = decide(&manager, &case);
    assert!(decided.contains("Confirm it before you decide."), "{decided}");

    let confirm = format!("{case}/confirm");
    let form = manager.opens(&confirm);
    let confirmed = manager.sends(&confirm, &form.hidden(&confirm), &[]);
    assert_eq!(confirmed.status, 303, "{}", confirmed.body);
    assert_eq!(&listed(&manager, "/cases?due=late&per=50"), std::slice::from_ref(reference));
    let page = manager.opens(&case).body;
    assert!(page.contains(" late") && !page.contains("As at 15 January 2026"), "{page}");
    assert!(manager.opens("/home").body.contains(&case), "it is not ranked");
}

/// What an officer who would agree to make a plan at once is told.
fn decide(manager: &Visitor, case: &str) -> String {
    let path = format!("{case}/decide-plan");
    let form = manager.opens(&path);
    let officer = form.first_choice("officer");
    let answers = [
        ("outcome", "yes"),
        ("day", "23"),
        ("day-month", "11"),
        ("day-year", "2026"),
        ("officer", officer.as_str()),
        ("reasons", "We read every report."),
        ("step", "send"),
    ];
    manager.sends(&path, &form.hidden(&path), &answers).body
}

#[test]
fn the_family_is_told_what_was_known_on_that_day_and_no_date() {
    let folder = TempDir::new().unwrap();
    let world = World::of_return(Engine::Folder, &a_return(folder.path()));
    let home = world.visitor("parent").opens("/my").body;
    assert!(home.contains("This is what we knew on 15 January 2026."), "{home}");
    assert!(!home.contains(" late"), "{home}");
}

#[test]
fn a_newer_file_confirms_it_and_its_limits_begin_to_count() {
    let folder = TempDir::new().unwrap();
    let (file, data) = (a_return(folder.path()), folder.path().join("council"));
    let data = data.to_string_lossy().into_owned();
    right(&["import", "sen2", &file.to_string_lossy(), "--data", &data]);
    let listed = || {
        let dues = said(&right(&["audit", "dues", "--json", "--compare", "--data", &data]));
        let dues: serde_json::Value = serde_json::from_str(&dues).expect("JSON");
        let rules = dues["rules"].as_object().expect("rules").values();
        rules.map(|rule| rule["listed"]["number"].as_i64().unwrap_or_default()).sum::<i64>()
    };
    assert_eq!(listed(), 0, "a limit of a case that nobody has confirmed is in a list of work");
    let table = folder.path().join("cases.csv");
    std::fs::write(&table, "reference,confirmed\nWM-26-00001,yes\n").unwrap();
    let told = right(&["import", "cases", &table.to_string_lossy(), "--data", &data]);
    assert!(said(&told).contains("1 case known only from a return confirmed"), "{}", said(&told));
    assert!(listed() > 0, "a confirmed case has its limits");
}
