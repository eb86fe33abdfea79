//! `waymark law` and `waymark check` of numbers, asked through the binary as other programs ask it: the shapes of the
//! answers, the exit codes, and that no records are needed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops with a panic")]

use serde_json::Value;
use std::process::Command;

/// What the binary gave: its exit code, its answer and what it said beside it.
struct Given {
    code: i32,
    out: String,
    err: String,
}

/// Asks in an empty folder, with a data folder that does not exist.
fn ask(words: &[&str]) -> Given {
    let folder = tempfile::tempdir().unwrap();
    let run =
        Command::new(env!("CARGO_BIN_EXE_waymark")).current_dir(folder.path()).args(words).output().unwrap();
    assert_eq!(folder.path().read_dir().unwrap().count(), 0, "{words:?} left something behind");
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Given { code: run.status.code().unwrap(), out: text(run.stdout), err: text(run.stderr) }
}

fn answer(words: &[&str]) -> String {
    let given = ask(words);
    assert_eq!((given.code, given.err.as_str()), (0, ""), "{words:?}");
    given.out
}

fn json(words: &[&str]) -> Value {
    serde_json::from_str(&answer(words)).unwrap()
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<_> = value.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

#[test]
fn a_day_is_answered_in_the_shape_other_programs_read() {
    insta::assert_snapshot!(
        "law_due_json",
        answer(&["law", "due", "A11", "request_received=2026-01-05T18:10", "--json"])
    );
}

#[test]
fn an_exception_is_answered_in_the_shape_other_programs_read() {
    let summer = ["closure_from=2026-07-23", "reopens=2026-09-03", "advice_requested=2026-07-20"];
    let words = ["law", "exception", "EX-a", "--rule", "A2", summer[0], summer[1], summer[2], "--json"];
    insta::assert_snapshot!("law_exception_json", answer(&words));
}

#[test]
fn a_limit_that_may_be_disapplied_is_told_with_the_exceptions_and_where_they_are_written() {
    let summer = [
        "request_received=2026-06-29",
        "closure_from=2026-07-23",
        "reopens=2026-09-03",
        "advice_requested=2026-07-20",
    ];
    let asked = [&["law", "due", "A2"], summer.as_slice()].concat();
    insta::assert_snapshot!("law_due_may_be_disapplied", answer(&asked));
    let spring = ["law", "due", "A11", "request_received=2020-03-02", "--json"];
    let ids = |words: &[&str]| {
        let all = json(words);
        assert_eq!(all["limits"][0]["outcome"], "due", "the limit stands");
        let by = all["limits"][0]["may_be_disapplied_by"].as_array().unwrap().clone();
        assert!(by.iter().all(|one| keys(one) == ["citation", "id", "name"]), "{by:?}");
        by.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&[asked.as_slice(), &["--json"]].concat()), ["EX-a", "EX-b"]);
    assert_eq!(ids(&spring), ["OVERLAY-COVID"]);
    assert!(answer(&spring[..4]).contains("This limit may be disapplied: the ground of OVERLAY-COVID ("));
    assert!(ids(&["law", "due", "A11", "request_received=2026-01-05", "--json"]).is_empty());
}

#[test]
fn an_event_given_to_a_duty_without_a_clock_is_answered_in_whole_sentences() {
    let given = ask(&["law", "due", "W5", "referral_received=2026-01-05"]);
    assert_eq!(given.code, 0);
    assert_eq!(
        given.err,
        "W5 does not use referral_received. It is a duty without a number: no event starts a clock, and there is no day to work \
         out.\n"
    );
}

#[test]
fn what_has_not_started_is_not_known_or_was_replaced_is_said_and_no_day_is_invented() {
    let of = |words: &[&str]| {
        let all = json(&[&["law", "due"], words, &["--json"]].concat());
        let limit = &all["limits"][0];
        (
            limit["outcome"].as_str().unwrap().to_owned(),
            limit["day"].clone(),
            limit["count"].as_str().unwrap().to_owned(),
        )
    };
    assert_eq!(of(&["A11"]).0, "not_started");
    let (outcome, day, count) = of(&["A11", "request_received=2026-01-01..2026-01-31"]);
    assert_eq!((outcome.as_str(), day), ("not_known", Value::Null));
    assert!(count.contains("21 May 2026") && count.contains("20 June 2026"), "{count}");
    let (outcome, day, count) = of(&["T6.final", "order_made=2026-03-18", "directed_by=2026-08-31"]);
    assert_eq!(
        (outcome.as_str(), day.as_str()),
        ("replaced", Some("2026-06-24")),
        "the law's own day stays in sight"
    );
    assert!(count.ends_with("replaced by 31 August 2026"), "{count}");
}

