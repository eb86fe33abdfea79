//! What an area of the plan says otherwise than in the paper before.

use waymark_kernel::day;
use waymark_scrutiny::changes::of_area;
use waymark_scrutiny::release::{AreaSaid, MilestoneSaid, NOT_TOLD};

fn milestone(words: &str, state: &str) -> MilestoneSaid {
    MilestoneSaid {
        words: words.to_owned(),
        who: "the council".to_owned(),
        planned: day(2026, 12, 15),
        due: day(2026, 12, 15),
        recorded: String::new(),
        state: state.to_owned(),
        confirmed: Vec::new(),
    }
}

fn area(milestones: Vec<MilestoneSaid>) -> AreaSaid {
    AreaSaid {
        doing: "On track".to_owned(),
        helping: "No change yet".to_owned(),
        milestones,
        ..AreaSaid::default()
    }
}

#[test]
fn a_milestone_that_slipped_one_that_is_done_and_a_new_one_are_told_and_the_rest_is_not() {
    let before = area(vec![milestone("One front door", "At risk"), milestone("A letter", "On track")]);
    let moved = MilestoneSaid { due: day(2027, 3, 1), ..milestone("One front door", "At risk") };
    let said = "Not confirmed by the forum".to_owned();
    let done = MilestoneSaid { confirmed: vec![said], ..milestone("A letter", "Done") };
    let now = area(vec![moved, done, milestone("A helpline", "Not started")]);
    assert_eq!(
        of_area(&now, &before),
        [
            "“One front door” was to be so by 15 December 2026. It is now to be so by 1 March 2027.",
            "“A letter” was: On track. It is: Done.",
            "“A letter”: Not confirmed by the forum",
            "New: “A helpline”, by 15 December 2026.",
        ]
    );
}

#[test]
fn both_answers_are_told_apart_and_an_area_that_says_the_same_says_nothing() {
    let before = area(vec![]);
    assert!(of_area(&before, &before).is_empty());
    let now =
        AreaSaid { doing: "Off track".to_owned(), helping: "Getting better".to_owned(), ..area(vec![]) };
    assert_eq!(
        of_area(&now, &before),
        [
            "Are we doing it? It was: On track. It is: Off track.",
            "Is it helping families? It was: No change yet. It is: Getting better.",
        ]
    );
}

#[test]
fn a_measure_that_was_exchanged_is_told_once_and_before_the_answer_that_changed_with_it() {
    let before = area(vec![]);
    let sentence =
        "The measure of this area was changed from “A” to “B” on 3 March 2026, because: It counts more.";
    let now = AreaSaid {
        helping: "Getting better".to_owned(),
        measures: vec![sentence.to_owned()],
        ..area(vec![])
    };
    assert_eq!(
        of_area(&now, &before),
        [sentence, "Is it helping families? It was: No change yet. It is: Getting better."]
    );
    assert!(of_area(&now, &now).is_empty(), "the paper after says it no more");
}

#[test]
fn an_answer_that_is_only_kept_back_or_told_again_is_no_change() {
    let told = area(vec![]);
    let kept_back = AreaSaid { helping: NOT_TOLD.to_owned(), ..area(vec![]) };
    assert!(of_area(&told, &kept_back).is_empty() && of_area(&kept_back, &told).is_empty());
}
