//! The Ombudsman's published decisions as outside tests: 44 checks made by nobody here. Where a decision and the
//! law disagree, the row beside the provision says why.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

mod support;

use serde_json::Value;
use waymark_kernel::{Day, When, days_between};
use waymark_law::{Due, Event, Events, lateness};

fn checks() -> Option<Vec<Value>> {
    let text = support::shared("domain/ombudsman-cases.json")?;
    Some(serde_json::from_str::<Value>(&text).unwrap().as_array().unwrap().clone())
}

fn text<'a>(check: &'a Value, field: &str) -> Option<&'a str> {
    check[field].as_str()
}

/// The event that the rule counts from; not the one the decision happened to name.
fn event(rule: &str) -> Event {
    match rule.split('.').next().unwrap() {
        "A6" => Event::AdviceRequested,
        "B1" => Event::LastReview,
        "B10" | "B14" => Event::MeetingHeld,
        "C1" | "C2" => Event::TransferDay,
        "M6" => Event::MediationAgreement,
        "T6" | "T9" => Event::OrderMade,
        "REV" => Event::RefusalReversed,
        _ => Event::RequestReceived,
    }
}

fn due(rule: &str, first: Day, last: Day) -> Due {
    let when = if first == last { When::On(first) } else { When::Between(first, last) };
    let answered = waymark_law::due(rule, &Events::new().with(event(rule), when)).unwrap();
    let started = |due: &&Due| due.day().is_some() || due.candidates().is_some();
    answered.limits.iter().find(started).unwrap_or_else(|| panic!("{rule} gives nothing")).clone()
}

/// The days on which the limit can fall.
fn days(check: &Value) -> (Day, Day) {
    let (first, last) = support::interval(text(check, "trigger_date").unwrap()).unwrap();
    let due = due(text(check, "rule_id").unwrap(), first, last);
    due.day().map(|day| (day, day)).or(due.candidates()).unwrap()
}

#[test]
fn every_check_agrees_or_disagrees_as_its_match_says() {
    let Some(checks) = checks() else { return };
    let mut counted = 0;
    for check in &checks {
        let id = text(check, "id").unwrap();
        let computed = text(check, "due_computed");
        let stated = text(check, "due_stated");
        match text(check, "match").unwrap() {
            "identical" | "identical_after_typo" => {
                assert_eq!(days(check), support::interval(stated.unwrap()).unwrap(), "{id}");
            }
            "one_day_earlier" => {
                let (limit, _) = days(check);
                let stated = support::interval(stated.unwrap()).unwrap().0;
                assert_eq!(days_between(stated, limit), 1, "{id}");
                assert!(text(check, "actual").unwrap() > limit.to_string().as_str(), "{id}: late either way");
            }
            "consistent_range" => {
                let (first, last) = days(check);
                let stated = support::interval(stated.unwrap()).unwrap();
                assert!(first <= stated.1 && stated.0 <= last, "{id}: {first}..{last} and {stated:?}");
            }
            "lateness_consistent" => {
                let late = check["lateness_days_stated"].as_i64().unwrap();
                let actual = support::interval(text(check, "actual").unwrap()).unwrap();
                let (first, last) = days(check);
                let earliest = waymark_kernel::add_days(first, late);
                let latest = waymark_kernel::add_days(last, late + 6);
                assert!(earliest <= actual.1 && actual.0 <= latest, "{id}");
            }
            "late_confirmed" => {
                let done = text(check, "actual").or(text(check, "decided")).unwrap();
                assert!(days(check).1 < support::interval(done).unwrap().0, "{id} was late");
            }
            "met_confirmed" => {
                let done = support::interval(text(check, "actual").unwrap()).unwrap();
                assert!(done.0 <= days(check).0, "{id} was met");
            }
            "year_slip" => {
                let (first, last) = days(check);
                assert_eq!((first.year(), last.year()), (2024, 2024), "{id} is not in 2025");
            }
            "loose_mixed_rules" => {
                let (first, _) = days(check);
                assert!(support::interval(stated.unwrap()).unwrap().1 >= first, "{id}");
            }
            "by_vs_before" | "wrong_start_event" | "not_checkable" => continue,
            other => panic!("{id}: an unknown match {other}"),
        }
        counted += 1;
        if let Some((first, last)) = computed.and_then(|range| range.split_once("..")) {
            assert_eq!(days(check), (first.parse().unwrap(), last.parse().unwrap()), "{id}");
        }
    }
    assert_eq!(counted, 18);
}

#[test]
fn by_15_february_and_by_31_march_are_a_day_too_kind() {
    let Some(checks) = checks() else { return };
    for check in checks.iter().filter(|check| check["match"] == "by_vs_before") {
        let rule = text(check, "rule_id").unwrap();
        let transfer: Day = "2024-09-02".parse().unwrap();
        let stated: Day = if rule == "C1" { "2024-02-15" } else { "2024-03-31" }.parse().unwrap();
        let limit = due(rule, transfer, transfer).day().unwrap();
        assert_eq!(days_between(limit, stated), 1, "{rule}");
    }
}

#[test]
fn limits_known_without_a_start_keep_their_distance_and_their_sundays() {
    let Some(checks) = checks() else { return };
    let stated = |id: &str| -> Day {
        let check = checks.iter().find(|check| check["id"] == id).unwrap();
        text(check, "due_stated").unwrap().parse().unwrap()
    };
    assert_eq!(days_between(stated("25-007-660#A7"), stated("25-007-660#A11")), 28);
    let request: Day = "2024-12-18".parse().unwrap();
    assert_eq!(due("A7", request, request).day(), Some(stated("25-007-660#A7")));
    assert_eq!(due("A11", request, request).day(), Some(stated("25-007-660#A11")));
    let sunday = stated("24-014-728#B1");
    let review: Day = "2023-11-25".parse().unwrap();
    let limit = due("B1", review, review);
    assert_eq!(limit.day(), Some(sunday));
    assert_eq!(sunday.weekday(), jiff::civil::Weekday::Sunday);
    assert_eq!(limit.send_by(), Some("2024-11-22".parse().unwrap()));
}

#[test]
fn lateness_is_said_as_the_ombudsman_says_it() {
    let Some(checks) = checks() else { return };
    let mut said = 0;
    for check in checks.iter().filter(|check| check["tier"] == "A") {
        let Some(late) = check["lateness_days_stated"].as_i64() else { continue };
        let actual: Day = text(check, "actual").unwrap().parse().unwrap();
        assert_eq!(lateness::days(days(check).0, actual), late);
        assert!(lateness::words(late).starts_with(text(check, "late_stated").unwrap()));
        said += 1;
    }
    assert_eq!(said, 2);
}

#[test]
fn every_check_is_explained_in_a_case_row() {
    let Some(checks) = checks() else { return };
    assert_eq!(checks.len(), 44);
    let rows: Vec<_> =
        waymark_law::all().flat_map(|p| p.read_cases().unwrap()).map(|case| case.source).collect();
    for check in &checks {
        let id = text(check, "id").unwrap();
        assert!(rows.iter().any(|row| row.contains(id)), "{id} has no case row");
    }
}
