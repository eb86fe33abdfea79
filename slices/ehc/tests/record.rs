//! A return read into facts and written again is the same return; reading it twice changes nothing; what it does not
//! tell is not invented.

use proptest::prelude::*;
use uuid::Uuid;
use waymark_ehc::case::{Case, Happened, fold, fold_as_at};
use waymark_ehc::codes::{RequestSource, ReviewOutcome, Stage};
use waymark_ehc::facts::{Fact, Need, Placement, PlanDescription};
use waymark_ehc::record::{
    ActiveRecord, AssessmentRecord, AtCensus, Happening, KEPT, Outcome, Period, PlanRecord, Record, facts_of,
    line_of, read_line, record_of, told,
};
use waymark_kernel::{Day, ImportId, Instant, When, add_days, day};

const CENSUS: Day = day(2026, 1, 15);
const PERIOD: Period = Period { last_census: day(2025, 1, 16), first: day(2025, 1, 1), census: CENSUS };
const FILE: ImportId = ImportId(Uuid::from_u128(1));

fn journal(facts: &mut Vec<Happened>, new: Vec<Happening>, recorded: i64) {
    for happening in new {
        let seq = facts.last().map_or(0, |last| last.seq) + 1;
        let Happening { fact, when, corrects, .. } = happening;
        facts.push(Happened { seq, when, recorded: Instant(recorded), corrects, fact });
    }
}

fn imported(record: &Record) -> Vec<Happened> {
    let mut facts = Vec::new();
    journal(&mut facts, facts_of(record, &Case::default(), CENSUS, FILE), 1);
    facts
}

fn plan_of_2025() -> Record {
    Record {
        received: Some(day(2025, 2, 3)),
        source: Some(RequestSource::Setting),
        rya: Some(false),
        request_day: Some(day(2025, 3, 12)),
        request: Outcome::Yes,
        request_mediation: Some(false),
        request_appeal: Some(false),
        exported: None,
        assessment: Some(AssessmentRecord {
            outcome: Outcome::Yes,
            day: Some(day(2025, 6, 20)),
            mediation: Some(false),
            appeal: Some(false),
            other_mediation: Some(false),
            other_appeal: Some(false),
            week20: Some(false),
        }),
        plan: Some(PlanRecord {
            plan: PlanDescription {
                start: Some(day(2025, 6, 20)),
                personal_budget: Some(false),
                ..Default::default()
            },
            ceased: None,
        }),
        active: Some(ActiveRecord {
            placements: vec![Placement {
                setting: "urn:103150".into(),
                rank: Some("1".into()),
                ..Default::default()
            }],
            needs: vec![Need { code: "SLCN".into(), rank: Some("1".into()) }],
            ..Default::default()
        }),
    }
}

#[test]
fn a_plan_of_last_year_comes_back_as_it_went_in() {
    let record = plan_of_2025();
    let case = fold(&imported(&record));
    assert_eq!(record_of(&case, PERIOD), Some(record));
    assert_eq!(case.stage(CENSUS), Stage::Plan);
}

#[test]
fn reading_the_same_return_twice_changes_nothing() {
    let record = plan_of_2025();
    let case = fold(&imported(&record));
    assert_eq!(facts_of(&record, &case, CENSUS, FILE), []);
}

#[test]
fn a_withdrawal_without_a_date_happened_between_receipt_and_census_day() {
    let record = Record {
        received: Some(day(2025, 3, 1)),
        rya: Some(false),
        request: Outcome::Withdrawn,
        ..Default::default()
    };
    let facts = imported(&record);
    let withdrawn = facts.iter().find(|h| h.fact == Fact::RequestWithdrawn).map(|h| h.when);
    assert_eq!(withdrawn, Some(When::Between(day(2025, 3, 1), CENSUS)));
    assert_eq!(record_of(&fold(&facts), PERIOD), Some(record));
}

#[test]
fn an_outcome_of_before_the_period_is_written_as_historical_without_its_dates() {
    let mut record = plan_of_2025();
    record.received = Some(day(2024, 1, 3));
    record.request_day = Some(day(2024, 2, 12));
    if let Some(assessment) = &mut record.assessment {
        assessment.day = Some(day(2024, 5, 20));
    }
    let written = record_of(&fold(&imported(&record)), PERIOD).expect("the plan is active");
    assert_eq!((written.request, written.received, written.rya), (Outcome::Historical, None, None));
    assert_eq!(written.assessment.map(|a| (a.outcome, a.day)), Some((Outcome::Historical, None)));
    assert!(written.active.is_some());
}

