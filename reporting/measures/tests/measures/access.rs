//! Asking for an assessment.

use super::world::{month, on, request, rows};
use waymark_ehc::case::RequestEnd;
use waymark_ehc::course::Course;
use waymark_kernel::When;

fn january() -> waymark_measures::read::Rows {
    let overturned = Course {
        request_end: Some((When::On(on("2025-03-10")), RequestEnd::Agreed)),
        ..request("2025-01-06", Some(("2025-02-03", RequestEnd::Refused)))
    };
    rows(
        vec![
            overturned,
            request("2025-01-07", Some(("2025-02-10", RequestEnd::Agreed))),
            request("2025-01-08", Some(("2025-02-11", RequestEnd::Agreed))),
            request("2025-01-09", Some(("2025-02-12", RequestEnd::Withdrawn))),
            Course { received: Some(When::Unknown), ..Course::default() },
        ],
        vec![],
    )
}

#[test]
fn a_request_counts_on_the_day_it_came() {
    assert_eq!(month(&january(), "requests", 2025, 1), (4, 4, Some(4.0)));
}

#[test]
fn a_refusal_counts_once_even_when_it_was_overturned() {
    assert_eq!(month(&january(), "refusals", 2025, 2), (1, 3, Some(33.3)));
    assert_eq!(month(&january(), "refusals", 2025, 3), (0, 0, None));
    assert_eq!(month(&january(), "refusals-overturned", 2025, 3), (1, 1, Some(1.0)));
}

#[test]
fn a_request_withdrawn_counts_on_the_day_it_was() {
    assert_eq!(month(&january(), "withdrawals", 2025, 2), (1, 1, Some(1.0)));
}

#[test]
fn asked_on_a_day_before_it_was_overturned_a_refusal_stands() {
    let mut rows = january();
    rows.cases.iter_mut().for_each(|case| case.course.cut(on("2025-02-28")));
    assert_eq!(month(&rows, "refusals-overturned", 2025, 3), (0, 0, Some(0.0)));
    assert_eq!(rows.cases[0].course.request_end, Some((When::On(on("2025-02-03")), RequestEnd::Refused)));
}
