//! What the tests share: the published tables of an authority, and an area's own tables beside them.
#![allow(dead_code, reason = "each test binary uses part of it")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot read its data must fail"
)]

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use waymark_demo::{Like, Population, Recipe, population};
use waymark_kernel::day;
use waymark_returns::sen2;
use waymark_returns::summary::{Summary, Table};

/// The folder of reference data beside the repository; absent on a machine without it.
pub fn shared() -> Option<PathBuf> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data"));
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(std::env::var_os("CI").is_none(), "{} is missing", folder.display());
    println!("not compared: {} is not there", folder.display());
    None
}

/// An authority with its name and number in the published files, and by how many councils its counts are shared.
pub const AUTHORITIES: [(Like, &str, f64); 3] =
    [(Like::Sefton, "Sefton", 1.0), (Like::Birmingham, "Birmingham", 1.0), (Like::EnglandShare, "", 153.0)];

pub fn recipe(like: Like, plans: Option<u32>) -> Recipe {
    Recipe { seed: 7, like, plans, today: day(2026, 11, 23) }
}

/// The cells of published rows of the latest year, by topic and breakdown, then by column.
pub type Published = BTreeMap<(String, String), BTreeMap<String, String>>;

pub fn published(table: &str, la: &str) -> Option<Published> {
    let path = shared()?.join(format!("ees2025_eng_bham_sefton_{table}.csv"));
    let mut reader = csv::Reader::from_path(path).unwrap();
    let header = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let latest = rows.iter().map(|row| row[0].to_owned()).max().unwrap();
    let all = rows.iter().filter(|row| row[0] == latest && &row[9] == la).map(|row| {
        let cells = header.iter().zip(row).skip(12).map(|(name, cell)| (name.to_owned(), cell.to_owned()));
        ((row[10].to_owned(), row[11].to_owned()), cells.collect())
    });
    Some(all.collect())
}

/// The tables of an area's return of its last census.
pub fn tables(area: &Population) -> Vec<Table> {
    let types: HashMap<&str, u16> = area
        .area()
        .places
        .iter()
        .filter(|place| place.type_code != 0)
        .map(|place| (place.urn.as_str(), place.type_code))
        .collect();
    let type_of = |urn: &str| types.get(urn).copied();
    let mut summary = Summary::new(sen2::year(area.census().year()).unwrap(), &type_of);
    for person in area.returns_at(area.census()) {
        summary.add(&person);
    }
    summary.tables()
}

pub fn made(like: Like, plans: Option<u32>) -> Population {
    population(&recipe(like, plans))
}