#[test]
fn a_return_leaves_what_came_after_its_census_day_alone() {
    let mut facts = imported(&plan_of_2025());
    let first = fold(&facts).placements;
    let left = add_days(CENSUS, 30);
    let mut known: Vec<Placement> =
        first.iter().map(|place| Placement { leaving: Some(left), ..place.clone() }).collect();
    known.push(Placement { setting: "urn:2".into(), entry: Some(left), ..Placement::default() });
    journal(&mut facts, vec![Happening::undated(Fact::PlacementsRecorded { placements: known.clone() })], 2);
    let mut told = record_of(&fold(&facts), PERIOD).unwrap_or_default();
    assert_eq!(told.active.as_ref().map(|active| &active.placements), Some(&first));
    let more = Placement { setting: "urn:3".into(), rank: Some("2".into()), ..Placement::default() };
    told.active.get_or_insert_default().placements.push(more.clone());
    let news = facts_of(&told, &fold(&facts), CENSUS, FILE);
    journal(&mut facts, news, 3);
    known.insert(first.len(), more);
    assert_eq!(fold(&facts).placements, known);
}

#[test]
fn a_refusal_of_before_the_period_is_left_out_and_one_inside_it_stays() {
    let refused = |on| Record {
        received: Some(add_days(on, -30)),
        request_day: Some(on),
        request: Outcome::No,
        rya: Some(false),
        ..Default::default()
    };
    let before = refused(day(2024, 12, 31));
    let inside = refused(day(2025, 1, 1));
    assert_eq!(record_of(&fold(&imported(&before)), PERIOD), None);
    assert_eq!(record_of(&fold(&imported(&inside)), PERIOD), Some(inside));
}

#[test]
fn a_correction_tells_what_was_known_then_from_what_is_known_now() {
    let mut facts = imported(&plan_of_2025());
    let issued = facts.iter().find(|h| h.fact == Fact::FinalIssued).map(|h| h.seq);
    let right = Happening { corrects: issued, ..Happening::on(day(2025, 6, 27), Fact::FinalIssued) };
    journal(&mut facts, vec![right], 2);
    let issued_as_known =
        |known| fold_as_at(&facts, CENSUS, Instant(known)).final_issued.and_then(|at| at.day());
    assert_eq!(issued_as_known(1), Some(day(2025, 6, 20)));
    assert_eq!(issued_as_known(2), Some(day(2025, 6, 27)));
    assert_eq!(fold_as_at(&facts, day(2025, 6, 21), Instant(2)).final_issued, None);
}

#[test]
fn correcting_an_old_review_leaves_the_newer_review_alone() {
    let mut facts = imported(&plan_of_2025());
    journal(&mut facts, vec![Happening::on(day(2026, 6, 1), Fact::ReviewMeetingHeld)], 2);
    let first = facts.last().map(|h| h.seq);
    journal(&mut facts, vec![Happening::on(day(2027, 5, 20), Fact::ReviewMeetingHeld)], 3);
    let right = Happening { corrects: first, ..Happening::on(day(2026, 6, 8), Fact::ReviewMeetingHeld) };
    journal(&mut facts, vec![right], 4);
    assert_eq!(fold(&facts).review.meeting.and_then(|at| at.day()), Some(day(2027, 5, 20)));
}

#[test]
fn a_snapshot_reads_back_as_the_case_it_was_made_from() {
    let case = fold(&imported(&plan_of_2025()));
    let text = serde_json::to_string(&case).expect("a case can be written");
    assert_eq!(serde_json::from_str::<Case>(&text).expect("and read"), case);
}

fn any_day(from: Day, days: i64) -> impl Strategy<Value = Day> {
    (0..days).prop_map(move |n| add_days(from, n))
}

prop_compose! {
    fn any_review()(
        meeting in proptest::option::of(any_day(day(2025, 1, 20), 300)),
        outcome in proptest::option::of(proptest::sample::select(ReviewOutcome::ALL.to_vec())),
        wait in 0_i64..40,
    ) -> ActiveRecord {
        let outcome = meeting.and(outcome);
        ActiveRecord {
            review_meeting: meeting,
            last_review: outcome.and(meeting).map(|day| add_days(day, wait)),
            review_outcome: outcome,
            review_draft: meeting.filter(|_| outcome == Some(ReviewOutcome::Amend)),
            ..ActiveRecord::default()
        }
    }
}

prop_compose! {
    fn any_record()(
        received in any_day(day(2024, 12, 1), 380),
        decided in 0_i64..80,
        issued in proptest::option::of(80_i64..300),
        request in proptest::sample::select(vec![Outcome::Yes, Outcome::No, Outcome::Awaited, Outcome::Withdrawn]),
        flags in any::<(Option<bool>, Option<bool>, Option<bool>)>(),
        review in any_review(),
    ) -> Record {
        let told = matches!(request, Outcome::Yes | Outcome::No);
        let assessment = (request == Outcome::Yes).then(|| AssessmentRecord {
            outcome: if issued.is_some() { Outcome::Yes } else { Outcome::Awaited },
            day: issued.map(|n| add_days(received, n)),
            week20: issued.and(Some(flags.0.unwrap_or(false))),
            mediation: flags.1,
            ..AssessmentRecord::default()
        });
        let start = issued.filter(|_| request == Outcome::Yes).map(|n| add_days(received, n));
        Record {
            received: Some(received), rya: Some(false), request,
            request_day: told.then(|| add_days(received, decided)),
            request_mediation: flags.2, assessment,
            plan: start.map(|day| PlanRecord {
                plan: PlanDescription { start: Some(day), ..PlanDescription::default() }, ceased: None,
            }),
            active: start.map(|_| ActiveRecord {
                placements: vec![Placement { setting: "sen:EHE".into(), ..Placement::default() }], ..review.clone()
            }),
            ..Record::default()
        }
    }
}

