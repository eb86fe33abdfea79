//! The shared vectors, section by section: from `../shared`, or the file that `WAYMARK_WAITS_VECTORS` names. Closed forms
//! hold to 1e-9 relative and days exactly. Where a peer is wrong, what is right is asserted and the difference told.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "helpers of tests")]

mod compartment;
mod defects;
mod engines;
mod forms;
mod lists;
mod scores;
mod spc;
mod support;

use support::Runner;

/// Every section of the file and what runs it.
fn runners() -> Vec<(&'static str, Runner)> {
    [forms::RUNNERS, lists::RUNNERS, spc::RUNNERS, scores::RUNNERS, defects::RUNNERS, engines::RUNNERS]
        .concat()
}

#[test]
fn every_section_of_the_vectors_holds() {
    let Some(vectors) = support::vectors() else { return };
    let runners = runners();
    let sections = vectors.as_object().expect("an object");
    for (section, _) in &runners {
        assert!(sections.contains_key(*section), "the file has no section {section}: every section is run");
    }
    let mut run = 0;
    for (section, entries) in sections.iter().filter(|(name, _)| *name != "meta") {
        let (_, runner) = runners
            .iter()
            .find(|(name, _)| name == section)
            .unwrap_or_else(|| panic!("nothing runs {section}"));
        let entries = entries.as_array().expect("a list of vectors");
        assert!(!entries.is_empty(), "{section} is empty");
        for (number, entry) in entries.iter().enumerate() {
            println!("{section} {number}");
            runner(entry);
            run += 1;
        }
    }
    println!("{run} vectors held");
}
