//! The policies as files: they speak in the same words as the code. (Building already validated them strictly.)

use std::collections::BTreeSet;
use waymark_access_policy::{Action, Label, Relation, Role};

const SCHEMA: &str = include_str!("../policies/schema.cedarschema");

fn quoted() -> BTreeSet<&'static str> {
    let lines = SCHEMA.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| line.split('"').skip(1).step_by(2)).collect()
}

#[test]
fn the_schema_and_the_code_have_the_same_words() {
    let mut code: BTreeSet<&str> = Role::ALL.iter().map(|w| w.code()).collect();
    code.extend(Relation::ALL.iter().map(|w| w.code()));
    code.extend(Label::ALL.iter().map(|w| w.code()));
    code.extend(Action::ALL.iter().map(|w| w.code()));
    let schema: BTreeSet<&str> = quoted().into_iter().filter(|word| !word.contains(' ')).collect();
    assert_eq!(schema, code);
}

#[test]
fn every_policy_speaks_only_in_words_of_the_schema() {
    let known = quoted();
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/policies")).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        for word in text.split("::\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(known.contains(word), "{}: {word}", path.display());
        }
    }
}

#[test]
fn a_code_is_read_back_as_the_word_it_stands_for() {
    assert!(Role::ALL.iter().all(|w| w.code().parse() == Ok(*w)));
    assert!(Relation::ALL.iter().all(|w| w.code().parse() == Ok(*w)));
    assert!(Action::ALL.iter().all(|w| w.code().parse() == Ok(*w)));
    assert!(Label::ALL.iter().all(|w| Label::from_number(w.number()) == *w));
    assert_eq!(Label::from_number(9), Label::Pending);
    assert!("owner".parse::<Role>().is_err());
}
