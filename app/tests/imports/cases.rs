//! Live cases from a table: all of it or none, and every row that cannot is said.

use crate::binary::{CENSUS, Place, area, return_of};
use waymark_returns::Person;
use waymark_returns::model::Outcome;

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
    let words = ["import", "cases", path.to_str().unwrap(), "--map", "Key worker=officer", "--new-officers"];
    let unknown = place.run(&words[..5]);
    assert_eq!(unknown.code, 2);
    assert!(
        unknown.error.contains("nobody on record as a case officer is called Priya Nair"),
        "{}",
        unknown.error
    );
    let dry = place.run(&[words.as_slice(), &["--dry-run"]].concat());
    assert!(
        dry.out.contains("1 case told something new") && dry.out.contains("dry run"),
        "{} {}",
        dry.out,
        dry.error
    );
    let said = place.run(&words);
    assert_eq!(said.code, 0, "{}", said.error);
    assert!(said.out.contains("not taken in: the column “Shoe size”"), "{}", said.out);
    assert!(said.out.contains("1 case told something new, no cases as before"), "{}", said.out);
    assert!(said.out.contains("not on record before: 1 officer, 1 parent or carer"), "{}", said.out);
    let again = place.run(&words);
    assert!(again.out.contains("no cases told something new, 1 case as before"), "{}", again.out);
}

