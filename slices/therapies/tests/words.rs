//! Promises about the sentences: a family can read them, and none of them gives a place in a queue or a word that we do
//! not use.
#![allow(clippy::unwrap_used, missing_docs, reason = "a test must stop")]

use std::path::Path;
use waymark_testkit::reading::{contains_word, grade, messages, plain, words_in_capitals};

fn family() -> Vec<(String, String)> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("words/en-GB/family.ftl");
    messages(&std::fs::read_to_string(file).unwrap())
}

#[test]
fn a_family_of_reading_age_eleven_can_read_every_sentence() {
    let messages = family();
    let all: String = messages.iter().map(|(_, words)| format!("{words} ")).collect();
    let grade = grade(&all);
    assert!(grade <= 6.0, "grade {grade:.1}");
    for (id, words) in &messages {
        for sentence in words.split(['.', '?', '!']) {
            let length = sentence.split_whitespace().count();
            assert!(length <= 25, "{id}: {length} words in one sentence: {sentence}");
        }
    }
}

#[test]
fn families_meet_no_word_that_we_do_not_use_and_no_place_in_a_queue() {
    const BANNED: [&str; 17] = [
        "overdue",
        "breach",
        "please",
        "inconvenience",
        "ehc",
        "senco",
        "statutory",
        "pathway",
        "provision",
        "commence",
        "regarding",
        "the child",
        "queue",
        "did not attend",
        "dna",
        "triage",
        "rank",
    ];
    for (id, words) in family() {
        let lower = words.to_lowercase();
        for banned in BANNED {
            assert!(!contains_word(&lower, banned), "{id}: “{banned}” in “{words}”");
        }
        let plain = plain(&words);
        assert!(words_in_capitals(&plain).is_empty(), "{id}: {plain}");
    }
}
