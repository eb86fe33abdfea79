//! Every rule with a return that fails it and one that just passes it. Both differ from the invented return of 2026 in
//! one thing only, so that nothing but the rule can make the difference.

use crate::invented;
use waymark_identifiers::Ethnicity;
use waymark_identifiers::sen::{Need, Setting};
use waymark_identifiers::{Coded, upn};
use waymark_kernel::day;
use waymark_returns::checks::{Aids, Conclusion, Finding, RULES, Reach, Severity, Totals, check, rule};
use waymark_returns::model::{
    ActivePlans, Assessment, AssessmentOutcome, CeaseReason, NamedPlan, Outcome, PlacementDetail, Rank,
    Request, RequestSource, Residential, ReviewOutcome, UpnUnknown, WorkBased,
};
use waymark_returns::settings::{Provision, Register, RegisterRow};
use waymark_returns::{Person, Return};

/// Who is who in the invented return.
const ASTA: usize = 0;
const BEN: usize = 1;
const CARA: usize = 2;
const DEV: usize = 3;
const EFA: usize = 4;

struct Row {
    rule: &'static str,
    severity: Severity,
    fails: fn(&mut Return),
    passes: fn(&mut Return),
}

const fn error(rule: &'static str, fails: fn(&mut Return), passes: fn(&mut Return)) -> Row {
    Row { rule, severity: Severity::Error, fails, passes }
}

const fn query(rule: &'static str, fails: fn(&mut Return), passes: fn(&mut Return)) -> Row {
    Row { rule, severity: Severity::Query, fails, passes }
}

fn as_it_is(_: &mut Return) {}

fn request(all: &mut Return, who: usize) -> &mut Request {
    all.persons[who].requests.last_mut().unwrap()
}

fn assessment(all: &mut Return, who: usize) -> &mut Assessment {
    request(all, who).assessment.as_mut().unwrap()
}

fn plan(all: &mut Return, who: usize) -> &mut NamedPlan {
    assessment(all, who).named_plan.as_mut().unwrap()
}

fn active(all: &mut Return, who: usize) -> &mut ActivePlans {
    request(all, who).active_plans.as_mut().unwrap()
}

fn place(all: &mut Return, who: usize) -> &mut PlacementDetail {
    &mut active(all, who).placements[0]
}

/// As many more persons like one, each with names and numbers of their own.
fn crowd(all: &mut Return, like: usize, count: u16, change: fn(usize, &mut Person)) {
    for n in 0..count {
        let mut one = all.persons[like].clone();
        one.forename = format!("{} {n}", one.forename);
        if !one.upn.is_empty() {
            one.upn = upn::make(343, 3000, 20, n);
        }
        change(usize::from(n), &mut one);
        all.persons.push(one);
    }
}

fn row(urn: &str, type_code: u16, status: u16, provision: Provision) -> RegisterRow {
    RegisterRow {
        urn: urn.into(),
        name: format!("School {urn}"),
        ukprn: format!("10{urn}"),
        type_code,
        status,
        provision,
        ..RegisterRow::default()
    }
}

fn register() -> Register {
    Register::new(vec![
        row("103150", 1, 1, Provision::Resourced),
        row("103151", 1, 2, Provision::None),
        row("103152", 49, 1, Provision::None),
        row("103153", 7, 1, Provision::None),
        row("130001", 18, 1, Provision::Resourced),
    ])
}

/// The year before, as large as the crowd of the rows of L15.
fn last_year() -> Totals {
    Totals { lea: "343".into(), year: 2025, persons: 5, requests: 30, refused: 3, ..Totals::default() }
}

fn concluded(change: fn(&mut Return)) -> Conclusion {
    let mut all = invented::of(2026);
    change(&mut all);
    let register = register();
    check(&all, Aids { register: Some(&register), last_year: Some(last_year()) }).unwrap()
}

fn named<'a>(conclusion: &'a Conclusion, rule: &str) -> Vec<&'a Finding> {
    conclusion.findings.iter().filter(|finding| finding.rule == rule).collect()
}

fn rows() -> Vec<Row> {
    [file_and_persons(), requests(), assessments(), plans(), places(), placements(), reviews()]
        .into_iter()
        .flatten()
        .collect()
}

