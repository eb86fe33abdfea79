//! NHS numbers, pupil numbers and learner numbers, however they are written.

use crate::found;
use proptest::prelude::*;
use waymark_scrutiny::check::What;

#[test]
fn a_number_is_found_with_any_signs_between_and_in_any_digits() {
    for (text, what) in [
        ("NHS 9990000018.", What::NhsNumber),
        ("999 000 0018", What::NhsNumber),
        ("999-000-0018", What::NhsNumber),
        ("9.9.9.0.0.0.0.0.1.8", What::NhsNumber),
        ("999\u{a0}000\n0018", What::NhsNumber),
        ("９９９ ０００ ００１８", What::NhsNumber),
        ("٩٩٩٠٠٠٠٠١٨", What::NhsNumber),
        ("NHS:9990000018/1", What::NhsNumber),
        ("h801200001001", What::Upn),
        ("H 801 2000 01001", What::Upn),
        ("ref-1000000043", What::Uln),
    ] {
        assert_eq!(found(text).first().map(|(what, _)| *what), Some(what), "{text} was let through");
    }
}

#[test]
fn other_numbers_leave() {
    assert_eq!(found("01632 960 554, £9,990,000, 9990000019 and H801200001002"), []);
}

proptest! {
    #[test]
    fn a_planted_number_is_found_in_any_text(
        before in "[^0-9]{0,40}",
        after in "\\PC{0,40}",
        gaps in prop::collection::vec("[ \\-./\n]{0,2}", 10),
    ) {
        let number: String = "9990000018".chars().zip(gaps).flat_map(|(digit, gap)| [digit.to_string(), gap]).collect();
        let text = format!("{before}{number}{after}");
        prop_assert!(found(&text).iter().any(|(what, _)| *what == What::NhsNumber), "{}", text);
    }
}
