//! A trust's own list comes again: who is new, who still waits, who changed and who is gone is told apart; a list that lost
//! half its children overnight stops, and nothing is half-written. What was loaded is taken back whole.

use crate::world::{complained, said, waymark};
use std::path::Path;
use std::process::Output;
use tempfile::TempDir;

struct Area(TempDir);

impl Area {
    fn made() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let data = folder.path().join("data");
        let made = waymark(&["demo", "--make-only", "--plans", "10", "--data", text(&data)]);
        assert!(made.status.success(), "{}", complained(&made));
        Self(folder)
    }

    fn run(&self, words: &[&str]) -> Output {
        let data = self.0.path().join("data");
        waymark(&[words, &["--data", text(&data)]].concat())
    }

    /// Loads a list of these children; a number with a day was seen on it.
    fn load(&self, children: &[(u32, &str)], more: &[&str]) -> Output {
        let mut list = String::from("number,forename,surname,birth date,received,accepted,seen\n");
        for (n, seen) in children {
            let letter = char::from(b'a' + u8::try_from(*n).expect("few children"));
            let name = letter.to_string().repeat(6);
            list.push_str(&format!(
                "T{n},Kid{name},Of{name},2019-03-{:02},2026-03-02,2026-03-09,{seen}\n",
                n + 1
            ));
        }
        let file = self.0.path().join("list.csv");
        std::fs::write(&file, list).expect("a file");
        let words = ["import", "waiting-list", text(&file), "--service", "speech-and-language"];
        self.run(&[&words, more].concat())
    }

    /// The service's list as a file.
    fn list(&self) -> String {
        let file = self.0.path().join("out.csv");
        let words = ["export", "waiting-list", "--service", "speech-and-language", "--out", text(&file)];
        let done = self.run(&words);
        assert!(done.status.success(), "{}", complained(&done));
        std::fs::read_to_string(file).expect("the list")
    }
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

#[test]
fn a_list_is_reconciled_stops_when_half_is_gone_and_is_taken_back_whole() {
    let area = Area::made();
    let before = area.list();
    let twelve: Vec<(u32, &str)> = (0..12).map(|n| (n, "")).collect();
    let first = area.load(&twelve, &[]);
    assert!(said(&first).contains("12 new, 0 still waiting as they were, 0 changed"), "{}", said(&first));
    let loaded = area.list();
    assert_eq!(loaded.matches("Kid").count(), 12, "{loaded}");
    assert!(loaded.contains("the trust’s own list"), "each row says where it comes from");

    let half = area.load(&twelve[..5], &[]);
    assert!(!half.status.success(), "a list that lost seven of twelve stops");
    assert!(
        complained(&half).contains("Of the 12 children on this list, 7 are not in the file."),
        "{}",
        complained(&half)
    );
    assert_eq!(area.list(), loaded, "nothing was written");

    let mut next = twelve.clone();
    next.remove(11);
    next[0].1 = "2026-09-01";
    next.push((12, ""));
    let second = area.load(&next, &[]);
    let told = said(&second);
    assert!(told.contains("1 new, 10 still waiting as they were, 1 changed"), "{told}");
    assert!(told.contains("1 are not in the file any more. They stay on the list"), "{told}");
    assert_eq!(area.list().matches("Kid").count(), 13, "nobody is taken off");

    for output in [&second, &first] {
        let said = said(output);
        let id = said.split("waiting-list-undo ").nth(1).expect("its number").trim();
        let undone = area.run(&["import", "waiting-list-undo", id]);
        assert!(undone.status.success(), "{}", complained(&undone));
    }
    assert_eq!(area.list(), before, "the list is as it was before");
}

#[test]
fn the_bands_leave_without_small_counts_where_they_are_published() {
    let area = Area::made();
    let file = area.0.path().join("bands.csv");
    let bands = |more: &[&str]| {
        let words = ["export", "sitrep", "--service", "adhd", "--out", text(&file), "--at", "2024-01-31"];
        let done = area.run(&[&words, more].concat());
        assert!(done.status.success(), "{}", complained(&done));
        std::fs::read_to_string(&file).expect("the bands")
    };
    assert_eq!(bands(&[]).lines().count(), 9, "a heading, seven bands and all");
    let published = bands(&["--published"]);
    let few =
        |line: &str| line.split(',').nth(7).is_some_and(|count| matches!(count, "1" | "2" | "3" | "4" | "5"));
    assert!(!published.lines().any(few), "{published}");
    let wrong = area.run(&["export", "sitrep", "--service", "dance", "--out", text(&file)]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(complained(&wrong).contains("Services: "), "{}", complained(&wrong));
}
