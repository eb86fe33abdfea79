//! Promises about what a case means on a day: the clock, the risks, what to do next, what the family is told, and the
//! letters that tell a decision.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test must stop")]

use waymark_ehc::case::{Case, Happened, fold};
use waymark_ehc::clock::dues;
use waymark_ehc::codes::{AdviceKind, RequestSource, Route};
use waymark_ehc::facts::{AdviceAsked, Decision, Fact, RequestReceived};
use waymark_ehc::standing::addressee::{Addressee, UNNAMED};
use waymark_ehc::standing::letter::{Kind, Letter, Making};
use waymark_ehc::standing::release::{Release, release};
use waymark_ehc::standing::{
    Delay, FamilyState, Lead, MilestoneState, NextStep, Risk, Standing, Sure, What, Whose, days_left, delay,
    standing,
};
use waymark_ehc::words::{Names, Subject, TeamName, family_state, lead, lead_line, risk};
use waymark_kernel::{Day, Ids, Instant, TeamId, When, day};
use waymark_people::area_contacts::AreaContact;

const ASKED: Day = day(2026, 9, 7);
const AGREED: Day = day(2026, 10, 9);
const MONDAY: Day = day(2026, 11, 23);

/// A case from facts with their days.
fn case(facts: &[(Day, Fact)]) -> Case {
    let happened = |((day, fact), seq): (&(Day, Fact), i64)| Happened {
        seq,
        when: When::On(*day),
        recorded: Instant(0),
        corrects: None,
        fact: fact.clone(),
    };
    fold(&facts.iter().zip(1..).map(happened).collect::<Vec<_>>())
}

fn request(on: Day) -> (Day, Fact) {
    let request = RequestReceived {
        source: Some(RequestSource::Family),
        route: Route::Online,
        rya: None,
        requester: None,
        parent_told: None,
        words: None,
        ..RequestReceived::untold()
    };
    (on, Fact::RequestReceived(request))
}

fn owned(ids: &Ids) -> (Day, Fact) {
    (ASKED, Fact::OwnerSet { officer: Some(ids.next()), team: ids.next() })
}

/// The case of the mock with two health reports asked on 9 October, one in.
fn assessed(ids: &Ids) -> (Vec<(Day, Fact)>, Names) {
    let mut facts = vec![request(ASKED), owned(ids), (AGREED, Fact::AssessmentAgreed(Decision::default()))];
    let mut names = Names::of(Subject::Named("Maya".into()));
    for (kind, name, came) in [
        (AdviceKind::Psychologist, "psychology", Some(day(2026, 11, 18))),
        (AdviceKind::Health, "speech", None),
        (AdviceKind::Health, "paediatrics", None),
    ] {
        let (advice, team) = (ids.next(), ids.next::<TeamId>());
        names.teams.insert(team, TeamName { name: name.into(), kind: name.into(), agency: "health".into() });
        facts.push((AGREED, Fact::AdviceAsked(AdviceAsked { advice, kind, team })));
        facts.extend(came.map(|on| (on, Fact::AdviceReceived { advice })));
        if came.is_none() {
            facts.push((MONDAY, Fact::AdviceChased { advice }));
        }
    }
    (facts, names)
}

fn stands(case: &Case, today: Day) -> Standing {
    standing(case, case.given_to, &dues(case), today)
}

#[test]
fn the_mocks_monday_is_63_days_before_the_final_plan_with_two_reports_late() {
    let (facts, names) = assessed(&Ids::seeded(1));
    let case = case(&facts);
    let now = stands(&case, MONDAY);
    assert_eq!(lead(&now.lead, MONDAY), "63 days left");
    assert_eq!(lead_line(&now.lead, MONDAY), "Send the final plan: due Monday 25 January 2027.");
    assert!(matches!(now.risks.first(), Some(Risk::AdviceLate(2))), "{:?}", now.risks);
    assert_eq!(now.next.iter().filter(|step| matches!(step, NextStep::Chase(_))).count(), 2);
    let told = family_state(&now.family, &case, &names, MONDAY);
    assert_eq!(
        told,
        "We are waiting for 2 reports about Maya: speech and language therapy and the children’s doctor. We are sorry. \
         2 reports are late. They were due on 20 November 2026. We asked again today. This does not change the \
         25 January 2027 date for the plan."
    );
}

