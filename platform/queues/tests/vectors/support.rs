//! Where the vectors lie, how a number is compared, and how a list is read from them.

use serde_json::Value;
use waymark_kernel::{Day, parse_day};
use waymark_queues::list::{List, Spell};

/// Checks one vector and panics where it does not hold.
pub type Runner = fn(&Value);

/// The vectors, or `None` with a line when the shared folder is absent. A named file must be there; so must the shared
/// one in continuous integration.
pub fn vectors() -> Option<Value> {
    let named = std::env::var_os("WAYMARK_WAITS_VECTORS").map(std::path::PathBuf::from);
    let must = named.is_some() || std::env::var_os("CI").is_some();
    let shared = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/domain/waits-vectors.json");
    let file = named.unwrap_or_else(|| shared.into());
    match std::fs::read_to_string(&file) {
        Ok(text) => Some(serde_json::from_str(&text).expect("the vectors are JSON")),
        Err(error) => {
            assert!(!must, "{}: {error}", file.display());
            println!("not run: {} is absent", file.display());
            None
        }
    }
}

/// The number at `key`.
pub fn num(of: &Value, key: &str) -> f64 {
    of[key].as_f64().unwrap_or_else(|| panic!("{key} of {of} is no number"))
}

/// The whole number at `key`.
pub fn whole(of: &Value, key: &str) -> u32 {
    u32::try_from(of[key].as_u64().unwrap_or_else(|| panic!("{key} of {of} is no whole number")))
        .expect("small")
}

/// The numbers at `key`.
pub fn nums(of: &Value, key: &str) -> Vec<f64> {
    of[key]
        .as_array()
        .unwrap_or_else(|| panic!("{key} of {of}"))
        .iter()
        .map(|n| n.as_f64().expect("a number"))
        .collect()
}

/// Equal to 1e-9 relative.
#[track_caller]
pub fn close(ours: f64, theirs: f64, what: &str) {
    let apart = (ours - theirs).abs();
    assert!(apart <= 1e-9 * theirs.abs().max(1e-300) || apart < 1e-290, "{what}: {ours}, expected {theirs}");
}

/// As `close`, or within 1e-12 of 0: for sums that cancel.
#[track_caller]
pub fn close_to(ours: f64, theirs: f64, what: &str) {
    if (ours - theirs).abs() > 1e-12 {
        close(ours, theirs, what);
    }
}

/// A day written `YYYY-MM-DD`.
pub fn day(of: &Value) -> Option<Day> {
    of.as_str().map(|text| parse_day(text).expect("a day"))
}

/// The days at `key`.
pub fn days(of: &Value, key: &str) -> Vec<Day> {
    of[key].as_array().unwrap_or_else(|| panic!("{key}")).iter().map(|one| day(one).expect("a day")).collect()
}

/// The rows of a list as they stand.
pub fn rows(of: &Value) -> Vec<Spell> {
    let referrals = of["referral"].as_array().expect("referrals");
    let removal = |row: usize| of["removal"].get(row).and_then(day);
    referrals
        .iter()
        .enumerate()
        .map(|(row, referred)| Spell { referred: day(referred).expect("a day"), removed: removal(row) })
        .collect()
}

/// The rows as a list.
pub fn list(of: &Value) -> List {
    List::new(rows(of)).expect("no row is impossible")
}
