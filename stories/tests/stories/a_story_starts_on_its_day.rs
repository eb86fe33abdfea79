//! A story of the past starts on its day with the figures published for that time, and moves on when it is made on a later
//! day: nobody writes the share of plans in time, it is worked out from the record.

use crate::world::{complained, said, waymark};
use tempfile::TempDir;

/// A story made on a day.
fn made(story: &str, today: &str, plans: &str) -> TempDir {
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
    folder
}

/// A measure on a day.
fn shown(area: &TempDir, id: &str, on: &str) -> serde_json::Value {
    let data = area.path().to_str().unwrap();
    let told = waymark(&["measure", "show", id, "--on", on, "--json", "--data", data]);
    serde_json::from_str(&said(&told)).unwrap()
}

#[test]
fn the_share_in_time_is_within_two_points_of_the_published_one_and_moves_with_the_day() {
    let stories: [(_, _, _, &[(i16, f64)]); 4] = [
        ("sefton-2019", "2020-02-03", "1000", &[(2019, 23.0), (2018, 13.8)]),
        ("sefton-2019", "2021-02-01", "1000", &[(2020, 66.9), (2019, 23.0)]),
        ("birmingham-2021", "2021-10-04", "1500", &[(2020, 39.9), (2019, 71.6)]),
        ("birmingham-2021", "2022-02-07", "1500", &[(2021, 59.7), (2020, 39.9), (2019, 71.6)]),
    ];
    for (story, today, plans, years) in stories {
        let area = made(story, today, plans);
        for (year, published) in years {
            let told = shown(&area, "plans-20-weeks", &format!("{year}-12-31"));
            let share = told["figure"]["value"].as_f64().unwrap();
            assert!((share - published).abs() <= 2.0, "{story} in {year}: {share} instead of {published}");
        }
    }
}

#[test]
fn the_second_answer_of_the_plan_changes_when_the_day_moves_on() {
    let answer = |today: &str| {
        let area = made("sefton-2019", today, "1000");
        let told = shown(&area, "plans-20-weeks", today);
        (told["verdict"].as_str().unwrap().to_owned(), told["sentence"].as_str().unwrap().to_owned())
    };
    let (before, after) = (answer("2019-06-24"), answer("2021-02-01"));
    assert_eq!((before.0.as_str(), after.0.as_str()), ("worse", "better"), "{before:?} {after:?}");
}

#[test]
fn a_story_is_not_made_before_its_day_and_an_unknown_one_is_named() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().to_str().unwrap();
    let early = ["demo", "--data", data, "--story", "sefton-2019", "--today", "2019-06-23", "--make-only"];
    assert!(complained(&waymark(&early)).contains("starts on 24 June 2019"));
    let unknown = waymark(&["demo", "--data", data, "--story", "atlantis", "--make-only"]);
    assert!(complained(&unknown).contains("“atlantis” is not one of sefton-2019, birmingham-2021"));
}