#[test]
fn a_family_is_told_when_the_first_late_report_was_due_where_another_was_due_later() {
    let (mut facts, names) = assessed(&Ids::seeded(1));
    let last = facts.iter_mut().rev().find(|(_, fact)| matches!(fact, Fact::AdviceAsked(_)));
    last.unwrap().0 = AGREED.tomorrow().unwrap();
    let case = case(&facts);
    let told = family_state(&stands(&case, MONDAY).family, &case, &names, MONDAY);
    assert!(told.contains("2 reports are late. The first was due on 20 November 2026."), "{told}");
}

#[test]
fn a_limit_on_a_bank_holiday_stays_and_says_by_which_working_day_to_send() {
    let case = case(&assessed(&Ids::seeded(1)).0);
    let strip = stands(&case, MONDAY).strip.unwrap();
    let no_plan = strip.milestones.iter().find(|milestone| milestone.what == What::NoPlan).unwrap();
    assert_eq!(no_plan.day, day(2026, 12, 28));
    assert_eq!(no_plan.send_by.unwrap().day, day(2026, 12, 24));
    assert_eq!(no_plan.send_by.unwrap().why, "a bank holiday");
    let advice = strip.milestones.iter().find(|milestone| milestone.what == What::Advice).unwrap();
    assert_eq!((advice.state, advice.late), (MilestoneState::Late, 2));
}

/// The sentences about the family's days on the draft, for a draft sent on a day.
fn family_days(sent: Option<Day>, today: Day) -> Vec<String> {
    let ids = Ids::seeded(1);
    let agreed = (day(2026, 12, 18), Fact::PlanAgreed(Decision::default()));
    let mut facts =
        vec![request(ASKED), owned(&ids), (AGREED, Fact::AssessmentAgreed(Decision::default())), agreed];
    facts.extend(sent.map(|on| (on, Fact::DraftSent)));
    let found = stands(&case(&facts), today).risks;
    found.iter().filter(|found| matches!(found, Risk::FamilyDays { .. })).map(risk).collect()
}

#[test]
fn an_officer_is_told_when_the_familys_days_on_the_draft_outrun_the_twenty_weeks() {
    let sent = |d| Some(day(2027, 1, d));
    assert_eq!(family_days(sent(10), day(2027, 1, 12)), [""; 0], "they end the day before the last day");
    let on = family_days(sent(11), day(2027, 1, 12));
    assert_eq!(
        on,
        [
            "The family’s 15 days on the draft run to the end of Monday 25 January 2027, and the last day for the plan is \
          Monday 25 January 2027: the plan cannot go in time unless the family has finished sooner."
        ]
    );
    let past = family_days(sent(20), day(2027, 1, 21));
    assert!(past[0].contains("run to the end of Wednesday 3 February 2027"), "{past:?}");
    assert_eq!(family_days(None, day(2027, 1, 10)), [""; 0]);
    let unsent = family_days(None, day(2027, 1, 18));
    assert!(unsent[0].starts_with("If the draft goes today, the family’s 15 days run to"), "{unsent:?}");
    assert_eq!(family_days(sent(20), day(2027, 1, 26)), [""; 0], "then it is late");
}

#[test]
fn a_case_known_from_a_return_is_never_late_never_at_risk_and_asks_to_be_confirmed() {
    let ids = Ids::seeded(1);
    let mut facts = vec![
        request(day(2025, 1, 6)),
        (day(2026, 1, 15), Fact::KnownFromReturn { as_at: day(2026, 1, 15), import: ids.next() }),
    ];
    let imported = stands(&case(&facts), MONDAY);
    assert!(matches!(imported.lead, Lead::AsAt(on) if on == day(2026, 1, 15)));
    assert_eq!(lead(&imported.lead, MONDAY), "As at 15 January 2026");
    assert!(imported.risks.is_empty());
    assert_eq!(imported.next, [NextStep::Confirm]);
    assert_eq!(imported.family, FamilyState::AsAt(day(2026, 1, 15)));
    facts.push((MONDAY, Fact::Confirmed));
    let confirmed = stands(&case(&facts), MONDAY);
    assert!(matches!(confirmed.family, FamilyState::DecisionLate(on) if on == day(2025, 2, 17)));
}

