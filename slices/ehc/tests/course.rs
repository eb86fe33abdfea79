//! Promises about what measures count of a case.
#![allow(clippy::expect_used, missing_docs, reason = "a test must stop")]

use waymark_ehc::case::RequestEnd;
use waymark_ehc::codes::{AdviceKind, RequestSource, ReviewOutcome, Route};
use waymark_ehc::course::Course;
use waymark_ehc::facts::{AdviceAsked, Decision, Fact, Need, Placement, RequestReceived};
use waymark_ehc::happening::Happened;
use waymark_kernel::{Day, Ids, Instant, When, day};

fn told(facts: Vec<(When, Option<i64>, Fact)>) -> Vec<Happened> {
    let happened =
        |(seq, (when, corrects, fact))| Happened { seq, when, recorded: Instant(seq), corrects, fact };
    (1..).zip(facts).map(happened).collect()
}

const fn on(day: Day) -> When {
    When::On(day)
}

fn request() -> Fact {
    Fact::RequestReceived(RequestReceived {
        source: Some(RequestSource::Family),
        route: Route::Online,
        rya: None,
        requester: None,
        parent_told: None,
        words: None,
        ..RequestReceived::untold()
    })
}

#[test]
fn what_a_request_tells_of_need_and_setting_counts_until_a_plan_and_a_place_on_record_say_it() {
    let asked = RequestReceived {
        need: Some("SEMH".into()),
        setting: Some("urn:103150".into()),
        ..RequestReceived::untold()
    };
    let received = (on(day(2024, 1, 8)), None, Fact::RequestReceived(asked));
    let refused = (on(day(2024, 2, 12)), None, Fact::AssessmentRefused(Decision::default()));
    let known = |facts| {
        let course = Course::of(&told(facts));
        (course.need, course.setting)
    };
    let told_then = (Some("SEMH".into()), Some("urn:103150".into()));
    assert_eq!(known(vec![received.clone(), refused]), told_then);
    let need = Fact::NeedsRecorded { needs: vec![Need { code: "ASD".into(), rank: None }] };
    let place = Placement { setting: "urn:103999".into(), rank: Some("1".into()), ..Placement::default() };
    let since = |fact| (on(day(2024, 6, 20)), None, fact);
    let placed = Fact::PlacementsRecorded { placements: vec![place] };
    let later = known(vec![received, since(need), since(placed)]);
    assert_eq!(later, (Some("ASD".into()), Some("urn:103999".into())));
}

fn full(ids: &Ids) -> Vec<Happened> {
    let (advice, team, officer) = (ids.next(), ids.next(), ids.next());
    let maintain = Fact::ReviewDecided { outcome: Some(ReviewOutcome::Maintain) };
    told(vec![
        (on(day(2024, 1, 8)), None, request()),
        (on(day(2024, 1, 8)), None, Fact::OwnerSet { officer: None, team }),
        (on(day(2024, 2, 12)), None, Fact::AssessmentRefused(Decision::default())),
        (on(day(2024, 3, 1)), None, Fact::OwnerSet { officer: Some(officer), team }),
        (on(day(2024, 4, 2)), None, Fact::AssessmentAgreed(Decision::default())),
        (
            on(day(2024, 4, 3)),
            None,
            Fact::AdviceAsked(AdviceAsked { advice, kind: AdviceKind::Health, team }),
        ),
        (When::Between(day(2024, 5, 1), day(2024, 5, 9)), None, Fact::AdviceReceived { advice }),
        (on(day(2024, 6, 20)), None, Fact::FinalIssued),
        (
            on(day(2024, 6, 20)),
            None,
            Fact::NeedsRecorded { needs: vec![Need { code: "SLCN".into(), rank: None }] },
        ),
        (on(day(2025, 5, 20)), None, Fact::ReviewMeetingHeld),
        (on(day(2025, 6, 10)), None, maintain.clone()),
        (on(day(2026, 5, 12)), None, Fact::ReviewMeetingHeld),
        (When::Unknown, None, maintain),
    ])
}

#[test]
fn a_course_reads_back_as_it_was_written() {
    let course = Course::of(&full(&Ids::seeded(1)));
    assert_eq!(Course::read(&course.line()), Some(course));
    assert_eq!(Course::read("r2024010"), None, "half a day is no day");
    assert_eq!(Course::read("z20240101"), None, "a letter that is not ours");
}

#[test]
fn a_refusal_that_was_overturned_is_still_told() {
    let course = Course::of(&full(&Ids::seeded(1)));
    assert_eq!(course.refused, [on(day(2024, 2, 12))]);
    assert_eq!(course.request_end, Some((on(day(2024, 4, 2)), RequestEnd::Agreed)));
}

#[test]
fn every_review_is_told_and_not_only_the_latest() {
    let course = Course::of(&full(&Ids::seeded(1)));
    let days: Vec<_> = course.reviews.iter().map(|review| (review.meeting, review.decided)).collect();
    assert_eq!(
        days,
        [
            (Some(on(day(2025, 5, 20))), Some(on(day(2025, 6, 10)))),
            (Some(on(day(2026, 5, 12))), Some(When::Unknown))
        ]
    );
}

#[test]
fn the_owner_is_the_one_of_the_day_asked_for() {
    let course = Course::of(&full(&Ids::seeded(1)));
    assert_eq!(course.owner(day(2024, 2, 29)), None, "the team alone had it");
    assert!(course.owner(day(2024, 3, 1)).is_some());
}

#[test]
fn what_was_taken_back_counts_for_nothing() {
    let mut facts = full(&Ids::seeded(1));
    let refused =
        facts.iter().find(|h| matches!(h.fact, Fact::AssessmentRefused(_))).expect("it is there").seq;
    facts.push(Happened {
        seq: 99,
        when: on(day(2024, 2, 13)),
        recorded: Instant(99),
        corrects: Some(refused),
        fact: Fact::Retracted,
    });
    assert!(Course::of(&facts).refused.is_empty());
}

#[test]
fn a_decision_to_end_the_plan_completes_the_review_that_waits_for_one_and_no_other() {
    let ids = Ids::seeded(1);
    let mut facts = full(&ids);
    let next = |facts: &[Happened], when, fact| {
        let seq = i64::try_from(facts.len()).expect("a few facts") + 1;
        Happened { seq, when, recorded: Instant(seq), corrects: None, fact }
    };
    let outside = next(&facts, on(day(2026, 9, 1)), Fact::CeaseDecided(Decision::default()));
    let before = Course::of(&facts).reviews;
    facts.push(outside);
    assert_eq!(Course::of(&facts).reviews, before, "decided outside a review");
    facts.pop();
    facts.push(next(&facts, on(day(2027, 5, 12)), Fact::ReviewMeetingHeld));
    facts.push(next(&facts, on(day(2027, 6, 1)), Fact::CeaseDecided(Decision::default())));
    let reviews = Course::of(&facts).reviews;
    let last = reviews.last().expect("a review");
    assert_eq!((last.decided, last.outcome), (Some(on(day(2027, 6, 1))), Some(ReviewOutcome::Cease)));
}
