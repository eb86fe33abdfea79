//! Invented files that others have published: they read, with the faults they are known for.

use crate::shared;
use waymark_identifiers::sen::Setting;
use waymark_returns::checks::{Aids, check};
use waymark_returns::model::{ReviewOutcome, Why};
use waymark_returns::{Limits, Return, read_xml};

fn read(name: &str) -> Option<Return> {
    Some(read_xml(shared::read(name)?.as_slice(), Limits::default()).unwrap())
}

#[test]
fn the_2024_sample_reads_with_its_reviews() {
    let Some(all) = read("sen2/public-sample-2024.xml") else { return };
    assert_eq!((all.header.year, all.header.lea.as_str(), all.persons.len()), (2024, "201", 2));
    let request = &all.persons[0].requests[0];
    let active = request.active_plans.as_ref().unwrap();
    assert_eq!(active.review_outcome, Some(ReviewOutcome::Maintain));
    assert_eq!(active.placements.len(), 2);
    let plan = request.named_plan().unwrap();
    assert_eq!(plan.details[1].setting, Some(Setting::NotInEducation));
    assert!(all.persons.iter().all(|person| person.misread.is_empty() && person.extras.is_empty()));
}

#[test]
fn the_2025_sample_reads_with_its_own_order_of_reviews() {
    let Some(all) = read("sen2/public-sample-2025.xml") else { return };
    let active = all.persons[0].requests[0].active_plans.as_ref().unwrap();
    assert!(active.review_draft.is_some() && active.last_review.is_some());
    assert!(all.persons[0].misread.is_empty(), "{:?}", all.persons[0].misread);
}

#[test]
fn our_own_invalid_sample_names_the_field_the_code_and_the_line() {
    let Some(all) = read("sen2/sample_invalid.xml") else { return };
    let misread = &all.persons[0].misread;
    assert_eq!(misread.len(), 1);
    assert_eq!((misread[0].field, misread[0].text.as_str(), misread[0].line), ("SENtype", "PLD", 10));
    assert_eq!(misread[0].why, Why::UnknownCode);
}

/// The findings of a sample as `rule severity line`, in their order.
fn findings(name: &str) -> Option<Vec<String>> {
    let all = read(name)?;
    let found = check(&all, Aids::default()).unwrap().findings;
    Some(found.iter().map(|it| format!("{} {} {}", it.rule, it.severity.letter(), it.line)).collect())
}

/// All but the first two lines of the 2024 samples, which differ in one UPN only.
const REST_OF_2024: [&str; 18] = [
    "P07 E 28",
    "N02 Q 45",
    "N04 E 46",
    "F01 E 48",
    "N04 E 55",
    "F01 E 57",
    "N05 E 58",
    "L03 E 73",
    "F01 E 75",
    "L03 E 85",
    "F01 E 87",
    "L10 E 107",
    "P05 E 118",
    "P07 E 119",
    "P11 W 117",
    "R07 Q 123",
    "R10 Q 134",
    "R08 E 134",
];

#[test]
fn our_own_samples_get_no_finding_and_two() {
    let Some(valid) = findings("sen2/sample_valid.xml") else { return };
    assert_eq!(valid, Vec::<String>::new());
    assert_eq!(findings("sen2/sample_invalid.xml").unwrap(), ["L02 E 10", "P03 E 6"]);
}

#[test]
fn the_2024_samples_get_the_findings_they_deserve() {
    let Some(first) = findings("sen2/public-sample-2024.xml") else { return };
    assert_eq!(first, [&["P05 E 27"], REST_OF_2024.as_slice()].concat());
    let bad = findings("sen2/public-sample-2024-bad.xml").unwrap();
    assert_eq!(bad, [&["P04 E 27", "P03 E 27"], REST_OF_2024.as_slice()].concat());
}

#[test]
fn the_2025_sample_gets_the_findings_it_deserves() {
    let Some(found) = findings("sen2/public-sample-2025.xml") else { return };
    let expected = [
        "F02 E 2",
        "P05 E 28",
        "P07 E 29",
        "R09 Q 34",
        "N02 Q 47",
        "N04 E 48",
        "F01 E 50",
        "N04 E 57",
        "F01 E 59",
        "N10 E 69",
        "L03 E 74",
        "F01 E 76",
        "L03 E 85",
        "F01 E 87",
        "L10 E 105",
        "L14 Q 109",
        "P05 E 120",
        "P07 E 121",
        "P11 W 119",
        "R07 Q 125",
        "A10 Q 130",
        "R10 Q 136",
        "R08 E 136",
        "A10 Q 140",
    ];
    assert_eq!(found, expected);
}
