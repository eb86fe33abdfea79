//! Plans and their reviews.

use super::world::{at, month, on, plan, rows, series};
use waymark_ehc::course::{Course, Reviewed};
use waymark_kernel::When;

fn reviewed(meeting: &str, decided: Option<&str>) -> Reviewed {
    Reviewed { meeting: at(meeting), decided: decided.and_then(at), ..Reviewed::default() }
}

#[test]
fn a_plan_is_held_from_the_day_it_was_made_to_the_day_before_it_ceased() {
    let ceased = Course { ceased: at("2025-03-31"), ..plan("2024-01-01", "2024-06-01") };
    let unknown = Course { plan_made: Some(When::Unknown), ..Course::default() };
    let rows = rows(vec![ceased, unknown, plan("2024-10-01", "2025-02-10")], vec![]);
    assert_eq!(series(&rows, "plans-held", "2025-03-31", 3), [Some(2.0), Some(3.0), Some(2.0)]);
    assert_eq!(month(&rows, "plans-sent", 2025, 2), (1, 1, Some(1.0)));
}

/// Made 10 February 2024: the first review is due complete by 10 February 2025. Decided on 3 March 2025, so the second is due
/// by 3 March 2026 and decided on that day.
#[test]
fn each_review_year_counts_from_the_decision_before() {
    let course = Course {
        reviews: vec![reviewed("2025-01-20", Some("2025-03-03")), reviewed("2026-02-10", Some("2026-03-03"))],
        ..plan("2023-10-01", "2024-02-10")
    };
    let rows = rows(vec![course], vec![]);
    assert_eq!(month(&rows, "reviews-12-months", 2025, 2), (0, 1, Some(0.0)));
    assert_eq!(month(&rows, "reviews-12-months", 2026, 3), (1, 1, Some(100.0)));
    assert_eq!(series(&rows, "reviews-late", "2025-03-31", 2), [Some(1.0), Some(0.0)]);
}

#[test]
fn a_plan_that_ceased_before_its_review_was_due_owes_none() {
    let course = Course { ceased: at("2025-01-31"), ..plan("2023-10-01", "2024-02-10") };
    let rows = rows(vec![course], vec![]);
    assert_eq!(month(&rows, "reviews-12-months", 2025, 2), (0, 0, None));
    assert_eq!(series(&rows, "reviews-late", "2025-03-31", 1), [Some(0.0)]);
}

#[test]
fn a_case_known_only_from_a_return_is_not_counted_late() {
    let course = Course { as_at: Some(on("2025-01-16")), ..plan("2023-10-01", "2024-01-10") };
    assert_eq!(series(&rows(vec![course], vec![]), "reviews-late", "2025-06-30", 1), [Some(0.0)]);
}

/// 20 January 2025 + 28 days is 17 February.
#[test]
fn the_four_weeks_after_a_meeting_end_on_the_28th_day() {
    let course = Course {
        reviews: vec![reviewed("2025-01-20", Some("2025-02-17"))],
        ..plan("2023-10-01", "2024-02-10")
    };
    let other = Course { reviews: vec![reviewed("2025-01-20", None)], ..plan("2023-10-01", "2024-02-10") };
    assert_eq!(month(&rows(vec![course, other], vec![]), "reviews-4-weeks", 2025, 1), (1, 2, Some(50.0)));
}
