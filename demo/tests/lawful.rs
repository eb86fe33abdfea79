//! The invented return is a good one: our own rules find no error in it, with the area's own register beside it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot read its data must fail"
)]

mod common;

use common::{AUTHORITIES, made, recipe};
use std::collections::BTreeMap;
use waymark_demo::{Like, Population, Recipe, census_of, population};
use waymark_kernel::{Day, day};
use waymark_returns::checks::{Aids, Checker, Severity};
use waymark_returns::model::{Outcome, Person};
use waymark_returns::sen2;
use waymark_returns::settings::{Register, read_register};

/// Errors by rule and sentence, and how often each other rule spoke.
type Found = (BTreeMap<(&'static str, String), usize>, BTreeMap<&'static str, usize>);

fn findings(area: &Population) -> Found {
    let census = area.census();
    let header = area.header(census);
    let register = Register::new(read_register(area.area().register_csv().as_bytes()).unwrap().rows);
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

fn no_errors(recipe: &Recipe) {
    let (errors, others) = findings(&population(recipe));
    println!("{:?}: queries {others:?}", recipe.like);
    let some: Vec<_> = errors.iter().take(8).collect();
    assert!(errors.is_empty(), "{recipe:?}: {} kinds, such as {some:?}", errors.len());
}

#[test]
fn the_return_of_every_authority_has_no_error() {
    for (like, ..) in AUTHORITIES {
        no_errors(&recipe(like, None));
    }
}

#[test]
fn the_return_has_no_error_on_other_days_and_with_other_seeds() {
    for (seed, today) in [(1, day(2025, 6, 30)), (2, day(2026, 1, 15)), (3, day(2024, 9, 2))] {
        no_errors(&Recipe { seed, today, ..recipe(Like::Sefton, Some(1500)) });
    }
}

/// Every day in a person's record but the statutory day of a phase transfer, which lies ahead.
fn days(person: &Person) -> Vec<Day> {
    let mut all = vec![person.birth_date];
    for request in &person.requests {
        all.extend([request.received, request.outcome_date]);
        all.push(request.assessment.as_ref().and_then(|one| one.outcome_date));
        all.extend(request.named_plan().into_iter().flat_map(|plan| [plan.start, plan.cease_date]));
        let Some(active) = request.active_plans.as_ref() else { continue };
        all.extend(active.placements.iter().flat_map(|place| [place.entry, place.leaving]));
        all.extend([
            active.review_meeting,
            active.last_review,
            active.review_draft,
            active.phase_transfer_final,
        ]);
    }
    all.into_iter().flatten().collect()
}

#[test]
fn the_return_tells_nothing_that_happened_after_census() {
    let area = made(Like::Sefton, Some(1500));
    for census in [area.census(), census_of(2025)] {
        for person in area.returns_at(census) {
            assert!(days(&person).iter().all(|day| *day <= census), "{census}: {person:#?}");
        }
    }
}

#[test]
fn what_was_finished_before_the_period_is_historical_or_left_out() {
    let area = made(Like::Sefton, Some(1500));
    let (census, first) = (census_of(2027), day(2026, 1, 1));
    let mut historical = 0;
    for life in area.lives() {
        let Some(person) = life.person_at(census) else { continue };
        for request in &person.requests {
            let ended = request.assessment.as_ref().and_then(|one| one.outcome_date);
            assert!(ended.is_none_or(|day| day >= first), "{person:#?}");
            assert!(request.outcome != Some(Outcome::Refused) || request.outcome_date >= Some(first));
            if request.outcome == Some(Outcome::Historical) && life.person.requests[0].received.is_some() {
                assert_eq!((request.received, request.source, request.rya), (None, None, None));
                assert!(request.named_plan().is_some());
                historical += 1;
            }
        }
    }
    assert!(historical > 200, "only {historical} plans of 2025 are historical a year later");
}
