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
        (String::new(), "file.xml: The file is empty."),
        ("Surname,Forename\nVane,Ben\n".to_owned(), "text outside any record"),
        ("<html/>".to_owned(), "outermost element is ‘html’"),
        (good.replacen("<Year>2026", "<Year>2019", 1), "‘2019’ is not a year we can read"),
        (bomb, "document type (DOCTYPE)"),
        (external, "document type (DOCTYPE)"),
        (cut, &format!("file.xml, line {last_line}: ")),
        (good.replacen("<Surname>", "<Surname>\u{1}", 1), "The control character U+0001 stands here"),
        (
            good.replacen("<SourceLevel>L", "<SourceLevel>X", 1),
            "SourceLevel: The source level of a council is L. (F03)",
        ),
        (good.replacen("<LEA>", "<LEA>9", 1), "is not one of the 153 councils. (F03)"),
        (
            good.replacen("<SoftwareCode>", "<Other>", 1).replacen("</SoftwareCode>", "</Other>", 1),
            "SoftwareCode is missing",
        ),
        (
            format!("{}<Persons></Persons></Message>", good.split_once("<Persons>").unwrap().0),
            "tells of no person",
        ),
        (
            good.replacen("2026-01-15", "2026-01-16", 1),
            "ReferenceDate: The census day is 16 January 2026; that of 2026 is 15 January 2026",
        ),
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

#[test]
fn a_program_is_told_of_an_unreadable_file_in_json_too() {
    let place = Place::new();
    let path = place.write("file.xml", "<Message>\n<Nothing/>\n");
    let said = place.run(&["check", "sen2", path.to_str().unwrap(), "--json"]);
    assert_eq!(said.code, 2, "{}", said.error);
    let told: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(told["file"], path.to_str().unwrap());
    assert!(told["error"].as_str().is_some_and(|why| !why.is_empty()) && told["line"].is_u64(), "{told}");
}

#[test]
fn two_persons_with_one_upn_are_both_held_back() {
    let place = Place::new();
    let area = area(30);
    let first = area.returns_at(crate::binary::CENSUS).find(|person| !person.upn.is_empty()).unwrap();
    let last = area.returns_at(crate::binary::CENSUS).count() - 1;
    let upn = first.upn.clone();
    let file = return_of(&area, |n, person| {
        if n == last {
            person.upn.clone_from(&upn);
            person.upn_unknown = None;
        }
    });
    let told = place.import(&place.write("sen2.xml", file));
    assert_eq!(told["held"], 2, "{}", told["waiting"]);
    for held in told["waiting"].as_array().unwrap() {
        let why = held["findings"][0]["sentence"].as_str().unwrap();
        assert!(why.contains(&format!("UPN {upn} stands on")), "{why}");
    }
}

#[test]
fn a_finding_in_a_collect_export_says_which_table_and_which_line() {
    let place = Place::new();
    let folder = place.file("export");
    std::fs::create_dir(&folder).unwrap();
    for (table, rows) in [
        (
            "sen2",
            "sen2tableid,collection,year,referencedate,sourcelevel,lea,softwarecode,release,serialno,datetime\r\n\
             1,SEN2,2026,2026-Jan-15 00:00:00,L,330,X,1,001,2026-Jan-20 09:00:00\r\n",
        ),
        (
            "person",
            "sen2tableid,persontableid,surname,forename,personbirthdate,ethnicity,postcode,upn\r\n\
             1,1,Vane,Ben,2015-Mar-04 00:00:00,WBRI,PR8 1DA,\r\n\
             1,2,Vane,,2016-Mar-04 00:00:00,WBRI,PR8 1DA,\r\n",
        ),
        ("requests", "persontableid,requeststableid\r\n"),
        ("assessment", "requeststableid,assessmenttableid\r\n"),
        ("namedplan", "assessmenttableid,namedplantableid\r\n"),
        ("plandetail", "namedplantableid,plandetailtableid\r\n"),
        ("activeplans", "requeststableid,activeplanstableid\r\n"),
        ("placementdetail", "activeplanstableid,placementdetailtableid\r\n"),
        ("senneed", "activeplanstableid,senneedtableid\r\n"),
    ] {
        std::fs::write(folder.join(format!("Blade-Export_28-01-2026_{table}.csv")), rows).unwrap();
    }
    let said = place.run(&["check", "sen2", folder.to_str().unwrap()]);
    assert_eq!(said.code, 1, "{} {}", said.out, said.error);
    let told = "error P01: Blade-Export_28-01-2026_person.csv, line 3, ";
    assert!(said.out.lines().any(|line| line.starts_with(told) && line.contains("forename")), "{}", said.out);
}