fn file_and_persons() -> Vec<Row> {
    vec![
        error("F01", |all| all.persons.clear(), as_it_is),
        error("F02", |all| all.header.reference_date = Some(day(2026, 1, 16)), as_it_is),
        error("F03", |all| all.header.lea = "999".into(), |all| all.header.lea = "330".into()),
        error("F03", |all| all.header.serial_no = "1".into(), |all| all.header.serial_no = "999".into()),
        error("F04", |all| all.header.dsco = None, as_it_is),
        error("P01", |all| all.persons[BEN].ethnicity = None, as_it_is),
        error("P01", |all| all.persons[BEN].forename.clear(), as_it_is),
        error(
            "P02",
            |all| all.persons[DEV].birth_date = Some(day(1999, 8, 31)),
            |all| all.persons[DEV].birth_date = Some(day(2000, 9, 1)),
        ),
        query("P02", |all| all.persons[DEV].birth_date = Some(day(1999, 9, 1)), as_it_is),
        error("P02", |all| all.persons[BEN].birth_date = Some(day(2026, 1, 16)), as_it_is),
        error("P03", |all| all.persons[ASTA].upn.replace_range(0..1, "A"), as_it_is),
        error(
            "P04",
            |all| all.persons[ASTA].upn = upn::make(0, 2000, 20, 1),
            |all| all.persons[ASTA].upn = upn::make(928, 2000, 20, 1),
        ),
        error(
            "P05",
            |all| all.persons[ASTA].upn.truncate(12),
            |all| all.persons[ASTA].upn = "V34320212300A".into(),
        ),
        error(
            "P06",
            |all| all.persons[CARA].upn = all.persons[ASTA].upn.clone(),
            |all| all.persons[CARA].upn = upn::make(343, 2000, 21, 2),
        ),
        error(
            "P07",
            |all| all.persons[DEV].uln = "1000102505".into(),
            |all| all.persons[DEV].uln = "1000102504".into(),
        ),
        error("P07", |all| all.persons[DEV].uln = "9999999999".into(), as_it_is),
        error("P08", |all| all.persons[BEN].upn_unknown = None, as_it_is),
        error("P08", |all| all.persons[ASTA].upn_unknown = Some(UpnUnknown::Under6), as_it_is),
        query(
            "P09",
            |all| all.persons[BEN].birth_date = Some(day(2020, 1, 15)),
            |all| all.persons[BEN].birth_date = Some(day(2020, 1, 16)),
        ),
        query(
            "P09",
            |all| {
                all.persons[BEN].upn_unknown = Some(UpnUnknown::NewToCouncil);
                request(all, BEN).received = Some(day(2025, 12, 23));
            },
            |all| {
                all.persons[BEN].upn_unknown = Some(UpnUnknown::NewToCouncil);
                request(all, BEN).received = Some(day(2025, 12, 24));
            },
        ),
        query(
            "P09",
            |all| all.persons[BEN].upn_unknown = Some(UpnUnknown::NeverStateOrFurther),
            |all| all.persons[BEN].upn_unknown = Some(UpnUnknown::EndedBeforeKnown),
        ),
        query(
            "P10",
            |all| crowd(all, CARA, 15, |n, one| refuse_to_say(one, n < 3)),
            |all| crowd(all, CARA, 15, |n, one| refuse_to_say(one, n < 2)),
        ),
        Row {
            rule: "P11",
            severity: Severity::Warning,
            fails: |all| all.persons[ASTA].post_code = "Ashdale".into(),
            passes: |all| all.persons[ASTA].post_code = "pr81da".into(),
        },
        Row {
            rule: "P11",
            severity: Severity::Warning,
            fails: |all| crowd(all, CARA, 1, |_, one| one.forename = "CARA".into()),
            passes: |all| crowd(all, CARA, 1, |_, one| one.forename = "Cora".into()),
        },
    ]
}

fn refuse_to_say(one: &mut Person, refuses: bool) {
    if refuses {
        one.ethnicity = Ethnicity::from_code("REFU");
    }
}

