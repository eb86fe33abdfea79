//! Live cases from a table: all of it or none, and every row that cannot is said.

use crate::binary::{CENSUS, Place, area, return_of};

/// A folder with a return in it, and the first person of the return as a row names them.
fn begun() -> (Place, String) {
    let place = Place::new();
    let area = area(40);
    place.import(&place.write("sen2.xml", return_of(&area, |_, _| {})));
    let person = area.returns_at(CENSUS).find(|person| !person.upn.is_empty()).unwrap();
    let born = person.birth_date.unwrap();
    (place, format!("{},{},{born},{}", person.forename, person.surname, person.upn))
}

#[test]
fn a_row_gives_a_case_its_officer_and_its_family_once() {
    let (place, person) = begun();
    let table = format!(
        "Forename,Surname,Birth date,UPN,Key worker,Parent name,Parent email,Shoe size\n{person},Priya Nair,Ada Vane,ada@example.org,3\n"
    );
    let path = place.write("cases.csv", table);
    let words = ["import", "cases", path.to_str().unwrap(), "--map", "Key worker=officer"];
    let dry = place.run(&[words.as_slice(), &["--dry-run"]].concat());
    assert!(
        dry.out.contains("1 cases told something new") && dry.out.contains("dry run"),
        "{} {}",
        dry.out,
        dry.error
    );
    let said = place.run(&words);
    assert_eq!(said.code, 0, "{}", said.error);
    assert!(said.out.contains("not taken in: the column “Shoe size”"), "{}", said.out);
    assert!(said.out.contains("1 cases told something new, 0 as they were"), "{}", said.out);
    assert!(
        said.out.contains("1 officers and 1 parents or carers were not on record before"),
        "{}",
        said.out
    );
    let again = place.run(&words);
    assert!(again.out.contains("0 cases told something new, 1 as they were"), "{}", again.out);
}

#[test]
fn every_row_that_cannot_is_said_with_its_field_and_nothing_is_changed() {
    let (place, person) = begun();
    let table = format!(
        "forename,surname,birth_date,upn,officer,draft_sent\n{person},Priya Nair,2026-02-03\n\
         Maya,Nobody,31/02/2019,,Priya Nair,\nBen,Nobody,2015-03-04,,=cmd(),\n"
    );
    let path = place.write("cases.csv", table);
    let said = place.run(&["import", "cases", path.to_str().unwrap()]);
    assert_eq!(said.code, 2, "{}", said.out);
    for part in [
        "Row 3, date of birth: 31/02/2019 is not a real date",
        "Row 4, officer: “=cmd()” begins with a character that a spreadsheet would run as a formula",
        "Row 4: nobody on record has this name and date of birth",
        "Nothing was changed",
    ] {
        assert!(said.error.contains(part), "{part}: {}", said.error);
    }
    let good =
        place.write("good.csv", format!("forename,surname,birth_date,upn,officer\n{person},Priya Nair\n"));
    let said = place.run(&["import", "cases", good.to_str().unwrap()]);
    assert!(
        said.out.contains("1 officers"),
        "the officer of the refused file was kept: {} {}",
        said.out,
        said.error
    );
}

#[test]
fn a_table_that_is_not_utf_8_is_refused_with_its_line() {
    let (place, _) = begun();
    let path = place.write("cases.csv", b"forename,surname,birth_date\nRen\xE9e,Vane,2015-03-04\n");
    let said = place.run(&["import", "cases", path.to_str().unwrap()]);
    assert_eq!(said.code, 2);
    assert!(said.error.contains("line 2: the file is not UTF-8"), "{}", said.error);
}
