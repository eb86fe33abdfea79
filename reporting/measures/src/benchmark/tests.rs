//! The published figures: each beside the right measure, restated number for number, and none before its day.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test must stop")]

use super::published::What;
use super::table::COUNCILS;
use super::{Beside, beside, shares};
use crate::catalogue::Catalogue;
use crate::definition::By;
use csv::{Reader, StringRecord};
use std::collections::HashMap;
use std::path::PathBuf;
use waymark_kernel::{Day, day};

const TODAY: Day = day(2026, 11, 23);

fn rows(measure: &str, la: i64) -> Vec<(String, f64)> {
    let found: Option<Beside> = beside(measure, la, TODAY);
    found
        .expect("published")
        .rows
        .into_iter()
        .map(|one| (one.of, (one.value * 10.0).round() / 10.0))
        .collect()
}

#[test]
fn sefton_stands_beside_england_its_region_and_its_ten_neighbours() {
    let rows = rows("plans-20-weeks", 343);
    assert_eq!(rows[0], ("England".to_owned(), 46.4));
    assert!(rows[1].0.starts_with("North West, average of 24"));
    assert_eq!(rows[2].0, "Statistical neighbours, average of 10 councils");
}

#[test]
fn birmingham_stands_beside_the_west_midlands() {
    let of = |measure| rows(measure, 330)[1].clone();
    assert_eq!(of("requests").0, "West Midlands, a council on average, of 14 councils");
    assert_eq!(of("refusals").0, "West Midlands, together, 14 councils");
}

#[test]
fn an_area_that_is_no_council_stands_beside_england_alone() {
    assert_eq!(rows("plans-20-weeks", 999), [("England".to_owned(), 46.4)]);
    assert_eq!(beside("caseload", 343, TODAY), None);
}

#[test]
fn every_published_figure_is_beside_a_measure_that_exists_or_a_service_of_that_name() {
    let all = Catalogue::of(&[]);
    for one in super::published::PUBLISHED {
        assert!(one.what == What::England || all.get(one.measure).is_some(), "{}", one.measure);
        assert!(!one.source.is_empty() && !one.period.is_empty());
    }
}

#[test]
fn nothing_is_shown_before_it_was_published() {
    let of = |on| beside("plans-20-weeks", 343, on).expect("England’s");
    assert_eq!(of(day(2025, 6, 26)).period, "calendar year 2024");
    let early = of(day(2025, 6, 25));
    assert_eq!(
        (early.period.as_str(), early.rows.len(), early.rows[0].value),
        ("calendar year 2023", 1, 50.3)
    );
    assert_eq!(of(day(2019, 6, 24)).rows[0].value, 60.1);
    assert_eq!(beside("plans-20-weeks", 343, day(2018, 12, 31)), None);
    assert_eq!(beside("decisions-6-weeks", 343, day(2019, 6, 24)), None);
    assert_eq!(shares("plans-held", By::Need, day(2025, 6, 25)), None);
}

#[test]
fn englands_shares_of_a_whole_do_not_exceed_it() {
    for (measure, by) in [
        ("plans-held", By::Need),
        ("plans-sent", By::Need),
        ("requests", By::Ethnicity),
        ("plans-held", By::Ethnicity),
        ("plans-sent", By::Ethnicity),
    ] {
        let sum: f64 = shares(measure, by, TODAY).expect("held").of.iter().map(|(_, share)| share).sum();
        assert!((97.0..=100.000_1).contains(&sum), "{measure} by {}: {sum}", by.code());
    }
    let autism = shares("plans-held", By::Need, TODAY).expect("held").of[0];
    assert_eq!((autism.0, (autism.1 * 10.0).round()), ("ASD", 315.0));
}

#[test]
fn every_neighbour_is_a_council_of_the_table() {
    let known = |la: &u16| COUNCILS.iter().any(|council| council.0 == *la);
    assert_eq!(COUNCILS.len(), 153);
    // The City of London and the Isles of Scilly have neighbours that are published of others only.
    assert!(COUNCILS.iter().all(|council| council.4.iter().all(known)));
}

/// A table of the reference data beside the repository, by the number of the council; `None` on a machine without it.
fn shared(name: &str, number: usize) -> Option<HashMap<String, StringRecord>> {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")).join(name);
    if !path.is_file() {
        assert!(std::env::var_os("CI").is_none(), "{} is missing", path.display());
        println!("not compared: {} is not there", path.display());
        return None;
    }
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path).expect("a table");
    let rows = Reader::records(&mut reader).map(|row| row.expect("a row"));
    Some(rows.filter_map(|row| Some((row.get(number)?.to_owned(), row.clone()))).collect())
}

fn tenths(text: &str) -> i16 {
    text.trim_end_matches('%').parse::<f64>().map_or(-1, |value| (value * 10.0).round() as i16)
}

#[test]
fn the_table_of_councils_is_restated_as_published() {
    let Some(published) = shared("la_ehcp_summary_2024_2025.csv", 0) else { return };
    let Some(appeals) = shared("send_tribunal_appeal_rate_2014_2024.csv", 1) else { return };
    for council in COUNCILS {
        let row = &published[&council.0.to_string()];
        let rates = [tenths(&row[13]), tenths(&row[10]), tenths(&row[18])];
        assert_eq!(council.2[..3], rates, "{}", &row[2]);
        assert_eq!(council.2[3], tenths(&appeals[&council.0.to_string()][34]), "{}", &row[2]);
        let counts = [5, 6, 7, 9, 11, 4].map(|at| row[at].parse::<u32>().expect("a count"));
        assert_eq!(council.3, counts, "{}", &row[2]);
    }
}

#[test]
fn england_is_the_sum_of_its_councils() {
    let sum = |at: usize| -> f64 { COUNCILS.iter().map(|one| f64::from(one.3[at])).sum() };
    let near = |measure: &str, value: f64| {
        let told = rows(measure, 999)[0].1;
        assert!((told - value).abs() < 0.06, "{measure}: {told} and {value}");
    };
    near("requests", sum(0) / 153.0);
    near("withdrawals", sum(3) / 153.0);
    near("plans-sent", sum(4) / 153.0);
    near("plans-held", sum(5) / 153.0);
    near("refusals", sum(2) * 100.0 / (sum(1) + sum(2)));
}