#[test]
fn lateness_is_said_in_whole_weeks_with_the_days_beside_them() {
    let ids = Ids::seeded(1);
    let case = case(&[request(day(2024, 5, 3)), owned(&ids)]);
    let now = stands(&case, day(2024, 9, 3));
    assert_eq!(lead(&now.lead, day(2024, 9, 3)), "11 weeks (81 days) late");
}

#[test]
fn waiting_for_advice_is_told_apart_from_what_came_after_it() {
    let ids = Ids::seeded(1);
    let advice = ids.next();
    let asked = AdviceAsked { advice, kind: AdviceKind::Psychologist, team: ids.next() };
    let mut facts = vec![
        request(day(2026, 1, 5)),
        owned(&ids),
        (day(2026, 2, 2), Fact::AssessmentAgreed(Decision::default())),
        (day(2026, 2, 2), Fact::AdviceAsked(asked)),
        (day(2026, 6, 8), Fact::AdviceReceived { advice }),
    ];
    let before = case(&facts);
    // Due back 16 March, in 8 June: 84 days. The plan was due 25 May; after the advice came 14 more days passed.
    assert_eq!(delay(&before, &dues(&before), day(2026, 6, 22)), Some(Delay { advice: 84, after: 14 }));
    facts.push((day(2026, 6, 22), Fact::FinalIssued));
    let sent = case(&facts);
    assert_eq!(delay(&sent, &dues(&sent), day(2026, 12, 1)), Some(Delay { advice: 84, after: 14 }));
    assert_eq!(delay(&before, &dues(&before), day(2026, 5, 25)), None, "the last day is in time");
    let nobody = case(&facts[..3]);
    assert_eq!(delay(&nobody, &dues(&nobody), day(2026, 6, 22)), None, "no advice is on record to wait for");
}

#[test]
fn the_draft_is_with_the_family_for_fifteen_days_from_the_day_it_is_served() {
    let ids = Ids::seeded(1);
    let mut facts = assessed(&ids).0;
    facts.push((day(2026, 12, 18), Fact::PlanAgreed(Decision::default())));
    facts.push((day(2026, 12, 18), Fact::DraftSent));
    let case = case(&facts);
    let until = day(2027, 1, 1);
    assert_eq!(stands(&case, until).family, FamilyState::YourTurn { sent: day(2026, 12, 18), until });
    assert_eq!(stands(&case, day(2027, 1, 2)).family, FamilyState::AfterDraft);
    assert_eq!(stands(&case, day(2027, 1, 26)).family, FamilyState::LateFinal(day(2027, 1, 25)));
}

#[test]
fn a_limit_that_binds_only_a_refusal_can_warn_and_is_never_late() {
    let case = case(&assessed(&Ids::seeded(1)).0);
    let dues = dues(&case);
    let no_plan = dues.iter().find(|due| due.rule.id == "A7").unwrap();
    assert!(no_plan.conditional);
    let after = day(2026, 12, 29);
    assert!(days_left(no_plan, after).unwrap() < 0);
    let marked = |on| stands(&case, on).strip.unwrap().milestones.iter().any(|m| m.what == What::NoPlan);
    assert_eq!([marked(day(2026, 12, 28)), marked(after)], [true, false], "neither late nor to come");
}

#[test]
fn each_risk_is_said_in_a_sentence() {
    for (reason, words) in [
        (Risk::AdviceLate(1), "One report is late."),
        (
            Risk::AdviceOut { count: 2, days: 23 },
            "If there is to be no plan, the family has to be told in 23 days, with 2 reports not in.",
        ),
        (
            Risk::DraftBy(day(2026, 12, 26)),
            "The draft needs to go by Saturday 26 December 2026 to leave 15 days for the family and 15 for schools.",
        ),
        (Risk::NobodyAsked, "Nobody has been asked for advice."),
    ] {
        assert_eq!(risk(&reason), words);
    }
}

fn contacts(codes: &[&str]) -> Vec<AreaContact> {
    let contact = |code: &&str| AreaContact {
        code: (*code).to_owned(),
        name: format!("The {code}"),
        phone: Some("01632 960 000".into()),
        ..AreaContact::default()
    };
    codes.iter().map(contact).collect()
}