fn requests() -> Vec<Row> {
    vec![
        error("R01", |all| request(all, BEN).outcome = None, as_it_is),
        error("R02", |all| request(all, EFA).received = Some(day(2023, 1, 1)), as_it_is),
        error(
            "R02",
            |all| {
                request(all, EFA).active_plans = None;
                request(all, EFA).assessment = None;
            },
            as_it_is,
        ),
        error("R03", |all| request(all, BEN).source = None, as_it_is),
        error("R03", |all| request(all, BEN).rya = None, as_it_is),
        error("R04", |all| request(all, ASTA).outcome_date = None, as_it_is),
        error("R04", |all| request(all, BEN).outcome_date = Some(day(2026, 1, 5)), as_it_is),
        error(
            "R05",
            |all| request(all, BEN).received = Some(day(2026, 1, 16)),
            |all| request(all, BEN).received = Some(day(2026, 1, 15)),
        ),
        error("R05", |all| request(all, BEN).received = Some(day(2021, 11, 18)), as_it_is),
        error(
            "R06",
            |all| request(all, ASTA).outcome_date = Some(day(2025, 2, 2)),
            |all| request(all, ASTA).outcome_date = Some(day(2025, 2, 3)),
        ),
        query(
            "R07",
            |all| request(all, ASTA).outcome_date = Some(day(2025, 3, 18)),
            |all| request(all, ASTA).outcome_date = Some(day(2025, 3, 17)),
        ),
        error("R08", |all| request(all, ASTA).outcome = Some(Outcome::Withdrawn), as_it_is),
        query(
            "R08",
            |all| request(all, ASTA).outcome = Some(Outcome::Refused),
            |all| {
                request(all, ASTA).outcome = Some(Outcome::Refused);
                request(all, ASTA).tribunal = Some(true);
            },
        ),
        query(
            "R09",
            |all| decided_and_over(all, day(2024, 12, 31)),
            |all| decided_and_over(all, day(2025, 1, 1)),
        ),
        // An assessment that goes on into the period is counted from the day of its request: that stays in the return.
        query(
            "R09",
            |all| decided_and_over(all, day(2024, 12, 31)),
            |all| request(all, ASTA).outcome_date = Some(day(2024, 12, 31)),
        ),
        query(
            "R10",
            |all| request(all, BEN).received = Some(day(2025, 12, 3)),
            |all| request(all, BEN).received = Some(day(2025, 12, 4)),
        ),
        error(
            "R11",
            |all| request(all, BEN).exported = "343".into(),
            |all| request(all, BEN).exported = "330".into(),
        ),
        error("R11", |all| request(all, ASTA).exported = "330".into(), as_it_is),
        error(
            "R11",
            |all| request(all, BEN).exported = "Sefton".into(),
            |all| request(all, BEN).exported = "XXX".into(),
        ),
        query(
            "R12",
            |all| {
                let second = request(all, BEN).clone();
                all.persons[BEN].requests.push(second);
            },
            as_it_is,
        ),
        query("R12", |all| asks_again(all, day(2025, 12, 20)), |all| asks_again(all, day(2025, 12, 21))),
        query(
            "R13",
            |all| request(all, CARA).tribunal = Some(true),
            |all| {
                request(all, CARA).tribunal = Some(true);
                request(all, CARA).mediation = Some(true);
            },
        ),
        query("R14", |all| crowd_of_sources(all, 2), |all| crowd_of_sources(all, 1)),
    ]
}

/// The decision whether to assess and the end of the assessment, both on one day.
fn decided_and_over(all: &mut Return, day: waymark_kernel::Day) {
    request(all, ASTA).outcome_date = Some(day);
    if let Some(assessment) = &mut request(all, ASTA).assessment {
        assessment.outcome_date = Some(day);
    }
}

/// Ásta's assessment ended on 20 June 2025; another request comes on a day.
fn asks_again(all: &mut Return, received: waymark_kernel::Day) {
    let again = Request { received: Some(received), ..invented::of(2026).persons[BEN].requests[0].clone() };
    all.persons[ASTA].requests.push(again);
}

/// Twenty-four requests with a source, so many of them `5`.
fn crowd_of_sources(all: &mut Return, others: usize) {
    crowd(all, BEN, 20, |_, _| {});
    for person in all.persons.iter_mut().rev().take(others) {
        person.requests[0].source = Some(RequestSource::Other);
    }
}

