//! Promises about the short line of the days that start limits.
#![allow(clippy::unwrap_used, missing_docs, reason = "a test must stop")]

use waymark_ehc::case::{Advice, Case, PhaseTransfer, RequestEnd, Review};
use waymark_ehc::clock::{Outcome, dues};
use waymark_ehc::codes::{AdviceKind, ReviewOutcome, Route};
use waymark_ehc::facts::{Exception, PlanDescription, RequestReceived};
use waymark_ehc::mark::Mark;
use waymark_ehc::starts::{read, write};
use waymark_kernel::{Day, Ids, When, day};

const fn on(day: Day) -> Mark {
    Mark { when: When::On(day), seq: 7 }
}

const ABOUT: Mark = Mark { when: When::Between(day(2025, 3, 1), day(2026, 1, 15)), seq: 8 };

fn advice(ids: &Ids, kind: AdviceKind, asked: Mark) -> Advice {
    let (id, team) = (ids.next(), ids.next());
    Advice { id, kind, team, asked, given_to: None, chased: vec![asked], received: None, declined: None }
}

/// A case with all that a clock can meet.
fn full() -> Case {
    let ids = Ids::seeded(1);
    let (first, second) = (advice(&ids, AdviceKind::Health, on(day(2026, 2, 11))), ids.next());
    let late = Advice { id: second, received: Some(ABOUT), ..first.clone() };
    let declined = Advice { declined: Some(ABOUT), ..advice(&ids, AdviceKind::SocialCare, ABOUT) };
    let relied = Exception {
        rule: "A6".into(),
        ground: "EX8".into(),
        advice: Some(second),
        impractical: ids.next(),
        evidence: ids.next(),
        officer: ids.next(),
        days: None,
        target: None,
    };
    let request = RequestReceived {
        source: None,
        route: Route::Online,
        rya: None,
        requester: None,
        parent_told: None,
        words: None,
        ..RequestReceived::untold()
    };
    Case {
        received: Some((on(day(2026, 1, 5)), request)),
        request_end: Some((on(day(2026, 2, 10)), RequestEnd::Agreed)),
        advice: vec![first, late, declined],
        exceptions: vec![(on(day(2026, 3, 1)), relied)],
        final_issued: Some(ABOUT),
        plan: Some(PlanDescription::default()),
        review: Review {
            before: Some(on(day(2025, 4, 1))),
            meeting: Some(on(day(2026, 5, 1))),
            decided: None,
            outcome: Some(ReviewOutcome::Amend),
            notice: Some(ABOUT),
            amended: None,
        },
        phase_transfer: Some(PhaseTransfer {
            seq: 3,
            due: Some(day(2026, 3, 31)),
            done: None,
            between: None,
        }),
        ..Case::default()
    }
}

#[test]
fn a_line_holds_the_days_that_start_and_end_limits_and_nothing_else() {
    assert_eq!(
        write(&full()),
        "r20260105 ra20260210 ah20260211 ah20260211-? ao?!? xA6/1 f? p? vb20250401 vm20260501 va vn? t20260331"
    );
    assert_eq!(write(&Case::default()), "");
}

#[test]
fn the_clock_answers_the_same_for_a_line_read_back() {
    let said = |case: &Case| -> Vec<_> {
        let word = |due: &waymark_ehc::clock::Due| (due.rule.id, due.outcome, due.met.map(Mark::day));
        dues(case).iter().map(word).collect()
    };
    let (case, again) = (full(), read(&write(&full())).unwrap());
    assert_eq!(said(&again), said(&case));
    let undecided = Review { meeting: Some(on(day(2026, 5, 1))), ..Review::default() };
    let imported = Case { import: Some(Ids::seeded(1).next()), review: undecided, ..full() };
    assert_eq!(said(&read(&write(&imported)).unwrap()), said(&imported), "a review of which a return tells");
    let mut ceasing = full();
    (ceasing.review.decided, ceasing.review.outcome) =
        (Some(on(day(2026, 5, 20))), Some(ReviewOutcome::Cease));
    assert_eq!(said(&read(&write(&ceasing)).unwrap()), said(&ceasing), "a plan that is to end");
    let a6 = dues(&again).into_iter().filter(|due| due.rule.id == "A6").map(|due| due.outcome);
    assert!(
        matches!(a6.collect::<Vec<_>>()[..], [Outcome::Due(_), Outcome::Disapplied(_)]),
        "an exception to one piece of advice leaves the others"
    );
}

#[test]
fn a_line_that_is_not_ours_is_not_half_read() {
    for line in [
        "",
        "r2026010",
        "r20260230",
        "r20260105 zz",
        "r20260105 d20260101",
        "ah20260101-",
        "xA6/one",
        "r２０２６",
    ] {
        assert_eq!(read(line), None, "{line}");
    }
}

#[test]
fn a_line_too_long_for_an_index_is_left_out() {
    let ids = Ids::seeded(1);
    let many = (0..300).map(|_| advice(&ids, AdviceKind::Other, on(day(2026, 2, 11)))).collect();
    assert_eq!(write(&Case { advice: many, ..full() }), "");
}