#[test]
fn every_rule_answers() {
    let list = json(&["law", "list", "--json"]);
    let list = list.as_array().unwrap();
    assert!(list.len() > 120, "{}", list.len());
    for line in list {
        assert_eq!(keys(line), ["citation", "events", "exceptions", "id", "kind", "name"]);
        let id = line["id"].as_str().unwrap();
        let rule = matches!(line["kind"].as_str(), Some("rule" | "duty")) || id == "R0";
        let event = line["events"][0].as_str().map(|event| format!("{event}=2026-01-05"));
        let words: Vec<_> =
            ["law", "due", id].into_iter().chain(event.as_deref()).chain(["--json"]).collect();
        let given = ask(&words);
        assert_eq!(given.code, if rule { 0 } else { 2 }, "{id}: {}", given.err);
        if rule {
            let answer: Value = serde_json::from_str(&given.out).unwrap();
            assert_eq!(keys(&answer), ["limits", "rule", "version"], "{id}");
            assert_eq!(answer["rule"], id);
        }
    }
}

#[test]
fn an_answer_of_no_is_an_answer() {
    let no = json(&["law", "exception", "EX-a", "--rule", "A6", "--json"]);
    assert_eq!(no["available"], Value::Bool(false));
    assert_eq!(keys(&no), ["available", "why", "window"]);
    let unknown = json(&["law", "exception", "EX-a", "--rule", "A2", "--json"]);
    assert_eq!(unknown["available"], Value::Null);
}

#[test]
fn what_is_not_understood_is_refused_with_what_would_be() {
    for (words, known) in [
        (vec!["law", "due", "A99"], "A11a"),
        (vec!["law", "due", "A11", "reqest=2026-01-05"], "request_received"),
        (vec!["law", "due", "A11", "request_received=2026-02-30"], "2026-01-05..2026-01-09"),
        (vec!["law", "exception", "EX-z", "--rule", "A2"], "EX8-c"),
        (vec!["law", "why", "T6.plan"], "no_plan"),
    ] {
        let given = ask(&words);
        assert_eq!((given.code, given.out.as_str()), (2, ""), "{words:?}");
        assert!(given.err.contains("Known: ") && given.err.contains(known), "{words:?}: {}", given.err);
    }
}

#[test]
fn an_event_that_a_rule_does_not_use_is_named_beside_the_answer() {
    let given = ask(&["law", "due", "A11", "meeting_held=2026-01-05"]);
    assert_eq!(given.code, 0);
    assert!(given.err.contains("A11 does not use meeting_held"), "{}", given.err);
}

#[test]
fn why_counts_day_by_day_for_a_parent_and_for_an_officer() {
    insta::assert_snapshot!("law_why", answer(&["law", "why", "A9", "draft_served=2026-04-27"]));
    insta::assert_snapshot!("law_why_a_duty", answer(&["law", "why", "A5"]));
}

#[test]
fn a_person_reads_the_day_the_count_and_the_citation() {
    insta::assert_snapshot!("law_due", answer(&["law", "due", "a11", "request_received=2026-01-05"]));
    assert!(answer(&["law", "list"]).starts_with("H1 "));
}

#[test]
fn a_number_is_checked_without_anything_being_kept() {
    for right in [["nhs-number", "943 476 5919"], ["upn", "L330200020001"], ["uln", "1000000000"]] {
        let given = ask(&["check", right[0], right[1]]);
        assert_eq!((given.code, given.err.as_str()), (0, ""), "{right:?}: {}", given.out);
        assert!(given.out.ends_with("is valid.\n"), "{}", given.out);
    }
    for wrong in [["nhs-number", "9434765918"], ["upn", "A123"], ["uln", "9999999999"]] {
        let given = ask(&["check", wrong[0], wrong[1]]);
        assert_eq!(given.code, 1, "{wrong:?}");
        assert!(given.out.ends_with(".\n"), "{}", given.out);
    }
}
