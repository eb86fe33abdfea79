//! The law has no holes: every row of the specification is there, and every rule says exactly one thing on every
//! day from its commencement to two years after a person last checked it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

use std::collections::BTreeSet;
use waymark_kernel::{Day, add_days, day};
use waymark_law::{Calendar, Count, Event, Kind, ListedKind, Period, Proof};

/// The row ids of sections 0 to 6 of the specification.
const ROWS: &str = "R0 R1 R1d R2 R3 R4 R5 R6 R7 R8 \
    A1 A2 A3 A4 A5 A6 A6' A7 A8 A9 A10 A11 A11a A12 A13 A14 A15 A16 \
    EX-a EX-b EX-c EX-d EX8-a EX8-b EX8-c EX44 OVERLAY-COVID \
    B1 B2 B3 B4 B5 B6 B7 B8 B9 B10 B11 B12 B13 B14 B15 C1 C2 C3 C4 \
    D1 D2 D3 D4 D5 D6 D7 D8 D9 D10 E1 E2 E3 E4 E5 E6 E7 E8 E9 \
    M1 M2 M3 M4 M5 M6 M7 M8 T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12 REV.noplan REV.final \
    P1 P2 P3 P4 L1 L2 L3 L4 H1 H2 H3 H4 W1 W2 W3 W4 W5 W6 K1 K2 K3 K4 K5 K6 K7 K8 K9 K10 K11 K12";

#[test]
fn every_row_of_the_specification_is_listed_once() {
    let listed: Vec<_> = waymark_law::list().into_iter().map(|row| row.id).collect();
    let unique: BTreeSet<_> = listed.iter().collect();
    assert_eq!(unique.len(), listed.len(), "an id is listed twice");
    for id in ROWS.split_whitespace() {
        assert!(listed.contains(&id), "{id} is missing");
    }
}

#[test]
fn a_limit_whose_words_were_not_read_never_carries_the_mark_of_what_was_read() {
    let limits = waymark_law::rules().flat_map(|rule| rule.versions).flat_map(|version| version.limits);
    let unread: Vec<_> = limits.filter(|limit| matches!(limit.count, Count::NotRead(_))).collect();
    assert!(!unread.is_empty(), "regulation 45 as made was not read");
    for limit in unread {
        assert!(matches!(limit.cited, Some((_, Proof::Recalled))), "{}", limit.name);
    }
}

#[test]
fn every_day_from_commencement_to_two_years_after_the_last_check_has_exactly_one_version() {
    for rule in waymark_law::rules() {
        assert!(!rule.versions.is_empty(), "{} has no version", rule.id);
        assert!(rule.versions.is_sorted_by(|a, b| a.from < b.from), "{} overlaps itself", rule.id);
        let checked = rule.provision.checked;
        let end = checked.saturating_add(jiff::Span::new().years(2));
        let mut on = rule.versions[0].from;
        assert!(rule.version_on(add_days(on, -1)).is_none(), "{} before it began", rule.id);
        while on <= end {
            let holding = rule.versions.iter().enumerate().filter(|(i, version)| {
                version.from <= on && rule.versions.get(i + 1).is_none_or(|next| on < next.from)
            });
            let names: Vec<_> = holding.map(|(_, version)| version.name).collect();
            assert_eq!(names.len(), 1, "{} on {on}: {names:?}", rule.id);
            assert_eq!(rule.version_on(on).map(|version| version.name), Some(names[0]));
            on = add_days(on, 1);
        }
    }
}

#[test]
fn every_limit_has_a_day_for_starts_from_commencement_to_two_years_after_the_last_check() {
    for rule in waymark_law::rules() {
        for version in rule.versions {
            for limit in version.limits {
                let mut events = Vec::new();
                limit.count.events(&mut events);
                if events.is_empty() {
                    continue;
                }
                let mut on = version.from;
                // The longest working-day periods reach past the bank holiday table near its end.
                while on <= day(2028, 9, 1) {
                    assert!(limit.day_with(|_| Some(on)).is_some(), "{} {} on {on}", rule.id, limit.name);
                    // Five is prime to seven: every weekday, month end and leap day is met over the years.
                    on = add_days(on, 5);
                }
            }
        }
    }
}

