//! Promises about what may be recorded of a plan, and what a day makes of it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test must stop"
)]

use waymark_improvement::codes::{
    AreaKind, EvidenceKind, FollowKind, Framework, Outcome, Party, Progress, Reply, VisitKind,
};
use waymark_improvement::decide::{self, Letter, NewAction};
use waymark_improvement::facts::{Evidence, Fact, Milestone, MilestoneNo};
use waymark_improvement::happening::{Happened, Happening};
use waymark_improvement::plan::{Accountable, Plan, fold};
use waymark_improvement::standing::{Confirmation, confirmations, days_past, doing, silent, state, summary};
use waymark_kernel::{Answer, Day, Ids, Instant, Problem, TextId, add_days, day};

const LETTER: Day = day(2026, 2, 9);
const STARTS: Day = day(2026, 5, 18);
const TODAY: Day = day(2026, 11, 23);
const NO: MilestoneNo = MilestoneNo { area: 1, n: 1 };

fn text() -> TextId {
    Ids::seeded(1).next()
}

/// A plan that remembers its facts.
#[derive(Default)]
struct Told {
    facts: Vec<Happened>,
}

impl Told {
    fn plan(&self) -> Plan {
        fold(&self.facts)
    }

    fn and(mut self, decide: impl FnOnce(&Plan) -> Answer<Vec<Happening>>) -> Self {
        for happening in decide(&self.plan()).unwrap() {
            self.facts.push(Happened {
                seq: self.facts.len() as i64 + 1,
                when: happening.when,
                recorded: Instant(0),
                corrects: happening.corrects,
                fact: happening.fact,
            });
        }
        self
    }

    /// One area with one action and one milestone due on 15 December, which the forum is asked to confirm.
    fn with_a_milestone() -> Self {
        Self::default()
            .and(|_| decide::inspect(letter(Outcome::Failings), 1, TODAY))
            .and(|plan| decide::make_accountable(plan, 1, officer(Party::Council), STARTS))
            .and(|plan| decide::plan_action(plan, 1, action(None), STARTS))
            .and(|plan| decide::plan_milestone(plan, milestone(day(2026, 12, 15)), STARTS))
    }
}

fn action(aim: Option<i64>) -> NewAction {
    NewAction { words: text(), starts: STARTS, aim, cost: None }
}

fn officer(party: Party) -> Accountable {
    Accountable { party, name: text(), officer_id: None, manager: text(), manager_id: None }
}

fn letter(outcome: Outcome) -> Letter {
    let areas = vec![(AreaKind::Priority, text()), (AreaKind::Improvement, text())];
    Letter { framework: Framework::Y2023, outcome, day: LETTER, strengths: vec![text()], areas }
}

fn milestone(due: Day) -> Milestone {
    Milestone {
        no: NO,
        action: 1,
        words: text(),
        due,
        party: Party::Council,
        lead: text(),
        confirmers: vec![Party::Forum],
    }
}