fn assessments() -> Vec<Row> {
    vec![
        error(
            "A01",
            |all| {
                request(all, CARA).assessment = None;
            },
            |all| {
                request(all, CARA).assessment = None;
                request(all, CARA).exported = "330".into();
            },
        ),
        error("A02", |all| assessment(all, ASTA).outcome_date = None, as_it_is),
        error("A02", |all| assessment(all, EFA).outcome_date = Some(day(2023, 4, 1)), as_it_is),
        error(
            "A03",
            |all| assessment(all, CARA).outcome_date = Some(day(2025, 9, 4)),
            |all| assessment(all, CARA).outcome_date = Some(day(2025, 9, 5)),
        ),
        error("A04", |all| assessment(all, ASTA).outcome = Some(AssessmentOutcome::Awaited), as_it_is),
        error("A05", |all| assessment(all, ASTA).week20 = None, as_it_is),
        query(
            "A06",
            |all| assessment(all, CARA).outcome_date = Some(day(2025, 11, 22)),
            |all| assessment(all, CARA).outcome_date = Some(day(2025, 11, 21)),
        ),
        query(
            "A07",
            |all| assessment(all, ASTA).outcome_date = Some(day(2025, 6, 24)),
            |all| assessment(all, ASTA).outcome_date = Some(day(2025, 6, 23)),
        ),
        query("A07", |all| assessment(all, ASTA).week20 = Some(true), as_it_is),
        query("A08", |all| crowd_of_plans(all, 0), |all| crowd_of_plans(all, 1)),
        error("A09", |all| assessment(all, EFA).named_plan = None, as_it_is),
        query("A10", |all| awaits(all, day(2025, 8, 27)), |all| awaits(all, day(2025, 8, 28))),
    ]
}

/// Twenty-one plans issued, all but so many with an exception.
fn crowd_of_plans(all: &mut Return, without: usize) {
    crowd(all, ASTA, 20, |_, _| {});
    for person in &mut all.persons {
        for one in person.requests.iter_mut().filter_map(|request| request.assessment.as_mut()) {
            one.week20 = Some(true);
        }
    }
    for person in all.persons.iter_mut().rev().take(without) {
        person.requests[0].assessment.as_mut().unwrap().week20 = Some(false);
    }
}

fn awaits(all: &mut Return, received: waymark_kernel::Day) {
    request(all, CARA).received = Some(received);
    assessment(all, CARA).outcome = Some(AssessmentOutcome::Awaited);
    assessment(all, CARA).outcome_date = None;
}

fn plans() -> Vec<Row> {
    vec![
        error("N01", |all| plan(all, ASTA).start = None, as_it_is),
        error("N01", |all| assessment(all, ASTA).outcome = Some(AssessmentOutcome::Refused), as_it_is),
        query("N02", |all| plan(all, ASTA).start = Some(day(2025, 6, 21)), as_it_is),
        error(
            "N03",
            |all| plan(all, EFA).start = Some(day(2014, 8, 31)),
            |all| plan(all, DEV).start = Some(day(2014, 9, 1)),
        ),
        error(
            "N03",
            |all| plan(all, EFA).start = Some(day(2026, 1, 16)),
            |all| {
                plan(all, EFA).start = Some(day(2026, 1, 15));
            },
        ),
        error("N04", |all| plan(all, ASTA).details[0].setting = Some(Setting::HomeEducated), as_it_is),
        error("N04", |all| plan(all, ASTA).details.clear(), as_it_is),
        error("N04", |all| plan(all, ASTA).details[0].rank = None, as_it_is),
        error("N04", |all| same_rank(all, Rank::Primary), |all| same_rank(all, Rank::Secondary)),
        error(
            "N05",
            |all| names_setting(all, Setting::NotInEducation),
            |all| names_setting(all, Setting::ByCouncil),
        ),
        error(
            "N05",
            |all| names_setting(all, Setting::Other),
            |all| {
                names_setting(all, Setting::Other);
                plan(all, ASTA).details[0].setting_other = "a small unit".into();
            },
        ),
        error("N09", |all| plan(all, DEV).cease_reason = None, as_it_is),
        error("N09", |all| plan(all, ASTA).cease_reason = Some(CeaseReason::Other), as_it_is),
        error(
            "N09",
            |all| plan(all, DEV).cease_date = Some(day(2022, 5, 19)),
            |all| plan(all, DEV).cease_date = Some(day(2026, 1, 15)),
        ),
        error(
            "N10",
            |all| plan(all, DEV).cease_date = Some(day(2025, 1, 15)),
            |all| plan(all, DEV).cease_date = Some(day(2025, 1, 16)),
        ),
        query(
            "N11",
            |all| {
                plan(all, DEV).cease_reason = Some(CeaseReason::MaximumAge);
                all.persons[DEV].birth_date = Some(day(2006, 7, 22));
            },
            |all| {
                plan(all, DEV).cease_reason = Some(CeaseReason::MaximumAge);
                all.persons[DEV].birth_date = Some(day(2006, 7, 21));
            },
        ),
        error("N12", |all| plan(all, DEV).personal_budget = Some(false), as_it_is),
        error("N12", |all| plan(all, ASTA).personal_budget = Some(true), as_it_is),
        query(
            "N13",
            |all| all.persons[EFA].birth_date = Some(day(2000, 8, 31)),
            |all| all.persons[EFA].birth_date = Some(day(2000, 9, 1)),
        ),
        query(
            "N14",
            |all| plan(all, ASTA).work_based = Some(WorkBased::Traineeship),
            |all| plan(all, DEV).work_based = Some(WorkBased::Traineeship),
        ),
        query(
            "N14",
            |all| plan(all, ASTA).residential = Some(Residential::Weeks52),
            |all| {
                plan(all, ASTA).residential = Some(Residential::Weeks52);
                plan(all, ASTA).details[0].urn = "103153".into();
            },
        ),
    ]
}

