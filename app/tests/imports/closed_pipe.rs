//! A reader that has seen enough, such as `head`, ends a command quietly.

use crate::binary::{Place, area, return_of};
use std::process::{Command, Stdio};

/// Runs the binary with nobody reading its answer: the exit code and what it said of it.
fn unread(words: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_waymark"));
    command.args(words).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().unwrap();
    drop(running.stdout.take());
    let ended = running.wait_with_output().unwrap();
    (ended.status.code(), String::from_utf8(ended.stderr).unwrap())
}

#[test]
fn nobody_reading_the_answer_is_no_fault() {
    let place = Place::new();
    let file = place.write("return.xml", return_of(&area(20), |_, _| {}));
    let file = file.to_str().unwrap();
    for words in [&["check", "sen2", file][..], &["check", "sen2", file, "--json"], &["law", "list"]] {
        let (code, error) = unread(words);
        assert_eq!((code, error.as_str()), (Some(0), ""), "{words:?}");
    }
}
