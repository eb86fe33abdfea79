//! What cannot come before what, when it is first recorded, put right or taken back.
#![allow(clippy::expect_used, clippy::panic, missing_docs, reason = "a test must stop")]

use waymark_ehc::case::{Case, fold};
use waymark_ehc::codes::{RequestSource, ReviewOutcome, Route, Stage};
use waymark_ehc::decide::{self, Correction};
use waymark_ehc::facts::{CaseOpened, Decision, Fact, PlanDescription, RequestReceived};
use waymark_ehc::happening::Happened;
use waymark_ehc::record::Happening;
use waymark_kernel::{Answer, Day, Ids, Instant, Problem, When, day};

const TODAY: Day = day(2026, 11, 23);
const BORN: Day = day(2018, 5, 3);

fn facts(told: Vec<(Day, Fact)>) -> Vec<Happened> {
    let happened = |(seq, (on, fact))| Happened {
        seq,
        when: When::On(on),
        recorded: Instant(seq),
        corrects: None,
        fact,
    };
    (1..).zip(told).map(happened).collect()
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

/// A case in which we agreed to make a plan and sent its draft.
fn drafted() -> Vec<Happened> {
    facts(vec![
        (day(2026, 9, 7), Fact::CaseOpened(CaseOpened { reference: "WM-26-00001".into() })),
        (day(2026, 9, 7), request()),
        (day(2026, 10, 9), Fact::AssessmentAgreed(Decision::default())),
        (day(2026, 11, 10), Fact::PlanAgreed(Decision::default())),
        (day(2026, 11, 10), Fact::DraftSent),
    ])
}

/// A plan with a review of which the notice has gone.
fn noticed() -> Vec<Happened> {
    let made = PlanDescription { first_made: Some(day(2025, 9, 1)), ..PlanDescription::default() };
    facts(vec![
        (day(2025, 9, 1), Fact::PlanDescribed(made)),
        (day(2026, 10, 5), Fact::ReviewMeetingHeld),
        (day(2026, 11, 2), Fact::ReviewDecided { outcome: Some(ReviewOutcome::Amend) }),
        (day(2026, 11, 2), Fact::AmendmentNoticeSent),
    ])
}

fn and(mut told: Vec<Happened>, on: Day, fact: Fact) -> Vec<Happened> {
    let seq = i64::try_from(told.len()).expect("a few") + 1;
    told.push(Happened { seq, when: When::On(on), recorded: Instant(seq), corrects: None, fact });
    told
}

fn refusal(answer: Answer<Vec<Happening>>) -> String {
    match answer {
        Err(Problem::Refused(refusals)) => refusals.iter().map(|one| one.sentence.as_str()).collect(),
        other => panic!("not refused: {other:?}"),
    }
}

fn not_so(told: &[Happened], wanted: fn(&Fact) -> bool) -> Answer<Vec<Happening>> {
    let seq = told.iter().find(|happened| wanted(&happened.fact)).expect("it is there").seq;
    decide::correct(told, seq, &Correction::NotSo, Ids::seeded(7).next(), (BORN, TODAY))
}

#[test]
fn what_later_entries_rest_on_is_not_taken_back_before_them() {
    let told = drafted();
    let said = refusal(not_so(&told, |fact| matches!(fact, Fact::AssessmentAgreed(_))));
    assert!(said.contains("the day the draft was sent, 10 November 2026. Take that back first"), "{said}");
    assert!(refusal(not_so(&told, |fact| matches!(fact, Fact::RequestReceived(_)))).contains("rests on"));
    assert!(not_so(&told, |fact| *fact == Fact::DraftSent).is_ok(), "the newest can go");
    let asked = facts(vec![(day(2026, 9, 7), request())]);
    assert!(not_so(&asked, |fact| matches!(fact, Fact::RequestReceived(_))).is_ok());
}

#[test]
fn a_case_whose_request_was_taken_back_is_closed() {
    let opened: Vec<Happened> = drafted().into_iter().take(2).collect();
    assert_eq!(fold(&opened).stage(TODAY), Stage::Request);
    let mut taken = and(opened, TODAY, Fact::Retracted);
    if let Some(last) = taken.last_mut() {
        last.corrects = Some(2);
    }
    assert_eq!(fold(&taken).stage(TODAY), Stage::Closed);
    assert_eq!(Case::default().stage(TODAY), Stage::Request, "nothing is known of it yet");
}

#[test]
fn a_family_that_takes_its_request_back_while_the_plan_is_written_ends_the_case() {
    let told = drafted();
    let case = fold(&told);
    let said = refusal(decide::withdraw(&case, day(2026, 10, 25), TODAY));
    assert!(said.contains("on or after 10 November 2026 (the day we decided to make a plan)"), "{said}");
    let facts = decide::withdraw(&case, day(2026, 11, 20), TODAY).expect("it can");
    let fact = facts.into_iter().next().expect("one").fact;
    let closed = fold(&and(told, day(2026, 11, 20), fact));
    assert_eq!(closed.stage(TODAY), Stage::Closed);
    assert_eq!(closed.stage(day(2026, 11, 19)), Stage::Issuing, "not before they did");
    assert!(decide::draft_sent(&closed, TODAY, TODAY).is_err());
}

#[test]
fn a_draft_is_not_sent_before_what_it_rests_on_was_decided() {
    let agreed: Vec<Happened> = drafted().into_iter().take(3).collect();
    let said = refusal(decide::draft_sent(&fold(&agreed), day(2026, 10, 1), TODAY));
    assert!(said.contains("9 October 2026 (the day we agreed to assess)"), "{said}");
    let again = refusal(decide::draft_sent(&fold(&drafted()), day(2026, 11, 9), TODAY));
    assert!(again.contains("10 November 2026 (the day we decided to make a plan)"), "{again}");
}

#[test]
fn an_amended_plan_waits_for_the_fifteen_days_or_the_familys_own_word() {
    let case = fold(&noticed());
    let early = refusal(decide::amended(&case, day(2026, 11, 16), false, TODAY));
    assert!(early.contains("at least 15 days from the day of the notice, to 16 November 2026"), "{early}");
    assert!(decide::amended(&case, day(2026, 11, 16), true, TODAY).is_ok());
    assert!(decide::amended(&case, day(2026, 11, 17), false, TODAY).is_ok());
}

#[test]
fn a_review_is_decided_once_and_the_next_one_comes_after_it() {
    let case = fold(&noticed());
    let twice = refusal(decide::review_decided(&case, ReviewOutcome::Maintain, TODAY, TODAY));
    assert!(twice.contains("is on record"), "{twice}");
    let same = refusal(decide::review_held(&case, day(2026, 10, 5), TODAY));
    assert!(same.contains("The meeting of 5 October 2026 is on record already"), "{same}");
    let earlier = refusal(decide::review_held(&case, day(2026, 10, 26), TODAY));
    assert!(earlier.contains("2 November 2026 (the decision after the review before)"), "{earlier}");
    assert!(decide::review_held(&case, day(2026, 11, 20), TODAY).is_ok());
}