fn refused(answer: Answer<Vec<Happening>>) -> String {
    match answer {
        Err(Problem::Refused(refusals)) => refusals[0].sentence.clone(),
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn a_milestone_due_before_its_action_starts_is_refused() {
    let told = Told::with_a_milestone();
    let before = decide::plan_milestone(&told.plan(), milestone(add_days(STARTS, -1)), STARTS);
    assert_eq!(refused(before), "The milestone would be due before its action starts, on 18 May 2026.");
    assert!(decide::plan_milestone(&told.plan(), milestone(STARTS), STARTS).is_ok());
    let moved = decide::move_due(&told.plan(), NO, add_days(STARTS, -1), text(), TODAY);
    assert_eq!(refused(moved), "The milestone would be due before its action starts.");
}

#[test]
fn closing_without_asking_those_named_is_refused() {
    let plan = Told::with_a_milestone().plan();
    assert_eq!(
        refused(decide::close(&plan, NO, false, TODAY)),
        "Ask the forum to confirm it. They were named when it was planned."
    );
    assert!(decide::close(&plan, NO, true, TODAY).is_ok());
}

#[test]
fn nobody_outside_the_council_and_the_health_commissioner_is_accountable() {
    let plan = Told::with_a_milestone().plan();
    for party in Party::ALL {
        let made = decide::make_accountable(&plan, 1, officer(*party), TODAY);
        let may = matches!(party, Party::Council | Party::Commissioner);
        assert_eq!(made.is_ok(), may, "{party:?}");
    }
}

#[test]
fn a_quotation_without_consent_is_refused() {
    let plan = Told::with_a_milestone().plan();
    let quotation = |consent| Evidence {
        area: 1,
        milestone: Some(1),
        what: EvidenceKind::Quotation,
        words: text(),
        source: text(),
        consent,
        link: None,
        document: None,
    };
    assert!(refused(decide::add_evidence(&plan, quotation(false), TODAY)).starts_with("Ask whoever said it"));
    assert!(decide::add_evidence(&plan, quotation(true), TODAY).is_ok());
}

#[test]
fn both_dates_stay_and_the_one_first_planned_is_never_overwritten() {
    let told = Told::with_a_milestone()
        .and(|plan| decide::move_due(plan, NO, day(2027, 1, 20), text(), TODAY))
        .and(|plan| decide::move_due(plan, NO, day(2027, 3, 1), text(), TODAY));
    let plan = told.plan();
    let milestone = plan.milestone(NO).unwrap();
    assert_eq!((milestone.planned, milestone.due()), (day(2026, 12, 15), day(2027, 3, 1)));
    assert_eq!(milestone.moved.len(), 2);
}

#[test]
fn what_stands_worse_or_is_past_its_day_needs_a_reason() {
    let told = Told::with_a_milestone().and(|plan| decide::tell(plan, NO, Progress::OnTrack, None, TODAY));
    let plan = told.plan();
    assert_eq!(refused(decide::tell(&plan, NO, Progress::AtRisk, None, TODAY)), "Say why this has changed.");
    let past = day(2026, 12, 16);
    assert_eq!(refused(decide::tell(&plan, NO, Progress::OnTrack, None, past)), "Say why it is late.");
    assert_eq!(state(plan.milestone(NO).unwrap(), past), Progress::OffTrack);
    assert_eq!(days_past(plan.milestone(NO).unwrap(), past), Some(1));
    assert_eq!(state(plan.milestone(NO).unwrap(), day(2026, 12, 15)), Progress::OnTrack);
}

#[test]
fn silence_of_twenty_working_days_is_not_confirmed_and_never_a_yes() {
    let told = Told::with_a_milestone().and(|plan| decide::close(plan, NO, true, day(2026, 10, 1)));
    let plan = told.plan();
    let answer = |today: Day| confirmations(plan.milestone(NO).unwrap(), today)[0].1;
    let last = day(2026, 10, 29);
    assert_eq!(answer(last), Confirmation::Open(Some(last)));
    assert_eq!(answer(add_days(last, 1)), Confirmation::NotConfirmed(last));
    let late = told.and(|plan| decide::reply(plan, NO, (Party::Forum, Reply::Confirms), None, TODAY));
    let plan = late.plan();
    assert_eq!(confirmations(plan.milestone(NO).unwrap(), TODAY)[0].1, Confirmation::Confirmed(Some(TODAY)));
}

#[test]
fn a_partner_declines_with_reasons_answers_once_and_only_when_asked() {
    let open = Told::with_a_milestone();
    let declines = (Party::Forum, Reply::Declines);
    assert_eq!(
        refused(decide::reply(&open.plan(), NO, declines, Some(text()), TODAY)),
        "You were not asked to confirm this milestone."
    );
    let closed = open.and(|plan| decide::close(plan, NO, true, TODAY));
    assert_eq!(
        refused(decide::reply(&closed.plan(), NO, declines, None, TODAY)),
        "Say why you do not confirm it."
    );
    assert!(
        refused(decide::reply(&closed.plan(), NO, (Party::Trust, Reply::Confirms), None, TODAY))
            .starts_with("You were not asked")
    );
    let declined = closed.and(|plan| decide::reply(plan, NO, declines, Some(text()), TODAY));
    assert_eq!(
        refused(decide::reply(&declined.plan(), NO, (Party::Forum, Reply::Confirms), None, TODAY)),
        "Your answer is on record already."
    );
    assert_eq!(doing(&declined.plan().areas[0], TODAY), Some(Progress::Done));
}

#[test]
fn an_update_that_does_not_come_goes_to_the_managers_manager_after_a_month() {
    let told = Told::with_a_milestone()
        .and(|plan| decide::tell(plan, NO, Progress::OnTrack, None, day(2026, 10, 1)));
    let plan = told.plan();
    let silent = |today: Day| silent(&plan.areas[0], &plan.areas[0].milestones[0], today);
    assert_eq!(silent(day(2026, 11, 1)), None);
    let late = silent(day(2026, 11, 2)).unwrap();
    assert_eq!(late.days, 32);
    assert_eq!(late.now_with.map(|officer| officer.party), Some(Party::Council));
}

#[test]
fn a_letter_says_only_what_its_framework_knows() {
    let old = Letter { framework: Framework::Y2016, ..letter(Outcome::Failings) };
    assert_eq!(refused(decide::inspect(old, 1, TODAY)), "The 2016 framework has no such outcome.");
    let mixed = Letter { framework: Framework::Y2016, ..letter(Outcome::SeriousWeakness) };
    assert_eq!(refused(decide::inspect(mixed, 1, TODAY)), "These areas belong to the other framework.");
    assert!(
        refused(decide::inspect(letter(Outcome::Inconsistent), 1, TODAY)).starts_with("Areas for priority")
    );
    let bare = Letter { areas: Vec::new(), ..letter(Outcome::Failings) };
    assert!(refused(decide::inspect(bare, 1, TODAY)).starts_with("Paste the areas"));
    assert!(decide::inspect(letter(Outcome::Failings), 1, LETTER).is_ok());
    assert!(decide::inspect(letter(Outcome::Failings), 1, add_days(LETTER, -1)).is_err());
}

#[test]
fn inspectors_who_come_again_say_of_each_area_whether_progress_was_sufficient() {
    let told = Told::with_a_milestone();
    let wrong = decide::visited(&told.plan(), VisitKind::Revisit, &[1], TODAY, TODAY);
    assert_eq!(refused(wrong), "The 2023 framework has no such visit.");
    let unknown = decide::visited(&told.plan(), VisitKind::Monitoring, &[9], TODAY, TODAY);
    assert_eq!(refused(unknown), "The letter has no such area.");
    let early = decide::visited(&told.plan(), VisitKind::Monitoring, &[], add_days(LETTER, -1), TODAY);
    assert!(refused(early).contains("only after the first letter"));
    let told = told.and(|plan| decide::visited(plan, VisitKind::Monitoring, &[2], TODAY, TODAY));
    let plan = told.plan();
    let verdicts: Vec<(i64, bool)> =
        plan.visits[0].verdicts.iter().map(|verdict| (verdict.area, verdict.sufficient)).collect();
    assert_eq!(verdicts, [(1, false), (2, true)]);
}

#[test]
fn an_accelerated_plan_names_its_two_milestones_in_order() {
    let accelerated =
        |days| decide::follow(&Plan::default(), FollowKind::Accelerated, text(), TODAY, days, TODAY);
    assert!(accelerated((None, None)).is_err());
    assert!(accelerated((Some(day(2027, 11, 1)), Some(day(2027, 5, 1)))).is_err());
    assert!(accelerated((Some(day(2027, 5, 1)), Some(day(2027, 11, 1)))).is_ok());
}

#[test]
fn the_statement_is_due_70_working_days_after_the_letter_and_35_is_a_target() {
    let plan = Told::with_a_milestone().plan();
    let limits = waymark_improvement::clock::limits(&plan);
    let days: Vec<_> = limits
        .iter()
        .map(|limit| (limit.due.name(), limit.due.day(), limit.due.force().word(), limit.due.proof().mark()))
        .collect();
    assert_eq!(days[0], ("statement", Some(day(2026, 5, 21)), "MUST", "V"));
    assert_eq!(days[1], ("handbook", Some(day(2026, 3, 30)), "TARGET", "R"));
    assert_eq!(days[2].0, "monitoring");
}

#[test]
fn the_numbers_of_the_first_line_count_done_off_track_and_what_moved() {
    let told = Told::with_a_milestone()
        .and(|plan| decide::plan_milestone(plan, milestone(day(2026, 11, 1)), STARTS))
        .and(|plan| decide::plan_milestone(plan, milestone(day(2026, 11, 30)), STARTS))
        .and(|plan| {
            let days = (day(2026, 10, 1), None);
            decide::set_meeting(plan, waymark_improvement::codes::MeetingKind::Board, days, None, STARTS)
        })
        .and(|plan| {
            let days = (day(2026, 12, 3), None);
            decide::set_meeting(plan, waymark_improvement::codes::MeetingKind::Board, days, None, STARTS)
        })
        .and(|plan| decide::close(plan, NO, true, TODAY));
    let summary = summary(&told.plan(), TODAY);
    assert_eq!((summary.done, summary.all), (1, 3));
    assert_eq!(summary.off_track, [1]);
    assert_eq!(summary.before_board, Some((day(2026, 12, 3), 1)));
    assert_eq!(summary.since_board, Some((1, 0)));
}

#[test]
fn a_letter_takes_the_place_of_a_plan_that_is_worked_on_only_when_that_is_said() {
    let worked_on = Told::with_a_milestone().plan();
    let same = letter(Outcome::Failings);
    assert!(
        refused(decide::beside(&same, (&worked_on, 1), true).map(|()| Vec::new()))
            .ends_with("is on record: inspection 1.")
    );
    let next = decide::Letter { day: add_days(LETTER, 200), ..letter(Outcome::Failings) };
    assert!(
        refused(decide::beside(&next, (&worked_on, 1), true).map(|()| Vec::new()))
            .contains("is still worked on")
    );
    assert!(decide::beside(&next, (&worked_on, 1), false).is_ok(), "it was said");
    let before = decide::Letter { day: add_days(LETTER, -900), ..letter(Outcome::Failings) };
    assert!(decide::beside(&before, (&worked_on, 1), true).is_ok(), "an older letter leads nothing");
}

#[test]
fn an_action_serves_an_aim_of_its_own_area() {
    let plan = Told::with_a_milestone().and(|plan| decide::set_aim(plan, 1, text(), STARTS)).plan();
    let planned = |aim| decide::plan_action(&plan, 1, action(aim), TODAY);
    assert!(matches!(
        planned(Some(1)).unwrap().first().map(|h| &h.fact),
        Some(Fact::ActionPlanned { aim: Some(1), .. })
    ));
    assert!(planned(None).is_ok(), "or all of them");
    for wrong in [0, 2] {
        assert!(planned(Some(wrong)).is_err(), "{wrong}");
    }
}
