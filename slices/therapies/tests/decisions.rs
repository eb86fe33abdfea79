//! What may be done to a referral and what is refused, told as facts in and facts out.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "a test must stop"
)]

use uuid::Uuid;
use waymark_kernel::{Answer, Day, Instant, Problem, ServiceId, TextId, day};
use waymark_therapies::codes::{CancelledBy, Channel, EndKind, Ground, Priority, Source, Stage};
use waymark_therapies::decide::{self, Earlier, NewReferral, Slot};
use waymark_therapies::facts::Agreement;
use waymark_therapies::happening::Happening;
use waymark_therapies::referral::{Happened, Referral, fold};
use waymark_therapies::standing::{self, weeks};

const BORN: Day = day(2019, 5, 3);
const CAME: Day = day(2026, 6, 1);
const TODAY: Day = day(2026, 11, 23);
const WORDS: TextId = TextId(Uuid::from_u128(7));

/// A referral as it grows.
#[derive(Default)]
struct Story(Vec<Happened>);

impl Story {
    fn new() -> Self {
        let mut story = Self::default();
        story.tell(decide::refer(new(CAME), BORN, &[], TODAY));
        story
    }

    fn tell(&mut self, facts: Answer<Vec<Happening>>) -> &mut Self {
        for Happening { fact, when, corrects, .. } in facts.unwrap() {
            let seq = self.0.len() as i64 + 1;
            self.0.push(Happened { seq, when, recorded: Instant(seq), corrects, fact });
        }
        self
    }

    fn now(&self) -> Referral {
        fold(&self.0)
    }

    fn accepted() -> Self {
        let mut story = Self::new();
        let facts = decide::accept(&story.now(), day(2026, 6, 8), TODAY);
        story.tell(facts);
        story
    }

    fn offered(on: Day) -> Self {
        let mut story = Self::accepted();
        let facts = decide::offer(&story.now(), Slot::on(on, None), on);
        story.tell(facts);
        story
    }
}

fn new(day: Day) -> NewReferral {
    NewReferral {
        reference: "RF-26-00001".into(),
        service: ServiceId(Uuid::from_u128(1)),
        source: Source::Gp,
        setting: None,
        day,
        reason: None,
        agreement: Agreement { referral: true, ..Agreement::default() },
        list_number: None,
    }
}

fn refused(facts: Answer<Vec<Happening>>) -> String {
    match facts {
        Err(Problem::Refused(refusals)) => refusals[0].sentence.clone(),
        other => panic!("not refused: {other:?}"),
    }
}

fn earlier(ended: Option<EndKind>) -> Earlier {
    Earlier { reference: "RF-25-00003".into(), since: Some(day(2025, 3, 3)), ended, shared: false }
}

#[test]
fn a_second_open_referral_to_one_service_is_refused_and_names_the_first() {
    let sentence = refused(decide::refer(new(CAME), BORN, &[earlier(None)], TODAY));
    assert!(sentence.contains("RF-25-00003"), "{sentence}");
}

#[test]
fn a_referral_that_was_sent_back_keeps_its_first_day_when_it_comes_again() {
    let mut story = Story::default();
    story.tell(decide::refer(new(CAME), BORN, &[earlier(Some(EndKind::NotAccepted))], TODAY));
    assert_eq!(story.now().since(), Some(day(2025, 3, 3)));
    let mut fresh = Story::default();
    fresh.tell(decide::refer(new(CAME), BORN, &[earlier(Some(EndKind::Discharged))], TODAY));
    assert_eq!(fresh.now().since(), Some(CAME), "a discharged child who needs help again begins a new wait");
}

#[test]
fn a_referral_needs_the_familys_agreement_and_a_day_that_can_be() {
    let unasked = NewReferral { agreement: Agreement::default(), ..new(CAME) };
    assert!(refused(decide::refer(unasked, BORN, &[], TODAY)).contains("Ask the family first"));
    assert!(refused(decide::refer(new(day(2026, 11, 24)), BORN, &[], TODAY)).contains("in the past"));
    assert!(
        refused(decide::refer(new(day(2019, 5, 2)), BORN, &[], TODAY)).contains("before the child was born")
    );
}

#[test]
fn nothing_that_ends_a_wait_can_lie_before_the_referral() {
    let story = Story::accepted();
    let before = day(2026, 5, 31);
    for facts in [
        decide::seen(&story.now(), before, TODAY),
        decide::withdraw(&story.now(), None, before, TODAY),
        decide::accept(&Story::new().now(), before, TODAY),
    ] {
        assert!(refused(facts).contains("the day the referral came"));
    }
}

#[test]
fn no_missed_appointment_and_no_wish_for_later_stops_or_restarts_the_weeks() {
    let mut story = Story::offered(day(2026, 9, 1));
    let facts = decide::not_brought(&story.now(), TODAY);
    story.tell(facts);
    let facts = decide::ask_for_later(&story.now(), day(2027, 2, 1), TODAY);
    story.tell(facts);
    let referral = story.now();
    assert_eq!(referral.stage(), Stage::First);
    assert_eq!(referral.times_not_brought(), 1);
    assert_eq!(weeks(referral.since().unwrap(), TODAY), 25);
}