fn letter(kind: Kind, contacts: &[AreaContact]) -> Letter {
    let making = Making {
        to: &Addressee::new("Ms Ada Okafor", Some("12 Mill Lane\nAshdale\nAS1 2DE")),
        child: "Maya Okafor",
        born: day(2019, 5, 3),
        reference: "WM-26-00417",
        sent: day(2026, 10, 20),
        limit: Some(day(2026, 10, 19)),
        reasons: "We looked at the school’s report.\n\nIt shows good progress.",
        officer: "Sarah Quayle",
        no_plan: Some(day(2026, 12, 28)),
        final_plan: Some(day(2027, 1, 25)),
        contacts,
    };
    Letter::new(kind, &making)
}

#[test]
fn a_refusal_cannot_go_while_the_settings_lack_a_contact_the_law_asks_for() {
    let whole = letter(Kind::NotAssess, &contacts(&["send_team", "sendiass", "mediation", "disagreement"]));
    assert_eq!(whole.absent(), [""; 0]);
    let short = letter(Kind::NotAssess, &contacts(&["send_team", "sendiass", "disagreement"]));
    let absent = short.absent().join(" ");
    assert!(absent.contains("mediation adviser"), "{absent}");
    assert_eq!(short.absent().len(), 1);
    assert!(letter(Kind::Assess, &[]).absent().is_empty(), "a yes needs no notice");
}

#[test]
fn the_tribunals_recommendations_stand_in_a_refusal_of_a_plan_and_never_in_a_refusal_to_assess() {
    let all = contacts(&["send_team", "sendiass", "mediation", "disagreement"]);
    let says = |kind| letter(kind, &all).text().contains("recommendations about health care");
    assert!(says(Kind::NoPlan));
    assert!(!says(Kind::NotAssess));
}

#[test]
fn a_letter_says_the_decision_first_and_that_it_is_late() {
    let all = contacts(&["send_team", "sendiass", "mediation", "disagreement"]);
    insta::assert_snapshot!("the letter of a late refusal to assess", letter(Kind::NotAssess, &all).text());
    insta::assert_snapshot!("the letter that we will assess", letter(Kind::Assess, &all).text());
}

#[test]
fn a_greeting_takes_the_title_that_is_held_and_guesses_none() {
    for (names, greeting) in [
        (vec!["Ms Jo Carter"], "Dear Ms Carter"),
        (vec!["Dr. Ben Okafor", "Ada Okafor"], "Dear Dr. Okafor and Ada Okafor"),
        (vec!["Mrs Ana de Souza"], "Dear Mrs Ana de Souza"),
        (vec!["Jo Carter"], "Dear Jo Carter"),
        (vec![], "Dear parent or carer"),
        (vec![UNNAMED], "Dear parent or carer"),
        (vec!["Jo Carter", UNNAMED], "Dear Jo Carter"),
    ] {
        let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        assert_eq!(waymark_ehc::words::letters::dear(&names), greeting);
    }
}

#[test]
fn a_refusal_waits_for_a_day_when_someone_can_answer_the_phone_unless_the_limit_falls_then() {
    let (friday, thursday) = (day(2026, 11, 20), day(2026, 12, 24));
    assert_eq!(release(friday, 14, None), Release::Now);
    assert_eq!(release(friday, 15, None), Release::Friday);
    assert_eq!(release(friday, 16, Some(day(2026, 11, 22))), Release::LimitFallsNow);
    assert_eq!(
        release(friday, 16, Some(day(2026, 11, 2))),
        Release::LimitPassed,
        "no last day, but a late one"
    );
    assert_eq!(release(friday, 16, Some(day(2026, 11, 23))), Release::Friday);
    assert_eq!(release(thursday, 9, None), Release::Holiday);
    assert_eq!(release(thursday, 9, Some(day(2026, 12, 28))), Release::LimitFallsNow);
    assert_eq!(
        release(day(2026, 5, 22), 9, None),
        Release::Holiday,
        "the Friday before a bank holiday Monday"
    );
    assert_eq!(release(day(2026, 11, 21), 9, None), Release::Closed);
}

/// The stretches of a case asked for on 7 September 2026, whose final plan is due on 25 January 2027.
fn stretches(more: &[(Day, Fact)], today: Day) -> Vec<(Whose, Day, Day, Sure)> {
    let mut facts =
        vec![request(day(2026, 9, 7)), (day(2026, 10, 9), Fact::AssessmentAgreed(Decision::default()))];
    facts.extend_from_slice(more);
    let strip = stands(&case(&facts), today).strip.unwrap();
    strip.stretches.iter().map(|s| (s.whose, s.from, s.to, s.sure)).collect()
}

