//! Anyone can ask the law for a day on the command line, without any records, and is told how it was counted.

use crate::world::{complained, said, waymark};

#[test]
fn the_final_plan_is_due_20_weeks_from_the_request_and_a_bank_holiday_does_not_move_it() {
    let output = waymark(&["law", "due", "A11", "request_received=2026-01-05", "--json"]);
    assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
    let answer: serde_json::Value = serde_json::from_str(&said(&output)).expect("JSON");
    assert_eq!(answer["limits"][0]["day"], "2026-05-25");
    assert_eq!(answer["limits"][0]["outcome"], "due");
    assert!(answer["limits"][0]["citation"].as_str().is_some_and(|cited| cited.contains("reg 13")));
}

#[test]
fn a_day_known_only_as_a_span_starts_no_clock() {
    let output = waymark(&["law", "due", "A11", "request_received=2026-01-05..2026-02-05", "--json"]);
    let answer: serde_json::Value = serde_json::from_str(&said(&output)).expect("JSON");
    assert_eq!(answer["limits"][0]["outcome"], "not_known");
    assert!(answer["limits"][0]["day"].is_null());
}

#[test]
fn a_word_that_is_not_known_is_refused_with_the_words_that_are() {
    let output = waymark(&["law", "due", "A11", "request_recieved=2026-01-05"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).contains("request_received"), "{}", complained(&output));
}