#[test]
fn every_row_that_cannot_is_said_with_its_field_and_nothing_is_changed() {
    let (place, person) = begun();
    let table = format!(
        "forename,surname,birth_date,upn,officer,draft_sent\n{person},Priya Nair,2026-02-03\n\
         Maya,Nobody,31/02/2019,,Priya Nair,\nBen,Nobody,2015-03-04,,=cmd(),\n"
    );
    let path = place.write("cases.csv", table);
    let said = place.run(&["import", "cases", path.to_str().unwrap(), "--new-officers"]);
    assert_eq!(said.code, 2, "{}", said.out);
    for part in [
        "cases.csv, line 3, Maya Nobody, date of birth: 31/02/2019 is not a real date",
        "cases.csv, line 4, Ben Nobody, officer: “=cmd()” begins with a character that a spreadsheet would run as a formula",
        "cases.csv, line 4, Ben Nobody: nobody on record has this name and date of birth",
        "Nothing was changed",
    ] {
        assert!(said.error.contains(part), "{part}: {}", said.error);
    }
    let good =
        place.write("good.csv", format!("forename,surname,birth_date,upn,officer\n{person},Priya Nair\n"));
    let said = place.run(&["import", "cases", good.to_str().unwrap(), "--new-officers"]);
    assert!(
        said.out.contains("1 officer"),
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

/// A folder with a return in it, and someone of it whose only request is waiting for its decision.
fn waiting() -> (Place, Person) {
    let place = Place::new();
    let area = area(200);
    place.import(&place.write("sen2.xml", return_of(&area, |_, _| {})));
    let awaited =
        |person: &Person| person.requests.iter().all(|request| request.outcome == Some(Outcome::Awaited));
    let person = area.returns_at(CENSUS).find(awaited).unwrap();
    (place, person)
}

fn row(person: &Person) -> String {
    format!("{},{},{},{}", person.forename, person.surname, person.birth_date.unwrap(), person.post_code)
}

#[test]
fn a_reference_of_another_child_is_held_back_and_attaches_nobody() {
    let (place, _) = begun();
    let table =
        "reference,forename,surname,birth_date,parent_name\r\nWM-26-00001,Ben,Vane,2015-03-04,Ada Vane\r\n";
    let said = place.run(&["import", "cases", place.write("cases.csv", table).to_str().unwrap()]);
    assert_eq!(said.code, 2, "{}", said.out);
    let told = "cases.csv, line 2, Ben Vane, case reference: the reference belongs to another child";
    assert!(said.error.contains(told), "{}", said.error);
    let born = "reference,birth_date,gp\nWM-26-00001,1999-03-04,Quay Surgery\n";
    let said = place.run(&["import", "cases", place.write("cases.csv", born).to_str().unwrap()]);
    assert!(
        said.error.contains("line 2, WM-26-00001, case reference: the reference belongs"),
        "{}",
        said.error
    );
}

#[test]
fn days_that_cannot_be_are_refused_by_row_and_nothing_of_the_row_is_written() {
    let (place, person) = waiting();
    let (person, born) = (row(&person), person.birth_date.unwrap());
    let head = "forename,surname,birth_date,post_code,request_received,assessment_agreed,assessment_refused,draft_sent,final_issued,review_meeting,review_decided,gp";
    for (days, told) in [
        (
            "2026-03-02,2026-02-02,,,,,",
            "assessment agreed: 2 February 2026 is before the day the request came",
        ),
        (&format!("{},,,,,,", born.yesterday().unwrap()), "is before the child was born"),
        (",2026-04-01,2026-04-01,,,,", "the assessment cannot be both agreed and refused"),
        (",2026-04-01,,2026-05-02,2026-05-01,,", "1 May 2026 is before the day the draft was sent"),
        (",,,2026-05-01,,,", "there is no plan without an assessment"),
        (",,,,2026-06-01,,", "there is no plan without an assessment"),
        (",2026-04-01,,,2026-06-01,,", "give the day the draft was sent before the final plan"),
        (",,,,,2026-06-01,", "there is no plan in force to review"),
        (",,,,,,2026-06-01", "give the day of the review meeting before the decision"),
        ("2026-02-30,,,,,,", "2026-02-30 is not a real date"),
    ] {
        let path = place.write("cases.csv", format!("{head}\n{person},{days},Quay Surgery\n"));
        let said = place.run(&["import", "cases", path.to_str().unwrap()]);
        assert_eq!(said.code, 2, "{days}: {}", said.out);
        assert!(said.error.contains(told), "{days}: {}", said.error);
    }
    let whole = ",2026-04-01,,2026-05-01,2026-06-01,2026-09-01,2026-09-20,Quay Surgery";
    let path = place.write("cases.csv", format!("{head}\n{person},{whole}\n"));
    let words = ["import", "cases", path.to_str().unwrap()];
    let said = place.run(&words);
    assert!(
        said.out.contains("1 case told something new, no cases as before"),
        "{} {}",
        said.out,
        said.error
    );
    assert!(said.out.contains("1 case known only from a return confirmed"), "{}", said.out);
    let again = place.run(&words);
    assert!(
        again.out.contains("no cases told something new, 1 case as before"),
        "{} {}",
        again.out,
        again.error
    );
}

#[test]
fn only_the_day_of_a_stage_or_a_yes_confirms_a_case_known_from_a_return() {
    let (place, person) = waiting();
    let head = "forename,surname,birth_date,post_code,gp,confirmed";
    for (said_of, confirmed) in
        [("Quay Surgery,", false), ("Dock Surgery,no", false), ("Pier Surgery,yes", true)]
    {
        let path = place.write("cases.csv", format!("{head}\n{},{said_of}\n", row(&person)));
        let words = ["import", "cases", path.to_str().unwrap()];
        for words in [[words.as_slice(), &["--dry-run"]].concat(), words.to_vec()] {
            let said = place.run(&words);
            assert!(said.out.contains("1 case told something new"), "{} {}", said.out, said.error);
            assert_eq!(said.out.contains("confirmed as up to date"), confirmed, "{said_of}: {}", said.out);
        }
    }
}

#[test]
fn two_rows_for_one_case_and_a_table_of_another_kind_are_refused_and_nothing_is_changed() {
    let (place, person) = begun();
    let before = place.export();
    let rows =
        format!("forename,surname,birth_date,upn,address\n{person},1 Pier Road\n{person},2 Pier Road\n");
    let fewer = rows.replace("upn,", "").lines().next().unwrap().replace(',', ";");
    for (table, part) in [
        (rows, "line 3, "),
        (fewer, "No column says whose case a row is about"),
        (String::new(), "is empty"),
        ("reference,address\nWM-26-00001,a\u{1}b\n".to_owned(), "line 2: the control character U+0001"),
    ] {
        let path = place.write("cases.csv", table);
        let said = place.run(&["import", "cases", path.to_str().unwrap()]);
        assert_eq!(said.code, 2, "{part}: {} {}", said.out, said.error);
        assert!(said.error.contains(part), "{part}: {}", said.error);
    }
    assert_eq!(place.export(), before);
}

#[test]
fn a_return_is_written_only_at_a_moment_that_its_schema_takes() {
    let (place, _) = begun();
    for word in ["2026-02-02", "2026-02-02 09:00", "soon"] {
        let said = place.run(&["export", "sen2", "--year", "2026", "--out", "out.xml", "--at", word]);
        assert_eq!(said.code, 2, "{word}: {}", said.error);
        assert!(said.error.contains("--at wants a date and time"), "{word}: {}", said.error);
    }
}

#[test]
fn a_corrected_return_that_would_end_a_case_officers_carried_on_is_held_back_and_names_their_entry() {
    let (place, person) = waiting();
    let table =
        format!("forename,surname,birth_date,post_code,assessment_agreed\n{},2026-01-20\n", row(&person));
    let said = place.run(&["import", "cases", place.write("cases.csv", table).to_str().unwrap()]);
    assert_eq!(said.code, 0, "{}", said.error);
    let before = place.export();
    let same = |one: &Person| one.upn == person.upn && one.surname == person.surname;
    let corrected = return_of(&area(200), |_, one| {
        if same(one) {
            one.requests.iter_mut().for_each(|request| request.outcome = Some(Outcome::Withdrawn));
        }
    });
    let path = place.write("corrected.xml", corrected);
    for dry_run in [&["--dry-run"][..], &[]] {
        let said = place.run(&[&["import", "sen2", path.to_str().unwrap()][..], dry_run].concat());
        assert_eq!(said.code, 0, "{}", said.error);
        let told = "someone recorded the day we agreed to assess as 20 January 2026";
        assert!(said.out.contains(told) && said.out.contains("held back"), "{dry_run:?}: {}", said.out);
    }
    assert_eq!(place.export(), before, "the return took the officer’s word back");
}

#[test]
fn a_parent_who_is_reached_otherwise_is_news_and_details_of_nobody_are_refused() {
    let (place, person) = begun();
    let told = |file: &str, columns: &str, cells: &str| {
        let table = format!("forename,surname,birth_date,upn,{columns}\n{person},{cells}\n");
        place.run(&["import", "cases", place.write(file, table).to_str().unwrap()])
    };
    assert_eq!(told("first.csv", "parent_name,parent_phone", "Ada Vane,01632 960 001").code, 0);
    let moved = told("moved.csv", "parent_name,parent_phone", "Ada Vane,01632 960 222");
    assert!(moved.out.contains("1 case told something new, no cases as before"), "{}", moved.out);
    let again = told("again.csv", "parent_name,parent_phone", "Ada Vane,01632 960 222");
    assert!(again.out.contains("no cases told something new"), "{}", again.out);
    let nobody = told("nobody.csv", "parent2_name,parent2_email", ",ada@example.org");
    assert_eq!(nobody.code, 2, "{}", nobody.out);
    assert!(nobody.error.contains("second parent's e-mail: it is told of nobody"), "{}", nobody.error);
}

#[test]
fn a_postcode_that_is_none_and_a_row_of_too_few_cells_are_refused_in_plain_words() {
    let (place, person) = begun();
    let table = format!("forename,surname,birth_date,upn,post_code\n{person},ZZZ\n");
    let said = place.run(&["import", "cases", place.write("place.csv", table).to_str().unwrap()]);
    assert_eq!(said.code, 2, "{}", said.out);
    assert!(said.error.contains("postcode: ZZZ is not a postcode"), "{}", said.error);
    let short = place.write("short.csv", "reference,gp\nWM-26-00001\n");
    let said = place.run(&["import", "cases", short.to_str().unwrap()]);
    assert_eq!(said.code, 2, "{}", said.out);
    assert!(
        said.error.contains("short.csv, line 2: the row has 1 cell and the headings are 2."),
        "{}",
        said.error
    );
}