#[test]
fn bank_holidays_are_known_for_two_years_after_the_last_check() {
    let end = waymark_law::CHECKED.saturating_add(jiff::Span::new().years(2));
    let mut on = day(waymark_law::BANK_HOLIDAYS_FROM, 1, 1);
    while on <= end {
        assert!(Calendar::FttSend.is_working_day(on).is_ok(), "{on}");
        on = add_days(on, 1);
    }
    assert!(Period::WorkingDaysOf(1, Calendar::EwStandard).last_day(day(2028, 12, 31)).is_err());
}

#[test]
fn every_event_is_used_by_a_rule_or_an_exception() {
    let mut used: BTreeSet<Event> = waymark_law::rules().flat_map(|rule| rule.events()).collect();
    used.extend(waymark_law::rules().filter_map(|rule| rule.replaced_by));
    used.extend(waymark_law::exceptions().map(|exception| exception.relied_on));
    let listed = waymark_law::list();
    let grounds = listed.iter().filter(|row| row.kind == ListedKind::Exception).flat_map(|row| &row.events);
    used.extend(grounds.filter_map(|word| Event::of_word(word)));
    for event in Event::ALL {
        assert!(used.contains(event), "{} is used by nothing", event.word());
    }
    assert!(used.iter().any(|event| event.kind() == Kind::Replacement));
}

#[test]
fn every_provision_has_its_page_its_reading_and_what_it_leaves_out() {
    let mut paths = BTreeSet::new();
    for provision in waymark_law::all() {
        let path = provision.path();
        assert!(paths.insert(path.clone()), "{path} twice");
        assert!(!provision.title().is_empty(), "{path} has no title");
        assert!(provision.reading().len() > 60, "{path} has no reading");
        assert!(!provision.left_out().is_empty(), "{path} does not say what it leaves out");
        assert!(!provision.example().is_empty(), "{path} has no worked example");
        assert!(provision.checked >= day(2026, 11, 21), "{path}");
        assert!(std::ptr::eq(
            waymark_law::provision(provision.instrument.slug, provision.slug).unwrap(),
            provision
        ));
        for rule in provision.rules {
            assert!(std::ptr::eq(rule.provision, provision), "{} stands on another page", rule.id);
            assert!(!rule.citation.is_empty(), "{} is not cited", rule.id);
        }
    }
}

#[test]
fn every_limit_has_at_least_one_case_and_every_rule_with_limits_two() {
    let cases: Vec<_> = waymark_law::all().flat_map(|p| p.read_cases().unwrap()).collect();
    for rule in waymark_law::rules().filter(|rule| rule.has_limit()) {
        let own: Vec<_> = cases.iter().filter(|case| case.rule == rule.id).collect();
        assert!(own.len() >= 2, "{} has {} cases", rule.id, own.len());
        for limit in rule.newest().unwrap().limits {
            let tested = own.iter().any(|case| case.limit.split('/').next() == Some(limit.name));
            assert!(tested, "{} {} has no case", rule.id, limit.name);
        }
    }
}

#[test]
fn the_working_days_of_each_month_are_counted_the_same_by_hand() {
    // Working days of 2026 by month, counted from a printed calendar: the table's own check.
    let by_hand = [21, 20, 22, 20, 19, 22, 23, 20, 22, 22, 21, 21];
    for (month, expected) in (1..).zip(by_hand) {
        let days = (1..=day(2026, month, 1).days_in_month()).map(|d| day(2026, month, d));
        let counted = days.filter(|d: &Day| Calendar::EwStandard.is_working_day(*d) == Ok(true)).count();
        assert_eq!(counted, expected, "month {month}");
    }
}