#[test]
fn an_appointment_that_fell_through_is_offered_again_and_only_one_lies_open() {
    let mut story = Story::offered(day(2026, 12, 8));
    assert!(
        refused(decide::offer(&story.now(), Slot::on(day(2026, 12, 9), None), TODAY))
            .contains("already offered")
    );
    assert!(refused(decide::not_brought(&story.now(), TODAY)).contains("has not come yet"));
    let facts = decide::called_off(&story.now(), CancelledBy::Service, TODAY);
    story.tell(facts);
    let facts = decide::offer(&story.now(), Slot::on(day(2026, 12, 10), Some(day(2026, 12, 15))), TODAY);
    story.tell(facts);
    assert_eq!(story.now().open_offer().unwrap().day, day(2026, 12, 10));
}

#[test]
fn a_place_before_others_always_has_a_reason() {
    let referral = Story::accepted().now();
    let without = decide::set_priority(&referral, Priority::Urgent, None, None, TODAY);
    assert!(refused(without).contains("why this child"));
    let other = decide::set_priority(&referral, Priority::Soon, Some(Ground::Other), None, TODAY);
    assert!(refused(other).contains("Say what the reason is"));
    assert!(decide::set_priority(&referral, Priority::Soon, Some(Ground::Forces), None, TODAY).is_ok());
}

#[test]
fn a_child_who_was_never_seen_is_not_discharged() {
    let story = Story::offered(day(2026, 9, 1));
    assert!(
        refused(decide::discharge(&story.now(), WORDS, TODAY, TODAY)).contains("offered another appointment")
    );
}

#[test]
fn a_family_is_asked_twice_in_writing_and_then_by_telephone_and_silence_removes_nobody() {
    let mut story = Story::accepted();
    for on in [day(2026, 9, 1), day(2026, 9, 15)] {
        let facts = decide::ask_still_needed(&story.now(), Channel::Letter, on);
        story.tell(facts);
    }
    let third = decide::ask_still_needed(&story.now(), Channel::Message, TODAY);
    assert!(refused(third).contains("Telephone"));
    let facts = decide::ask_still_needed(&story.now(), Channel::Phone, TODAY);
    story.tell(facts);
    assert!(story.now().ended.is_none(), "three questions without an answer end nothing");
    assert_eq!(story.now().stage(), Stage::First);
    let facts = decide::still_needed(&story.now(), TODAY);
    story.tell(facts);
    assert!(story.now().asked_still_needed.is_empty());
}

#[test]
fn what_was_taken_back_never_was_and_stays_in_the_record() {
    let mut story = Story::offered(day(2026, 9, 1));
    let facts = decide::not_brought(&story.now(), TODAY);
    story.tell(facts);
    let wrong = story.0.last().unwrap().seq;
    let facts = decide::take_back(&story.0, &[], (wrong, WORDS), TODAY);
    story.tell(facts);
    assert_eq!(story.now().times_not_brought(), 0);
    assert!(story.now().open_offer().is_some(), "the appointment lies open again");
    assert!(refused(decide::take_back(&story.0, &[], (wrong, WORDS), TODAY)).contains("already taken back"));
    assert!(refused(decide::take_back(&story.0, &[], (1, WORDS), TODAY)).contains("cannot be taken back"));
}

#[test]
fn nothing_is_recorded_about_a_referral_that_is_over() {
    let mut story = Story::new();
    let facts = decide::not_accepted(&story.now(), WORDS, WORDS, TODAY);
    story.tell(facts);
    let over = story.now();
    assert_eq!(over.stage(), Stage::Ended);
    assert_eq!(over.since(), Some(CAME), "a referral that bounced stays in sight with its first day");
    for facts in [
        decide::accept(&over, TODAY, TODAY),
        decide::offer(&over, Slot::on(TODAY, None), TODAY),
        decide::family_says(&over, WORDS, TODAY),
        decide::withdraw(&over, None, TODAY, TODAY),
    ] {
        assert!(refused(facts).contains("has ended"));
    }
}

#[test]
fn a_list_marks_a_family_that_has_not_heard_for_eight_weeks() {
    assert_eq!(standing::silent(day(2026, 9, 28), None, 8, TODAY), Some(8));
    assert_eq!(standing::silent(day(2026, 9, 29), None, 8, TODAY), None);
    assert_eq!(standing::silent(CAME, Some(day(2026, 11, 16)), 8, TODAY), None);
}

#[test]
fn why_a_child_is_gone_from_the_trusts_list_is_answered_in_one_of_three_ways() {
    let gone = || {
        let mut story = Story::accepted();
        story.tell(Ok(vec![Happening::on(TODAY, waymark_therapies::Fact::GoneFromList)]));
        story
    };
    for found in [decide::Found::Elsewhere, decide::Found::Other] {
        let said = refused(decide::found_out(&gone().now(), (found, None), TODAY));
        assert!(said.contains("Say what you found out"), "{said}");
    }
    let answered = |found, words| {
        let mut story = gone();
        let facts = decide::found_out(&story.now(), (found, words), TODAY);
        story.tell(facts);
        story.now()
    };
    let waits = answered(decide::Found::StillWaits, None);
    assert!(waits.gone.is_none() && waits.kept && waits.stage() == Stage::First);
    let other = answered(decide::Found::Other, Some(WORDS));
    assert!(other.gone.is_none() && other.kept && other.stage() == Stage::First, "the child stays");
    let elsewhere = answered(decide::Found::Elsewhere, Some(WORDS));
    assert_eq!(elsewhere.ended.map(|(_, how)| how), Some(EndKind::Withdrawn));
    assert_eq!(elsewhere.end_words.0, Some(WORDS), "with the family’s reason");
    let said = refused(decide::found_out(&Story::accepted().now(), (decide::Found::StillWaits, None), TODAY));
    assert!(said.contains("own list holds this child"), "{said}");
}