proptest! {
    #[test]
    fn any_record_comes_back_and_brings_nothing_new_when_read_again(first in any_record(), second in any_record()) {
        let mut facts = imported(&first);
        let case = fold(&facts);
        prop_assert_eq!(&waymark_ehc::record::bare_record(&case), &first);
        prop_assert_eq!(facts_of(&first, &case, CENSUS, FILE), vec![]);
        let changed = Record { received: first.received, ..second };
        journal(&mut facts, facts_of(&changed, &case, CENSUS, FILE), 2);
        let case = fold(&facts);
        prop_assert_eq!(facts_of(&changed, &case, CENSUS, FILE), vec![], "read twice: {:?}", facts);
    }

    #[test]
    fn what_the_area_itself_wrote_brings_nothing_when_it_is_read_again(first in any_record(), applied in any::<bool>()) {
        let mut facts = imported(&first);
        let after = |n| Some(add_days(CENSUS, n));
        let place = |entry, leaving| Placement { setting: "urn:1".into(), entry, leaving, ..Placement::default() };
        let places = vec![place(None, after(9)), place(after(10), None)];
        if first.plan.is_some() {
            journal(&mut facts, vec![Happening::undated(Fact::PlacementsRecorded { placements: places })], 2);
        }
        if applied {
            journal(&mut facts, vec![Happening::undated(Fact::TwentyWeekException { applied })], 3);
        }
        facts.retain(|happened| !matches!(happened.fact, Fact::KnownFromReturn { .. }));
        let then = fold_as_at(&facts, CENSUS, Instant(9));
        if let Some(written) = told(&then, PERIOD) {
            let again = facts_of(&written, &Case { import: Some(FILE), ..then }, CENSUS, FILE);
            prop_assert_eq!(again, vec![], "{:?}", written);
        }
    }

    #[test]
    fn the_line_kept_of_a_case_tells_what_its_facts_tell(first in any_record(), second in any_record()) {
        let mut facts = imported(&first);
        let changed = Record { received: first.received, ..second };
        let case = fold(&facts);
        journal(&mut facts, facts_of(&changed, &case, CENSUS, FILE), 2);
        let folded = told(&fold_as_at(&facts, CENSUS, Instant(2)), KEPT);
        let kept = match read_line(&line_of(&facts), KEPT) {
            Some(AtCensus::Told(record)) => Some(*record),
            Some(AtCensus::Untold) => None,
            None => return Err(TestCaseError::fail("nothing was kept")),
        };
        prop_assert_eq!(kept, folded);
    }
}

#[test]
fn every_item_of_a_record_comes_back_from_its_line_and_a_line_cut_short_is_refused() {
    let whole = plan_of_2025();
    let placement = Placement {
        setting: "sen:OTH".into(),
        other: Some(waymark_kernel::TextId(Uuid::from_u128(7))),
        rank: Some("2".into()),
        entry: Some(day(2025, 9, 1)),
        leaving: Some(day(2026, 7, 20)),
        unit: Some(true),
        resourced: Some(false),
        residential: Some("A".into()),
        work_based: Some("T".into()),
        pattern: Some("Mondays; été-".into()),
    };
    let mut case = fold(&imported(&whole));
    case.plan.get_or_insert_default().named = vec![placement.clone()];
    (case.placements, case.transferred_from) = (vec![placement], Some("XXX".into()));
    let record = record_of(&case, PERIOD).unwrap_or_default();
    let facts = facts_of(&record, &Case::default(), CENSUS, FILE);
    let mut journalled = Vec::new();
    journal(&mut journalled, facts, 1);
    let line = line_of(&journalled);
    let told = told(&fold(&journalled), KEPT).map(Box::new);
    assert_eq!(read_line(&line, KEPT), told.map(AtCensus::Told));
    for (end, _) in line.char_indices() {
        assert_eq!(line.get(..end).and_then(|cut| read_line(cut, KEPT)), None, "cut at {end}");
    }
    assert_eq!(read_line(&format!("{line}-"), KEPT), None);
    let before = Period { census: day(2025, 1, 16), ..KEPT };
    assert_eq!(read_line(&line, before), None, "of another census day");
}
