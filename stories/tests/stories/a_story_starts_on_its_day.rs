//! A story of the past starts on its day with the figures published for that time, and moves on when it is made on a later
//! day or told of one in its own folder: nobody writes the share of plans in time, it is worked out from the record.

use crate::world::{complained, said, waymark};
use std::process::Output;
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
fn a_story_is_not_made_before_its_day_and_an_unknown_one_is_named() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().to_str().unwrap();
    let early = ["demo", "--data", data, "--story", "sefton-2019", "--today", "2019-06-23", "--make-only"];
    assert!(complained(&waymark(&early)).contains("starts on 24 June 2019"));
    let unknown = waymark(&["demo", "--data", data, "--story", "atlantis", "--make-only"]);
    assert!(complained(&unknown).contains("“atlantis” is not one of sefton-2019, birmingham-2021"));
}

/// The same command again with another day, in the folder that is there.
fn moved_on(area: &TempDir, story: &str, today: &str) -> Output {
    let data = area.path().to_str().unwrap();
    waymark(&["demo", "--data", data, "--story", story, "--today", today, "--make-only"])
}

/// The measures that answer for two areas of the plan of 2019, and the figure of what its money bought.
const ANSWERS: [&str; 3] =
    ["plans-20-weeks", "waiting-median.speech-and-language", "seen.speech-and-language"];

#[test]
fn a_story_moves_on_in_its_own_folder_and_its_second_answers_change() {
    let area = made("sefton-2019", "2019-06-24", "1000");
    let before = ANSWERS.map(|id| shown(&area, id, "2019-06-24"));
    let moved = moved_on(&area, "sefton-2019", "2021-02-01");
    assert!(moved.status.success(), "{}", complained(&moved));
    assert!(said(&moved).contains("moves on to 1 February 2021"), "{}", said(&moved));
    let after = ANSWERS.map(|id| shown(&area, id, "2021-02-01"));
    let [plans, waits, seen] = std::array::from_fn(|n| (&before[n], &after[n]));
    assert_eq!(
        (&plans.0["verdict"], &plans.1["verdict"]),
        (&"no_change".into(), &"better".into()),
        "{plans:?}"
    );
    let worse = ["worse", "no_change"].iter().any(|verdict| waits.0["verdict"] == *verdict);
    assert!(worse, "while more join than are seen: {}", waits.0);
    assert_eq!(waits.1["verdict"], "better", "the list tells it, and nobody writes it: {}", waits.1);
    let year = |told: &serde_json::Value| told["figure"]["value"].as_f64().unwrap();
    let more = year(seen.1) / year(seen.0);
    assert!((1.5..1.9).contains(&more), "150 a month are seen for 90 before: {more}");
    let year = shown(&area, "plans-20-weeks", "2020-12-31")["figure"]["value"].as_f64().unwrap();
    assert!((year - 66.9).abs() <= 2.0, "{year}");
    let again = moved_on(&area, "sefton-2019", "2021-02-01");
    assert!(
        again.status.success() && !said(&again).contains("moves on"),
        "the day it is: nothing is made anew"
    );
}

#[test]
fn what_somebody_recorded_in_a_story_is_never_lost_by_moving_it_on() {
    let area = made("sefton-2019", "2019-06-24", "60");
    let data = area.path().to_str().unwrap();
    let file = area.path().join("figures.csv");
    std::fs::write(&file, "measure,period,value,answered\nconfidence,2019-01,50,40\n").unwrap();
    let told = waymark(&["import", "figures", file.to_str().unwrap(), "--data", data]);
    assert!(told.status.success(), "{}{}", said(&told), complained(&told));
    let refused = moved_on(&area, "sefton-2019", "2021-02-01");
    assert_eq!(refused.status.code(), Some(2));
    let sentence = complained(&refused);
    assert!(
        sentence.contains("Somebody has recorded something") && sentence.contains("leave --story out"),
        "{sentence}"
    );
    let other = moved_on(&area, "birmingham-2021", "2022-02-01");
    assert_eq!(other.status.code(), Some(2), "{}", complained(&other));
    let kept = shown(&area, "confidence", "2019-02-10");
    assert_eq!(kept["figure"]["value"].as_f64(), Some(50.0), "{kept}");
}
