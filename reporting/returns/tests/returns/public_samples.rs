//! Invented files that others have published: they read, with the faults they are known for.

use crate::shared;
use waymark_identifiers::sen::Setting;
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