fn same_rank(all: &mut Return, rank: Rank) {
    let mut second = plan(all, ASTA).details[0].clone();
    second.rank = Some(rank);
    plan(all, ASTA).details.push(second);
}

fn names_setting(all: &mut Return, setting: Setting) {
    let detail = &mut plan(all, ASTA).details[0];
    detail.urn.clear();
    detail.setting = Some(setting);
}

fn places() -> Vec<Row> {
    vec![
        error(
            "N06",
            |all| place(all, ASTA).urn = "103159".into(),
            |all| place(all, ASTA).urn = "103153".into(),
        ),
        query("N06", |all| place(all, ASTA).urn = "103151".into(), as_it_is),
        query("N06", |all| by_provider(all, "19999999"), |all| by_provider(all, "10103150")),
        query("N07", |all| place(all, ASTA).sen_unit = Some(true), as_it_is),
        query("N07", |all| place(all, ASTA).urn = "103153".into(), as_it_is),
        query(
            "N08",
            |all| place(all, ASTA).urn = "103152".into(),
            |all| place(all, ASTA).urn = "103153".into(),
        ),
    ]
}

fn by_provider(all: &mut Return, ukprn: &str) {
    place(all, ASTA).urn.clear();
    place(all, ASTA).ukprn = ukprn.into();
}

fn placements() -> Vec<Row> {
    vec![
        error(
            "L01",
            |all| request(all, ASTA).active_plans = None,
            |all| {
                request(all, ASTA).active_plans = None;
                plan(all, ASTA).cease_date = Some(day(2026, 1, 15));
            },
        ),
        error("L02", |all| active(all, ASTA).needs.clear(), |all| active(all, ASTA).needs.truncate(1)),
        error("L02", |all| active(all, ASTA).needs[1].need = Some(Need::SpeechLanguage), as_it_is),
        error("L02", |all| active(all, ASTA).needs[1].rank = Some(Rank::Primary), as_it_is),
        error("L03", |all| place(all, ASTA).entry = None, as_it_is),
        error(
            "L03",
            |all| place(all, ASTA).leaving = Some(day(2025, 9, 1)),
            |all| place(all, ASTA).leaving = Some(day(2025, 9, 2)),
        ),
        error("L03", |all| place(all, ASTA).ukprn = "10103150".into(), as_it_is),
        error(
            "L04",
            |all| place(all, ASTA).leaving = Some(day(2026, 1, 15)),
            |all| place(all, ASTA).leaving = Some(day(2026, 1, 16)),
        ),
        error("L04", |all| second_place(all, Rank::Primary), |all| second_place(all, Rank::Secondary)),
        error("L05", |all| place(all, ASTA).sen_unit = None, |all| place(all, EFA).sen_unit = None),
        error("L06", |all| attends(all, Setting::NotInEducation), |all| attends(all, Setting::HomeEducated)),
        query("L06", |all| attends(all, Setting::NoticeToCease), as_it_is),
        query(
            "L06",
            |all| active(all, ASTA).placements.clear(),
            |all| {
                active(all, ASTA).placements.clear();
                all.persons[ASTA].birth_date = Some(day(2021, 1, 16));
            },
        ),
        query("L07", as_it_is, |all| {
            plan(all, EFA).details[0].urn.clear();
            plan(all, EFA).details[0].setting = Some(Setting::HomeEducated);
        }),
        error("L08", |all| active(all, EFA).transfer_la = "343".into(), as_it_is),
        error("L08", |all| active(all, ASTA).transfer_la = "330".into(), as_it_is),
    ]
}

