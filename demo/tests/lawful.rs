//! The invented return is a good one: our own rules find no error in it, with the area's own register beside it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot read its data must fail"
)]

mod common;

use common::{AUTHORITIES, made};
use std::collections::BTreeMap;
use waymark_demo::Like;
use waymark_returns::checks::{Aids, Checker, Severity};
use waymark_returns::sen2;
use waymark_returns::settings::{Register, read_register};

/// Errors by rule and sentence, and how often each other rule spoke.
type Found = (BTreeMap<(&'static str, String), usize>, BTreeMap<&'static str, usize>);

fn findings(like: Like) -> Found {
    let area = made(like, None);
    let census = area.census();
    let header = area.header(census);
    let register = Register::new(read_register(area.area().register_csv().as_bytes()).unwrap());
    let aids = Aids { register: Some(&register), last_year: None };
    let mut checker = Checker::new(sen2::year(census.year()).unwrap(), &header, aids);
    let mut findings = checker.header(&header);
    for (index, person) in area.returns_at(census).enumerate() {
        findings.extend(checker.person(index, &person));
    }
    findings.extend(checker.finish().findings);
    let (mut errors, mut others) = (BTreeMap::new(), BTreeMap::new());
    for finding in findings {
        if finding.severity == Severity::Error {
            let person = finding.person.map(|mark| format!(" ({})", mark.label)).unwrap_or_default();
            *errors.entry((finding.rule, format!("{}{person}", finding.sentence))).or_default() += 1;
        } else {
            *others.entry(finding.rule).or_default() += 1;
        }
    }
    (errors, others)
}

#[test]
fn the_return_of_every_authority_has_no_error() {
    for (like, ..) in AUTHORITIES {
        let (errors, others) = findings(like);
        println!("{like:?}: queries {others:?}");
        assert!(
            errors.is_empty(),
            "{like:?}: {} kinds, such as {:?}",
            errors.len(),
            errors.iter().take(8).collect::<Vec<_>>()
        );
    }
}
