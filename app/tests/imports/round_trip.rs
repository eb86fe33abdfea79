//! What came in goes out, and the same again changes nothing.

use crate::binary::{CENSUS, Place, area, return_of};
use std::process::{Command, Stdio};
use waymark_returns::{Limits, Person, Return, read_xml, sen2, xsd};

fn read(xml: &str) -> Return {
    read_xml(xml.as_bytes(), Limits::default()).unwrap()
}

#[test]
fn a_return_brought_in_and_exported_is_the_same_return_and_again_the_same_bytes() {
    let place = Place::new();
    let original = String::from_utf8(return_of(&area(150), |_, _| {})).unwrap();
    let told = place.import(&place.write("sen2.xml", &original));
    assert_eq!(
        (told["state"].as_str(), told["held"].as_i64(), told["close"].as_i64()),
        (Some("done"), Some(0), Some(0)),
        "{told}"
    );
    let first = place.export();
    let (before, after) = (read(&original), read(&first));
    assert_eq!(before.persons.len(), after.persons.len());
    for (before, after) in before.persons.iter().zip(&after.persons) {
        let before = &of_census_day(before);
        let told = |person: &waymark_returns::Person| {
            let mut bytes = Vec::new();
            waymark_returns::write_xml(&after_header(), [person], &mut bytes).unwrap();
            String::from_utf8(bytes).unwrap()
        };
        assert_eq!(told(before), told(after));
    }
    let elsewhere = Place::new();
    elsewhere.import(&elsewhere.write("again.xml", &first));
    assert_eq!(elsewhere.export(), first);
    accepted_by_xmllint(&first);
}

/// A person without the active plan of a plan that had ceased: no plan is active then, and none is written.
fn of_census_day(person: &waymark_returns::Person) -> waymark_returns::Person {
    let mut person = person.clone();
    for request in &mut person.requests {
        if request.named_plan().is_some_and(|plan| plan.cease_date.is_some()) {
            request.active_plans = None;
        }
    }
    person
}

fn after_header() -> waymark_returns::Header {
    waymark_returns::Header { collection: "SEN2".into(), year: 2026, ..Default::default() }
}

