//! Every sentence in the word files is said somewhere: a sentence nobody says is taken out.

#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

use std::path::Path;

#[test]
fn every_sentence_is_said_somewhere() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut said = String::new();
    gather(&here.join("src"), "rs", &mut said);
    let mut words = String::new();
    gather(&here.join("words"), "ftl", &mut words);
    let ids = words.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    let ids = ids.filter_map(|line| line.split_once(" =")).map(|(id, _)| id.trim().replace('-', "_"));
    let unsaid: Vec<String> = ids.filter(|id| !said.contains(&format!(".{id}("))).collect();
    assert!(unsaid.is_empty(), "nobody says {unsaid:?}");
}

fn gather(folder: &Path, ending: &str, into: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            gather(&entry, ending, into);
        } else if entry.extension().is_some_and(|found| found == ending) {
            into.push_str(&std::fs::read_to_string(&entry).expect("a text file"));
        }
    }
}
