//! Whether a person in a file is a child on record: each rule with one who is and one who is not.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test must stop")]

use waymark_kernel::{ChildId, Ids, day};
use waymark_people::matching::{Candidate, Identity, Likeness, Match, MatchedBy, decide};

fn maya() -> Identity {
    Identity {
        forename: "Maya".into(),
        surname: "Okafor".into(),
        birth_date: day(2019, 5, 3),
        post_code: Some("AS1 2DE".into()),
        upn: Some("L330200020001".into()),
        uln: None,
        nhs_number: Some("9990000018".into()),
    }
}

/// Maya with something else about her.
fn with(change: impl FnOnce(&mut Identity)) -> Identity {
    let mut identity = maya();
    change(&mut identity);
    identity
}

fn child(n: u64) -> ChildId {
    Ids::seeded(n).next()
}

fn candidate(child: ChildId, known: &Identity) -> Candidate {
    Candidate { child, keys: known.keys(), restricted: false }
}

fn matched(wanted: &Identity, known: &[Identity]) -> Match {
    let candidates: Vec<Candidate> =
        known.iter().zip(1..).map(|(known, n)| candidate(child(n), known)).collect();
    decide(&wanted.keys(), &candidates.iter().collect::<Vec<_>>())
}

fn bare(identity: &mut Identity) {
    (identity.upn, identity.uln, identity.nhs_number) = (None, None, None);
}

#[test]
fn a_child_is_recognised_by_each_number_in_turn_and_then_by_name_birth_date_and_postcode() {
    let exact = |wanted: &Identity, known: &Identity| matched(wanted, std::slice::from_ref(known));
    let renamed = with(|i| (i.surname, i.post_code) = ("Bell".into(), None));
    assert_eq!(exact(&renamed, &maya()), Match::Exact(child(1), MatchedBy::Upn));
    let by_nhs = with(|i| (i.upn, i.post_code) = (None, None));
    assert_eq!(exact(&by_nhs, &maya()), Match::Exact(child(1), MatchedBy::NhsNumber));
    let learner = with(|i| (i.upn, i.nhs_number, i.uln) = (None, None, Some("1000000043".into())));
    assert_eq!(exact(&learner, &learner), Match::Exact(child(1), MatchedBy::Uln));
    let written = with(|i| {
        bare(i);
        (i.forename, i.surname, i.post_code) = ("MAYA".into(), "Òkafor".into(), Some("as12de".into()));
    });
    assert_eq!(exact(&written, &maya()), Match::Exact(child(1), MatchedBy::NameBirthDatePostCode));
}

#[test]
fn what_is_not_certain_waits_for_a_person_with_the_reason() {
    for (wanted, known, reason) in [
        (with(|i| i.birth_date = day(2018, 5, 3)), maya(), Likeness::SameNumber),
        (with(|i| i.forename = "Tobi".into()), maya(), Likeness::SameNumber),
        (
            with(|i| (i.upn, i.nhs_number) = (Some("V343202123001".into()), None)),
            maya(),
            Likeness::OtherNumber,
        ),
        (
            with(|i| (i.upn, i.nhs_number, i.post_code) = (None, None, None)),
            maya(),
            Likeness::SameNameAndBirthDate,
        ),
        (with(|i| (bare(i), i.surname = "Okafore".into()).0), maya(), Likeness::AlikeName),
        (with(|i| (bare(i), i.surname = "Okafor-Bell".into()).0), maya(), Likeness::AlikeName),
        (
            with(|i| {
                bare(i);
                (i.forename, i.surname) = ("Okafor".into(), "Maya".into());
            }),
            maya(),
            Likeness::AlikeName,
        ),
        (with(|i| (bare(i), i.birth_date = day(2019, 3, 5)).0), maya(), Likeness::TurnedBirthDate),
        (with(|i| (bare(i), i.birth_date = day(2019, 5, 8)).0), maya(), Likeness::NearBirthDate),
    ] {
        assert_eq!(matched(&wanted, &[known]), Match::Close(vec![(child(1), reason)]), "{wanted:?}");
    }
}

#[test]
fn different_children_are_not_taken_for_one() {
    for wanted in [
        with(|i| (bare(i), i.forename = "Tobi".into()).0),
        with(|i| (bare(i), i.birth_date = day(2015, 8, 21)).0),
        with(|i| (bare(i), i.surname = "Nwosu".into(), i.post_code = None).0),
    ] {
        assert_eq!(matched(&wanted, &[maya()]), Match::None, "{wanted:?}");
    }
}

#[test]
fn a_number_that_is_a_twins_by_mistake_waits_for_a_person() {
    let twin = with(|i| (i.forename, i.upn, i.nhs_number) = ("Tobi".into(), None, None));
    let mistyped = with(|i| (i.forename, i.nhs_number) = ("Tobi".into(), None));
    let Match::Close(close) = matched(&mistyped, &[maya(), twin]) else { panic!("it must wait") };
    assert!(close.iter().any(|(found, _)| *found == child(1)), "whose number it is");
}

#[test]
fn numbers_that_point_to_two_children_wait_for_a_person() {
    let first = with(|i| i.nhs_number = None);
    let second = with(|i| (i.upn, i.post_code) = (None, None));
    let Match::Close(close) = matched(&maya(), &[first, second]) else { panic!("it must wait") };
    assert_eq!(close.len(), 2);
}

#[test]
fn a_temporary_upn_gives_way_to_a_permanent_one_and_the_placeholder_is_no_number() {
    let temporary = with(|i| (i.upn, i.nhs_number) = (Some("V34320212300A".into()), None));
    let by = MatchedBy::NameBirthDatePostCode;
    assert_eq!(matched(&maya(), &[temporary]), Match::Exact(child(1), by));
    let unknown = |forename: &str| {
        let forename = forename.to_owned();
        with(|i| {
            bare(i);
            (i.uln, i.forename, i.birth_date) = (Some("9999999999".into()), forename, day(2011, 1, 1));
        })
    };
    let other = Identity { surname: "Ash".into(), ..unknown("Ivo") };
    assert_eq!(matched(&unknown("Maya"), &[other]), Match::None);
}