/// An independent reader of XML Schema takes our file by our schema.
fn accepted_by_xmllint(xml: &str) {
    if Command::new("xmllint").arg("--version").stderr(Stdio::null()).status().is_err() {
        assert!(std::env::var_os("CI").is_none(), "xmllint is missing (package libxml2-utils)");
        println!("not run: xmllint is not installed (package libxml2-utils)");
        return;
    }
    let place = Place::new();
    let schema = place.write("sen2.xsd", xsd(sen2::year(2026).unwrap()));
    let file = place.write("sen2.xml", xml);
    let run = Command::new("xmllint")
        .args(["--noout", "--nonet", "--schema"])
        .arg(schema)
        .arg(file)
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

#[test]
fn the_same_file_again_and_the_same_content_in_another_file_change_nothing() {
    let place = Place::new();
    let original = return_of(&area(60), |_, _| {});
    let path = place.write("sen2.xml", &original);
    place.import(&path);
    let first = place.export();
    let again = place.run(&["import", "sen2", path.to_str().unwrap()]);
    assert!(again.error.contains("This very file is here already: nothing was changed."), "{}", again.error);
    let copy = String::from_utf8(original).unwrap().replace("<SerialNo>001", "<SerialNo>002");
    let told = place.import(&place.write("copy.xml", copy));
    assert_eq!(
        (told["new"].as_i64(), told["changed"].as_i64(), told["applied"].as_i64()),
        (Some(0), Some(0), Some(0)),
        "{told}"
    );
    assert_eq!(place.export(), first);
}

/// The first person of the return whose UPN is known.
fn someone() -> Person {
    area(60).returns_at(CENSUS).find(|person| !person.upn.is_empty()).unwrap()
}

/// A return in which this person has another postcode.
fn moved_to(post_code: &str) -> Vec<u8> {
    let upn = someone().upn;
    return_of(&area(60), |_, person| {
        if person.upn == upn {
            person.post_code = post_code.to_owned();
        }
    })
}

#[test]
fn what_a_table_of_cases_told_before_is_no_news_in_a_return() {
    let place = Place::new();
    place.import(&place.write("sen2.xml", moved_to("AS1 1AA")));
    let Person { forename, surname, birth_date, upn, .. } = someone();
    let row = format!("{forename},{surname},{},{upn},AS2 2BB", birth_date.unwrap());
    let table = place.write("cases.csv", format!("forename,surname,birth_date,upn,post_code\n{row}\n"));
    let told = place.run(&["import", "cases", table.to_str().unwrap()]);
    assert!(told.out.contains("1 case told something new"), "{} {}", told.out, told.error);
    let news = |post_code: &str| {
        let path = place.write("again.xml", moved_to(post_code));
        let told = place.run(&["import", "sen2", path.to_str().unwrap(), "--dry-run", "--json"]);
        let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
        (told["changed"].as_i64().unwrap(), told["already_here"].as_i64() == told["persons"].as_i64())
    };
    assert_eq!(news("AS2 2BB"), (0, true), "the table told it");
    assert_eq!(news("AS3 3CC"), (1, false));
}

#[test]
fn a_dry_run_says_what_would_happen_and_makes_nothing() {
    let place = Place::new();
    let path = place.write("sen2.xml", return_of(&area(40), |_, _| {}));
    let said = place.run(&["import", "sen2", path.to_str().unwrap(), "--dry-run"]);
    assert_eq!(said.code, 0, "{}", said.error);
    assert!(said.out.contains("This was a dry run: nothing was changed."), "{}", said.out);
    assert!(!place.has_area());
}

#[test]
fn a_person_with_an_error_is_held_back_by_name_and_the_rest_comes_in() {
    let place = Place::new();
    let wrong = return_of(&area(40), |n, person| {
        if n == 2 {
            person.upn = "A343200020001".into();
        }
    });
    let told = place.import(&place.write("sen2.xml", wrong));
    assert_eq!(told["held"], 1, "{told}");
    let waiting = &told["waiting"][0];
    assert_eq!(waiting["why"], "held back");
    assert!(waiting["findings"].as_array().unwrap().iter().any(|found| found["rule"] == "P03"), "{waiting}");
    assert_eq!(told["applied"], told["persons"].as_i64().unwrap() - 1);
}

#[test]
fn what_the_specification_does_not_know_is_kept_and_said() {
    let place = Place::new();
    let xml = String::from_utf8(return_of(&area(30), |_, _| {})).unwrap();
    let xml = xml.replacen("</Surname>", "</Surname><FavouriteColour>blue</FavouriteColour>", 1);
    let path = place.write("sen2.xml", xml);
    let check = place.run(&["check", "sen2", path.to_str().unwrap()]);
    assert!(check.out.contains("Person/FavouriteColour"), "{}", check.out);
    let told = place.import(&path);
    assert_eq!(told["state"], "done", "{told}");
}

#[test]
fn a_check_gives_one_for_errors_and_two_for_what_cannot_be_read() {
    let place = Place::new();
    let good = place.write("good.xml", return_of(&area(30), |_, _| {}));
    assert_eq!(place.run(&["check", "sen2", good.to_str().unwrap()]).code, 0);
    let bad = return_of(&area(30), |n, person| {
        if n == 0 {
            person.surname.clear()
        }
    });
    let bad = place.write("bad.xml", bad);
    let said = place.run(&["check", "sen2", bad.to_str().unwrap()]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("error P01: line "), "{}", said.out);
    assert_eq!(place.run(&["check", "sen2", "nowhere.xml"]).code, 2);
}

#[test]
fn an_import_killed_at_any_moment_is_finished_by_the_next_run_and_nothing_is_there_twice() {
    let original = return_of(&area(150), |_, _| {});
    let whole = Place::new();
    whole.import(&whole.write("sen2.xml", &original));
    let wanted = whole.export();
    for milliseconds in [150, 350, 600, 900] {
        let place = Place::new();
        let path = place.write("sen2.xml", &original);
        place.run_and_kill(&["import", "sen2", path.to_str().unwrap()], milliseconds);
        place.import(&path);
        assert_eq!(place.export(), wanted, "killed after {milliseconds} ms");
    }
}

#[test]
fn a_return_of_an_earlier_year_tells_only_what_stood_on_its_census_day() {
    let place = Place::new();
    place.import(&place.write("sen2.xml", return_of(&area(400), |_, _| {})));
    for year in [2025_i16, 2024, 2023] {
        let out = place.file("out.xml");
        let out = out.to_str().unwrap();
        let said = place.run(&["export", "sen2", "--year", &year.to_string(), "--out", out]);
        assert_eq!(said.code, 0, "{}", said.error);
        let census = sen2::year(year).unwrap().reference_date;
        let told = read(&std::fs::read_to_string(out).unwrap());
        assert!(told.persons.len() > 20, "{year}: {} persons", told.persons.len());
        let active =
            told.persons.iter().flat_map(|person| &person.requests).filter_map(|r| r.active_plans.as_ref());
        for placement in active.flat_map(|active| &active.placements) {
            assert!(placement.entry.is_none_or(|entry| entry <= census), "{year}: {placement:?}");
        }
        let checked = place.run(&["check", "sen2", out, "--json"]);
        let checked: serde_json::Value = serde_json::from_str(&checked.out).unwrap();
        let findings = checked["findings"].as_array().unwrap();
        let errors: Vec<_> = findings.iter().filter(|found| found["severity"] == "E").collect();
        // A plan that had ceased by the return brought in has no placements that anyone told of.
        let known: Vec<_> = errors.iter().filter(|found| found["rule"] != "L01").collect();
        assert!(known.is_empty(), "{year}: {} {:?}", known.len(), known.first());
    }
}

#[test]
fn a_corrected_return_of_the_same_census_puts_the_day_of_a_request_right_and_says_who_is_left_out() {
    let place = Place::new();
    let original = String::from_utf8(return_of(&area(150), |_, _| {})).unwrap();
    place.import(&place.write("sen2.xml", &original));
    let before = read(&place.export());
    let one_request = |person: &&Person| person.requests.len() == 1 && person.requests[0].received.is_some();
    let person = before.persons.iter().find(one_request).unwrap();
    let (upn, told) = (person.upn.clone(), person.requests[0].received.unwrap());
    let right = told.yesterday().unwrap();
    let (at, left_out) = (original.find(&upn).unwrap(), original.rfind("<Person>").unwrap());
    let day = at + original[at..].find(&told.to_string()).unwrap();
    let end = original.rfind("</Person>").unwrap() + "</Person>".len();
    assert!(end < original.len() && day < left_out, "the last person is another one");
    let mut corrected = original.clone();
    corrected.replace_range(left_out..end, "");
    corrected.replace_range(day..day + 10, &right.to_string());
    let said = place.import(&place.write("corrected.xml", corrected));
    assert_eq!((said["new"].as_i64(), said["not_in_this_file"].as_i64()), (Some(0), Some(1)), "{said}");
    let after = read(&place.export());
    let person = after.persons.iter().find(|person| person.upn == upn).unwrap();
    let days: Vec<_> = person.requests.iter().map(|request| request.received).collect();
    assert_eq!(days, [Some(right)], "one request, with the day put right");
    assert_eq!(before.persons.len(), after.persons.len(), "nobody goes because a file is silent");
}

#[test]
fn whoever_brings_an_older_return_after_a_newer_one_is_told_what_that_means() {
    let place = Place::new();
    let newer = String::from_utf8(return_of(&area(40), |_, _| {})).unwrap();
    place.import(&place.write("newer.xml", &newer));
    let older = newer.replacen("<Year>2026", "<Year>2025", 1).replacen("2026-01-15", "2025-01-16", 1);
    let path = place.write("older.xml", older);
    let said = place.run(&["import", "sen2", path.to_str().unwrap(), "--dry-run"]);
    assert!(
        said.out.contains("A return of a later census day, 15 January 2026, is in already"),
        "{}",
        said.out
    );
    let first = place.run(&["import", "sen2", path.to_str().unwrap(), "--dry-run", "--json"]);
    assert!(first.out.contains("bring them in from the oldest"), "{}", first.out);
}
