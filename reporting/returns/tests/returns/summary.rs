//! The published tables, worked out by hand for the invented return of 2025, and the names of their columns.

use crate::{invented, shared};
use waymark_identifiers::la;
use waymark_returns::model::{Outcome, PlacementDetail};
use waymark_returns::summary::{PlaceKind, Summary, TABLES, Table, classify};
use waymark_returns::{Return, sen2};

/// The schools of the invented return: a community school and a college.
fn type_of(urn: &str) -> Option<u16> {
    match urn {
        "103150" => Some(1),
        "130001" => Some(18),
        _ => None,
    }
}

fn tables(all: &Return) -> Vec<Table> {
    let mut summary = Summary::new(sen2::year(all.header.year).unwrap(), &type_of);
    all.persons.iter().for_each(|person| summary.add(person));
    summary.tables()
}

fn table(all: &Return, name: &str) -> Table {
    tables(all).into_iter().find(|table| table.name == name).unwrap()
}

/// The cells of the row of all together which are neither 0 nor `x`.
fn given(name: &str) -> Vec<String> {
    let table = table(&invented::of(2025), name);
    let row = &table.rows[0];
    let pairs = table.columns.iter().zip(&row.cells).filter(|(_, cell)| !matches!(cell.as_str(), "0" | "x"));
    pairs.map(|(column, cell)| format!("{column} {cell}")).collect()
}

#[test]
fn requests_are_counted_by_hand_and_by_the_summary_alike() {
    assert_eq!(
        given("requests"),
        [
            "requests_received_in_year 4",
            "requests_decided_to_assess 2",
            "requests_decided_not_to_assess 1",
            "requests_decision_not_made 1",
            "request_assess_pc 50",
            "request_not_assess_pc 25",
            "request_outstanding_pc 25",
            "request_outcome_six_weeks 3",
            "request_outcome_six_weeks_pc 100",
            "mediation_related_request 1",
        ]
    );
    let all = table(&invented::of(2025), "requests");
    let one = |topic, breakdown| all.of_breakdown(topic, breakdown, "requests_received_in_year");
    assert_eq!(
        (one("Sex", "Female"), one("Sex", "Male"), one("Sex", "Unknown")),
        (Some(3.0), Some(1.0), None)
    );
    assert_eq!(one("Ethnicity", "Asian - Pakistani"), Some(3.0));
    let ages = ["Aged 4", "Aged 7", "Aged 9", "Aged 10"];
    assert!(ages.iter().all(|age| one("Child or young persons age", age) == Some(1.0)), "{all:?}");
}

#[test]
fn a_request_still_awaited_counts_as_over_six_weeks_once_they_are_over() {
    let mut all = invented::of(2025);
    let over = |all: &Return| table(all, "requests").total("request_outcome_over_6_weeks");
    let waiting = all.persons[1].requests.last_mut().unwrap();
    assert_eq!(waiting.outcome, Some(Outcome::Awaited));
    waiting.received = Some(waymark_kernel::day(2024, 12, 5));
    assert_eq!(over(&all), Some(0.0), "the census day is the 42nd day");
    assert_eq!(
        table(&all, "requests").total("request_outcome_six_weeks"),
        Some(3.0),
        "it is not decided either"
    );
    all.persons[1].requests[0].received = Some(waymark_kernel::day(2024, 12, 4));
    assert_eq!(over(&all), Some(1.0));
}

#[test]
fn assessments_and_their_pace_are_counted_by_hand_and_by_the_summary_alike() {
    assert_eq!(
        given("assessments"),
        [
            "assess_in_year 2",
            "assess_issued 1",
            "assess_issued_pc 50",
            "assess_not_issued 1",
            "assess_not_issued_pc 50",
            "outcome_decision_within_time 1",
            "outcome_decision_within_time_pc 100",
            "number_assess_tribunal 1",
        ]
    );
    assert_eq!(
        given("timeliness_20_week"),
        [
            "plans_issued_den 1",
            "plans_issued_den_ex 1",
            "plans_issued_within_20_weeks 1",
            "plans_issued_20_weeks_ex 1",
            "pc_plans_issued_within_20_weeks 100",
            "PC_plans_issued_20_weeks_ex 100",
        ]
    );
}