#[test]
fn before_a_draft_the_strip_shows_the_last_days_that_leave_room_for_family_and_schools() {
    let family = (Whose::Family, day(2026, 12, 26), day(2027, 1, 9), Sure::Latest);
    let schools = (Whose::Schools, day(2027, 1, 10), day(2027, 1, 25), Sure::Latest);
    assert_eq!(stretches(&[], MONDAY), [family, schools]);
    assert_eq!(stretches(&[], day(2026, 12, 26)), [family, schools]);
    assert_eq!(stretches(&[], day(2026, 12, 27)), [], "no longer fits: nothing is pretended");
}

#[test]
fn a_draft_that_was_sent_gives_the_family_fifteen_days_with_the_day_it_was_served() {
    let sent =
        [(day(2026, 12, 18), Fact::PlanAgreed(Decision::default())), (day(2026, 12, 18), Fact::DraftSent)];
    let family = (Whose::Family, day(2026, 12, 18), day(2027, 1, 1), Sure::Known);
    let schools = (Whose::Schools, day(2027, 1, 10), day(2027, 1, 25), Sure::Latest);
    assert_eq!(stretches(&sent, day(2026, 12, 18)), [family, schools]);
    assert_eq!(stretches(&sent, day(2027, 1, 11)), [family], "a school would no longer have its days");
    let mut done = sent.to_vec();
    done.push((day(2027, 1, 4), Fact::FinalIssued));
    assert_eq!(stretches(&done, day(2027, 1, 5)), [family]);
}

#[test]
fn a_second_review_meeting_does_not_send_the_review_year_back_to_the_first_plan() {
    let mut facts = vec![
        request(day(2020, 1, 6)),
        (day(2020, 5, 4), Fact::FinalIssued),
        (day(2026, 1, 12), Fact::ReviewMeetingHeld),
        (day(2026, 2, 2), Fact::ReviewDecided { outcome: None }),
    ];
    let due = |facts: &[(Day, Fact)]| {
        let dues = dues(&case(facts));
        dues.iter().find(|due| due.rule.id == "B1").and_then(waymark_ehc::clock::Due::day)
    };
    assert_eq!(due(&facts), Some(day(2027, 2, 1)));
    let missed =
        dues(&case(&facts)).into_iter().find(|due| due.rule.id == "B1" && due.met.is_some()).unwrap();
    assert_eq!(missed.day(), Some(day(2021, 5, 3)), "the review that was done late stays among the dates");
    facts.push((day(2026, 11, 16), Fact::ReviewMeetingHeld));
    assert_eq!(
        due(&facts),
        Some(day(2027, 2, 1)),
        "until this review is decided, the year is the last one's"
    );
    facts.push((day(2026, 12, 1), Fact::ReviewDecided { outcome: None }));
    assert_eq!(due(&facts), Some(day(2027, 11, 30)));
}

#[test]
fn a_latest_meeting_told_by_a_return_alone_starts_no_review_year() {
    let ids = Ids::seeded(1);
    let known = Fact::KnownFromReturn { as_at: day(2026, 1, 15), import: ids.next() };
    let facts = [
        request(day(2020, 1, 6)),
        (day(2020, 5, 4), Fact::FinalIssued),
        (day(2025, 11, 10), Fact::ReviewMeetingHeld),
        (day(2026, 1, 15), known),
        (MONDAY, Fact::Confirmed),
    ];
    let dues = dues(&case(&facts));
    let review = dues.iter().find(|due| due.rule.id == "B1").expect("the review is listed");
    assert_eq!(review.day(), None, "counted from the first plan, as if no review had been decided since");
}

#[test]
fn a_request_that_ended_without_a_plan_has_no_strip_and_one_taken_up_again_has_no_end_on_it() {
    let refused = [request(ASKED), (AGREED, Fact::AssessmentRefused(Decision::default()))];
    assert_eq!(stands(&case(&refused), MONDAY).strip, None);
    let again = [
        request(ASKED),
        (AGREED, Fact::AssessmentAgreed(Decision::default())),
        (day(2026, 11, 2), Fact::PlanRefused(Decision::default())),
        (day(2026, 11, 20), Fact::PlanAgreed(Decision::default())),
    ];
    let strip = stands(&case(&again), MONDAY).strip.expect("it goes on");
    assert_eq!(strip.finished, None, "the refusal that was taken back is not its end");
}
