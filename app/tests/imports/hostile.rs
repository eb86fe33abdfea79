//! Files that are wrong, cut or meant to harm, through the binary: a plain sentence with the line, and no area made.

use crate::binary::{Place, area, return_of};
use std::io::Write;

fn refused(place: &Place, path: &std::path::Path, part: &str) {
    let said = place.run(&["import", "sen2", path.to_str().unwrap()]);
    assert_eq!(said.code, 2, "{part}: {} {}", said.out, said.error);
    assert!(said.error.contains(part), "{part}: {}", said.error);
    assert!(!place.has_area(), "{part}: an area was made");
}

#[test]
fn a_file_that_is_no_return_is_named_for_what_it_is_and_nothing_is_made() {
    let place = Place::new();
    let good = String::from_utf8(return_of(&area(30), |_, _| {})).unwrap();
    let cut = good[..good.len() * 2 / 3].to_owned();
    let last_line = cut.lines().count();
    let bomb = "<!DOCTYPE m [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>\n<Message>&b;</Message>".to_owned();
    let external = "<!DOCTYPE Message SYSTEM \"file:///etc/passwd\"><Message/>".to_owned();
    for (text, part) in [
        (String::new(), "The file is empty."),
        ("Surname,Forename\nVane,Ben\n".to_owned(), "text outside any record"),
        ("<html/>".to_owned(), "outermost element is ‘html’"),
        (good.replacen("<Year>2026", "<Year>2019", 1), "‘2019’ is not a year we can read"),
        (bomb, "document type (DOCTYPE)"),
        (external, "document type (DOCTYPE)"),
        (cut, &format!("Line {last_line}: ")),
        (good.replacen("2026-01-15", "2026-01-16", 1), "the census day of 2026 is 2026-01-15"),
    ] {
        let path = place.write("file.xml", text);
        refused(&place, &path, part);
    }
    let mut bytes = good.into_bytes();
    let middle = bytes.len() / 2;
    bytes[middle] = 0xE9;
    refused(&place, &place.write("file.xml", bytes), "not UTF-8");
}

#[test]
fn one_gigabyte_in_one_element_is_refused_by_name() {
    let place = Place::new();
    let good = String::from_utf8(return_of(&area(30), |_, _| {})).unwrap();
    let (head, _) = good.split_once("<Person>").unwrap();
    let path = place.write("large.xml", format!("{head}<Person><Surname>"));
    let mut file = std::fs::OpenOptions::new().append(true).open(&path).unwrap();
    file.write_all(&vec![b'a'; 1 << 20]).unwrap();
    // The rest is a hole in the file: a gigabyte that takes no room on the disk.
    file.set_len(1 << 30).unwrap();
    refused(&place, &path, "One element holds more than");
}

#[test]
fn an_export_of_eight_tables_is_refused_by_the_name_of_the_ninth() {
    let place = Place::new();
    let folder = place.file("export");
    std::fs::create_dir(&folder).unwrap();
    let tables = [
        "sen2",
        "person",
        "requests",
        "assessment",
        "namedplan",
        "plandetail",
        "activeplans",
        "placementdetail",
    ];
    for table in tables {
        std::fs::write(folder.join(format!("{table}.csv")), format!("{table}tableid\n")).unwrap();
    }
    let said = place.run(&["import", "sen2", folder.to_str().unwrap()]);
    assert_eq!(said.code, 2, "{}", said.error);
    assert!(!place.has_area());
    assert!(said.error.contains("senneed") || said.error.contains("missing"), "{}", said.error);
}

#[test]
fn the_return_of_another_council_is_refused_and_changes_nothing() {
    let place = Place::new();
    let good = String::from_utf8(return_of(&area(30), |_, _| {})).unwrap();
    place.import(&place.write("ours.xml", &good));
    let before = place.export();
    let theirs = place.write(
        "theirs.xml",
        good.replacen("<LEA>", "<LEA>330</LEA><X>", 1).replacen("</LEA>", "</X>", 2).replacen(
            "</X><X>",
            "</LEA><X>",
            1,
        ),
    );
    let said = place.run(&["import", "sen2", theirs.to_str().unwrap()]);
    assert_eq!(said.code, 2, "{}", said.error);
    assert_eq!(place.export(), before);
}