#[test]
fn plans_are_counted_by_hand_and_by_the_summary_alike() {
    assert_eq!(
        given("caseload"),
        [
            "ehcplans 2",
            "mainstream_la_maintained_resourced_provision 1",
            "mainstream_total 1",
            "mainstream_total_pc 50",
            "elective_home_education 1",
            "ed_elsewhere 1",
            "ed_elsewhere_pc 50",
        ]
    );
    assert_eq!(
        given("newplans"),
        [
            "new_ehc_plans 1",
            "mainstream_la_maintained_resourced_provision 1",
            "mainstream_total 1",
            "mainstream_total_pc 100",
        ]
    );
    assert_eq!(given("sen_needs_all_plans"), ["ehc_plans 2", "number_slcn 2", "slcn_pc 100"]);
    assert_eq!(given("sen_need_newplans"), ["ehc_plans 1", "number_slcn 1", "slcn_pc 100"]);
    assert_eq!(given("ceased_plans"), ["employ 1", "total_ceased 1"]);
    assert_eq!(given("residential_settings"), ["Res_52 1", "Res_tot 1"]);
    assert_eq!(given("personal_budgets"), Vec::<String>::new(), "the one with a budget has ceased");
    assert_eq!(given("work_based_placements"), Vec::<String>::new());
}

#[test]
fn reviews_are_counted_by_hand_and_by_the_summary_alike() {
    assert_eq!(
        given("annual_reviews"),
        [
            "total_ehc_plans 2",
            "review_expected 1",
            "review_not_expected 1",
            "review_meeting_24 1",
            "total_review_meeting 1",
            "review_decision24 1",
            "outcome_amend 1",
            "number_decsion_4weeks 1",
            "pc_decsion_4weeks 100",
        ]
    );
    let all = table(&invented::of(2025), "annual_reviews");
    let by_place = |place| all.of_breakdown("Type of placement", place, "review_expected");
    assert_eq!(by_place("Educated elsewhere - total"), Some(1.0));
    assert_eq!(by_place("Educated elsewhere - elective home education"), Some(1.0));
    assert_eq!(all.of_breakdown("Years EHC plan in place", "2", "review_expected"), Some(1.0));
}

#[test]
fn a_review_is_expected_of_a_plan_held_for_a_year_on_the_census_day() {
    let mut all = invented::of(2025);
    let expected = |all: &Return| table(all, "annual_reviews").total("review_expected");
    for (start, reviews) in [(waymark_kernel::day(2024, 1, 16), 2.0), (waymark_kernel::day(2024, 1, 17), 1.0)]
    {
        let assessment = all.persons[0].requests[0].assessment.as_mut().unwrap();
        assessment.named_plan.as_mut().unwrap().start = Some(start);
        assert_eq!(expected(&all), Some(reviews), "{start}");
    }
}

#[test]
fn the_last_day_of_each_period_is_within_it() {
    // Ásta's request was received on 3 February 2024, Cara's second one on 1 August.
    let issued = |days: i64, column: &str| {
        let mut all = invented::of(2025);
        let received = waymark_kernel::day(2024, 12, 31);
        let request = &mut all.persons[0].requests[0];
        request.received = Some(waymark_kernel::add_days(received, -days));
        request.assessment.as_mut().unwrap().outcome_date = Some(received);
        table(&all, "timeliness_20_week").total(column).unwrap()
    };
    assert_eq!(
        (issued(140, "plans_issued_within_20_weeks"), issued(141, "plans_issued_within_20_weeks")),
        (1.0, 0.0)
    );
    assert_eq!(
        (issued(364, "plans_issued_gt20weeks_ltYear"), issued(365, "plans_issued_gt20weeks_ltYear")),
        (1.0, 0.0)
    );
    assert_eq!((issued(364, "plans_issued_gt_1_year"), issued(365, "plans_issued_gt_1_year_ex")), (0.0, 1.0));
    let refused = |days: i64| {
        let mut all = invented::of(2025);
        let received = all.persons[2].requests[1].received.unwrap();
        let assessment = all.persons[2].requests[1].assessment.as_mut().unwrap();
        assessment.outcome_date = Some(waymark_kernel::add_days(received, days));
        table(&all, "assessments").total("outcome_decision_within_time").unwrap()
    };
    assert_eq!((refused(112), refused(113)), (1.0, 0.0));
}