fn second_place(all: &mut Return, rank: Rank) {
    let mut second = place(all, ASTA).clone();
    second.rank = Some(rank);
    active(all, ASTA).placements.push(second);
}

fn attends(all: &mut Return, setting: Setting) {
    place(all, ASTA).urn.clear();
    place(all, ASTA).setting = Some(setting);
}

fn reviews() -> Vec<Row> {
    vec![
        query(
            "L09",
            |all| active(all, EFA).review_meeting = Some(day(2025, 1, 14)),
            |all| active(all, EFA).review_meeting = Some(day(2025, 1, 15)),
        ),
        error("L10", |all| active(all, EFA).last_review = None, as_it_is),
        error(
            "L10",
            |all| active(all, EFA).last_review = Some(day(2025, 11, 2)),
            |all| active(all, EFA).last_review = Some(day(2025, 11, 3)),
        ),
        query(
            "L11",
            |all| active(all, EFA).last_review = Some(day(2025, 12, 2)),
            |all| active(all, EFA).last_review = Some(day(2025, 12, 1)),
        ),
        query("L12", |all| active(all, EFA).review_draft = None, as_it_is),
        query(
            "L12",
            |all| active(all, EFA).review_draft = Some(day(2025, 12, 2)),
            |all| active(all, EFA).review_draft = Some(day(2025, 12, 1)),
        ),
        query("L12", |all| final_on(all, day(2026, 1, 14)), |all| final_on(all, day(2026, 1, 13))),
        query("L13", |all| to_cease(all, day(2025, 11, 14)), |all| to_cease(all, day(2025, 11, 15))),
        error("L14", |all| active(all, EFA).phase_transfer_due = None, as_it_is),
        query(
            "L14",
            |all| active(all, EFA).phase_transfer_final = Some(day(2025, 2, 16)),
            |all| active(all, EFA).phase_transfer_final = Some(day(2025, 2, 15)),
        ),
        query("L15", |all| crowd(all, BEN, 33, |_, _| {}), |all| crowd(all, BEN, 32, |_, _| {})),
        query("L15", |all| crowd(all, BEN, 19, |_, _| {}), |all| crowd(all, BEN, 20, |_, _| {})),
        query("L15", |all| crowd_of_refusals(all, 9), |all| crowd_of_refusals(all, 8)),
    ]
}

/// As many requests as the year before, of which so many more are refused: a share may move by 20 in a hundred.
fn crowd_of_refusals(all: &mut Return, refused: usize) {
    crowd(all, BEN, 26, |_, _| {});
    for one in all.persons.iter_mut().rev().take(refused) {
        one.requests[0].outcome = Some(Outcome::Refused);
    }
}

fn final_on(all: &mut Return, start: waymark_kernel::Day) {
    active(all, EFA).review_draft = Some(day(2025, 11, 18));
    plan(all, EFA).start = Some(start);
}

fn to_cease(all: &mut Return, decided: waymark_kernel::Day) {
    active(all, EFA).review_outcome = Some(ReviewOutcome::Cease);
    active(all, EFA).review_meeting = Some(day(2025, 11, 1));
    active(all, EFA).last_review = Some(decided);
}

