//! A word, a day or a file that cannot be understood is exit code 2 with a sentence, and makes nothing.

use crate::binary::{Place, area, return_of};

#[test]
fn a_file_that_is_not_there_is_no_fault_of_ours() {
    let place = Place::new();
    let file = place.write("sen2.xml", return_of(&area(5), |_, _| {}));
    let (file, none) = (file.to_str().unwrap(), "nowhere.csv");
    for words in [
        vec!["check", "sen2", none],
        vec!["check", "sen2", file, "--register", none],
        vec!["check", "sen2", file, "--last-year", none],
        vec!["import", "sen2", none],
        vec!["import", "settings", none],
        vec!["import", "cases", none],
        vec!["import", "figures", none],
        vec!["import", "waiting-list", none, "--service", "physiotherapy"],
        vec!["import", "waiting-list", file, "--service", "physiotherapy", "--mapping", none],
        vec!["demo", "--make-only", "--from", none],
    ] {
        let said = place.run(&words);
        assert_eq!(said.code, 2, "{words:?}: {}", said.error);
        assert!(said.error.contains("nowhere.csv"), "{words:?}: {}", said.error);
    }
    assert!(!place.has_area());
}

#[test]
fn words_that_contradict_each_other_are_refused_before_anything_is_made() {
    let place = Place::new();
    let file = place.write("sen2.xml", return_of(&area(5), |_, _| {}));
    let from = ["demo", "--make-only", "--from", file.to_str().unwrap()];
    for more in
        [["--like", "sefton"], ["--plans", "5"], ["--story", "sefton-2019"], ["--listen", "127.0.0.1:0"]]
    {
        let said = place.run(&[from.as_slice(), more.as_slice()].concat());
        assert_eq!(said.code, 2, "{more:?}");
        assert!(said.error.contains("cannot be used with"), "{more:?}: {}", said.error);
    }
    for words in [["--like", "leeds"], ["--today", "2026-02-30"], ["--story", "atlantis"]] {
        let said = place.run(&["demo", "--make-only", words[0], words[1]]);
        assert_eq!(said.code, 2, "{words:?}: {}", said.error);
        assert!(said.error.contains(words[1]), "{}", said.error);
    }
    assert!(!place.has_area());
}

#[test]
fn a_demonstration_is_not_served_on_a_day_before_it_was_made() {
    let place = Place::new();
    let demo = |today: &str| place.run(&["demo", "--make-only", "--plans", "5", "--today", today]);
    assert_eq!(demo("2026-11-23").code, 0);
    let early = demo("2026-11-22");
    assert_eq!(early.code, 2, "{}", early.out);
    assert!(
        early.error.contains("made on 23 November 2026, and 22 November 2026 is before that"),
        "{}",
        early.error
    );
    assert_eq!(demo("2026-11-24").code, 0);
}

#[test]
fn a_demonstration_listens_on_this_machine_alone_and_not_before_the_law_began() {
    let place = Place::new();
    let early = place.run(&["demo", "--make-only", "--plans", "5", "--today", "2014-08-31"]);
    assert_eq!(early.code, 2, "{}", early.out);
    assert!(early.error.contains("begins on 1 September 2014"), "{}", early.error);
    assert!(!place.has_area());
    assert_eq!(place.run(&["demo", "--make-only", "--plans", "5", "--today", "2026-11-23"]).code, 0);
    let open = place.run(&["serve", "--listen", "0.0.0.0:0"]);
    assert_eq!(open.code, 2, "{}", open.error);
    assert!(open.error.contains("listens only on this machine"), "{}", open.error);
}