#[test]
fn a_decision_on_the_day_of_the_meeting_counts_and_one_before_it_does_not() {
    let meeting = waymark_kernel::day(2024, 11, 3);
    let in_time = |days: i64, column: &str| {
        let mut all = invented::of(2025);
        let active = all.persons[4].requests[0].active_plans.as_mut().unwrap();
        active.last_review = Some(waymark_kernel::add_days(meeting, days));
        table(&all, "annual_reviews").total(column).unwrap()
    };
    assert_eq!((in_time(0, "number_decsion_4weeks"), in_time(28, "number_decsion_4weeks")), (1.0, 1.0));
    assert_eq!(in_time(29, "number_decision_gt_4weeks"), 1.0);
    assert_eq!(in_time(-1, "review_decision_outstanding"), 1.0);
}

#[test]
fn a_place_is_classified_by_register_setting_and_age() {
    let place = |urn: &str, ukprn: &str, code: &str| PlacementDetail {
        urn: urn.into(),
        ukprn: ukprn.into(),
        setting: waymark_identifiers::Coded::from_code(code),
        ..PlacementDetail::default()
    };
    let kind = |place: PlacementDetail, age| classify(Some(&place), Some(age), &type_of);
    assert_eq!(kind(place("103150", "", ""), 9), PlaceKind::MainstreamMaintained);
    let unit =
        PlacementDetail { sen_unit: Some(true), resourced_provision: Some(true), ..place("103150", "", "") };
    assert_eq!(kind(unit, 9), PlaceKind::MainstreamMaintainedUnit);
    assert_eq!(kind(place("130001", "", ""), 17), PlaceKind::FurtherEducation);
    assert_eq!(kind(place("999999", "", ""), 9), PlaceKind::Unknown, "not in the register");
    assert_eq!(kind(place("", "10001234", ""), 17), PlaceKind::Provider);
    assert_eq!(kind(place("", "", "NIEO"), 15), PlaceKind::NotInEducationSchoolAge);
    assert_eq!(kind(place("", "", "NIEO"), 16), PlaceKind::NotInEducationOther);
    assert_eq!(classify(None, Some(9), &type_of), PlaceKind::Unknown);
}

#[test]
fn the_columns_are_those_of_the_published_files() {
    let tables = tables(&invented::of(2025));
    assert_eq!(tables.len(), TABLES.len());
    for table in tables {
        let Some(file) = shared::read(&format!("ees2025_eng_bham_sefton_{}.csv", table.name)) else { return };
        let text = String::from_utf8(file).unwrap();
        let header = text.trim_start_matches('\u{FEFF}').lines().next().unwrap();
        assert_eq!(table.header().join(","), header, "{}", table.name);
    }
}

#[test]
fn the_file_of_a_table_begins_as_the_published_one_does() {
    let mut out = Vec::new();
    table(&invented::of(2025), "residential_settings")
        .write_csv(la::authority(343).unwrap(), &mut out)
        .unwrap();
    let text = String::from_utf8(out).unwrap();
    assert_eq!(
        text.lines().nth(1).unwrap(),
        "202425,Academic year,Local authority,E92000001,England,E12000002,North West,E08000014,343,Sefton,\
         All residential placements,All residential placements,0,1,1"
    );
}

#[test]
fn later_years_name_their_own_years() {
    let columns = table(&invented::of(2026), "annual_reviews").columns;
    assert!(
        columns.contains(&"review_meeting_26".to_owned())
            && columns.contains(&"review_decision_prior25".to_owned())
    );
}