#[test]
fn every_rule_has_a_return_that_fails_it_and_one_that_just_passes() {
    let mut wrong = Vec::new();
    for (number, row) in rows().iter().enumerate() {
        let found = concluded(row.fails);
        if !named(&found, row.rule).iter().any(|finding| finding.severity == row.severity) {
            wrong.push(format!("row {number}: {} should fail: {:?}", row.rule, named(&found, row.rule)));
        }
        let found = concluded(row.passes);
        let same = named(&found, row.rule).into_iter().filter(|finding| finding.severity == row.severity);
        if let Some(finding) = same.into_iter().next() {
            wrong.push(format!("row {number}: {} should pass: {}", row.rule, finding.sentence));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_of_the_table_is_tried_and_every_tried_rule_is_in_the_table() {
    let tried: Vec<&str> = rows().iter().map(|row| row.rule).collect();
    for rule in RULES {
        assert!(tried.contains(&rule.code), "{} has no row", rule.code);
        assert!(rule.dfe_rule.is_empty(), "{}: the department's numbers are not known to us", rule.code);
    }
    assert!(tried.iter().all(|code| rule(code).is_some()));
    assert_eq!(RULES.len(), 4 + 11 + 14 + 10 + 14 + 15);
    assert!(RULES.iter().filter(|rule| rule.reach == Reach::File).all(|rule| rule.code.starts_with('F')));
}

#[test]
fn settings_on_record_answer_what_they_tell_and_hold_nobody_back() {
    let told = |rows: Vec<RegisterRow>| {
        let register = Register::on_record(rows);
        let mut all = invented::of(2026);
        place(&mut all, ASTA).urn = "103159".into();
        let aids = Aids { register: Some(&register), last_year: None };
        check(&all, aids).unwrap()
    };
    let asked = ["N06", "N07", "N08", "N14"];
    let named = told(vec![RegisterRow {
        urn: "103150".into(),
        name: "Larkfield Primary".into(),
        provision: Provision::Untold,
        ..RegisterRow::default()
    }]);
    let unknown: Vec<&Finding> = named.findings.iter().filter(|found| found.rule == "N06").collect();
    assert!(!unknown.is_empty() && unknown.iter().all(|found| found.severity == Severity::Query));
    let sentence = "There is no URN 103159 among the settings on record.";
    assert!(unknown.iter().any(|found| found.sentence == sentence), "{unknown:#?}");
    assert!(!named.findings.iter().any(|found| ["N07", "N08"].contains(&found.rule)));
    for rule in asked {
        let said = named.not_checked.iter().filter(|one| one.rule == rule);
        let because: Vec<&str> = said.map(|one| one.because.as_str()).collect();
        assert!(matches!(because.as_slice(), [one] if one.starts_with("the settings on record do not tell")));
    }
    let whole = told(vec![row("103159", 49, 2, Provision::None)]);
    assert!(!whole.not_checked.iter().any(|one| asked.contains(&one.rule)), "{:?}", whole.not_checked);
    for (rule, words) in [("N06", "is closed by the register"), ("N08", "an online provider")] {
        let found = whole.findings.iter().any(|one| one.rule == rule && one.sentence.contains(words));
        assert!(found, "{rule}: {:#?}", whole.findings);
    }
}

#[test]
fn the_invented_returns_of_every_year_hold_no_error() {
    for year in [2023, 2024, 2025, 2026] {
        let found = check(&invented::of(year), Aids::default()).unwrap().findings;
        let errors: Vec<&Finding> =
            found.iter().filter(|finding| finding.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{year}: {errors:#?}");
    }
}

#[test]
fn a_rule_that_cannot_run_is_said_once_with_the_reason() {
    let not_checked = check(&invented::of(2023), Aids::default()).unwrap().not_checked;
    let codes: Vec<&str> = not_checked.iter().map(|one| one.rule).collect();
    assert_eq!(
        codes,
        ["A08", "L09", "L10", "L11", "L12", "L13", "L14", "L15", "N06", "N07", "N08", "N14", "P10", "R14"]
    );
    let because = "no register of schools was given and none is on record; `waymark check sen2` takes one with --register, \
        `waymark import settings` brings one in";
    assert_eq!(not_checked[8].because, because);
    let all = concluded(as_it_is).not_checked;
    let few: Vec<&str> = all.iter().map(|one| one.rule).collect();
    assert_eq!(few, ["A08", "P10", "R14"], "all else can run: {all:?}");
    assert!(all[1].because.ends_with("says nothing; it is asked from 20 on"), "{}", all[1].because);
    let other = Totals { lea: "330".into(), ..last_year() };
    let aids = Aids { register: None, last_year: Some(other) };
    let not_checked = check(&invented::of(2026), aids).unwrap().not_checked;
    assert!(not_checked.iter().any(|one| one.because == "the return of the year before is of council 330"));
    let same_year = Aids { register: None, last_year: Some(Totals { year: 2026, ..last_year() }) };
    let not_checked = check(&invented::of(2026), same_year).unwrap().not_checked;
    assert!(
        not_checked.iter().any(|one| one.because == "the other return is of 2026, not of the year before")
    );
}
