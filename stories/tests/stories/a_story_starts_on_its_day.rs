//! A story of the past starts on its day with the figures published for that time, and moves on when it is made on a later
//! day: nobody writes the share of plans in time, it is worked out from the record.

use crate::world::{complained, said, waymark};
use tempfile::TempDir;

/// The share of plans within 20 weeks in a year, of a story made on a day.
fn in_20_weeks(story: &str, today: &str, plans: &str, on: &str) -> f64 {
    let folder = TempDir::new().unwrap();
    let data = folder.path().to_str().unwrap();
    let made = waymark(&[
        "demo",
        "--data",
        data,
        "--story",
        story,
        "--today",
        today,
        "--plans",
        plans,
        "--make-only",
    ]);
    assert!(made.status.success(), "{}", complained(&made));
    let told = waymark(&["measure", "show", "plans-20-weeks", "--on", on, "--json", "--data", data]);
    let told: serde_json::Value = serde_json::from_str(&said(&told)).unwrap();
    told["figure"]["value"].as_f64().unwrap()
}

#[test]
fn the_share_in_time_is_within_two_points_of_the_published_one_and_moves_with_the_day() {
    for (story, today, plans, year, published) in [
        ("sefton-2019", "2020-02-03", "1000", 2019, 23.0),
        ("sefton-2019", "2021-02-01", "1000", 2020, 66.9),
        ("birmingham-2021", "2021-10-04", "1500", 2020, 39.9),
        ("birmingham-2021", "2022-02-07", "1500", 2021, 59.7),
    ] {
        let share = in_20_weeks(story, today, plans, &format!("{year}-12-31"));
        assert!((share - published).abs() <= 2.0, "{story} in {year}: {share} instead of {published}");
    }
}

#[test]
fn a_story_is_not_made_before_its_day_and_an_unknown_one_is_named() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().to_str().unwrap();
    let early = ["demo", "--data", data, "--story", "sefton-2019", "--today", "2019-06-23", "--make-only"];
    assert!(complained(&waymark(&early)).contains("starts on 2019-06-24"));
    let unknown = waymark(&["demo", "--data", data, "--story", "atlantis", "--make-only"]);
    assert!(complained(&unknown).contains("“atlantis” is not one of sefton-2019, birmingham-2021"));
}
