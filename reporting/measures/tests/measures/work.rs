//! Open cases and who has them.

use super::world::{at, on, plan, request, rows, series};
use waymark_ehc::case::RequestEnd;
use waymark_ehc::course::Course;
use waymark_kernel::{Ids, PersonId};

/// Received 6 January 2025: six weeks end on 17 February, 20 weeks on 26 May.
fn course() -> Course {
    Course { draft: at("2025-06-10"), ..request("2025-01-06", Some(("2025-03-04", RequestEnd::Agreed))) }
}

#[test]
fn a_case_stands_at_one_stage_at_a_time() {
    let rows = rows(vec![course()], vec![]);
    let six = |id| series(&rows, id, "2025-06-30", 6).into_iter().flatten().collect::<Vec<_>>();
    assert_eq!(six("open.request"), [1.0, 1.0, 0.0, 0.0, 0.0, 0.0]);
    assert_eq!(six("open.assessment"), [0.0, 0.0, 1.0, 1.0, 1.0, 0.0]);
    assert_eq!(six("open.issuing"), [0.0, 0.0, 0.0, 0.0, 0.0, 1.0]);
}

#[test]
fn a_case_is_late_from_the_day_after_its_limit() {
    let rows = rows(vec![course()], vec![]);
    let six = |id| series(&rows, id, "2025-06-30", 6).into_iter().flatten().collect::<Vec<_>>();
    assert_eq!(six("late.request"), [0.0, 1.0, 0.0, 0.0, 0.0, 0.0]);
    assert_eq!(six("late.assessment"), [0.0, 0.0, 0.0, 0.0, 1.0, 0.0]);
    assert_eq!(six("late.issuing"), [0.0, 0.0, 0.0, 0.0, 0.0, 1.0]);
}

#[test]
fn a_case_with_a_plan_is_not_open_any_more() {
    let rows = rows(vec![plan("2025-01-06", "2025-02-20")], vec![]);
    assert_eq!(series(&rows, "open.assessment", "2025-02-28", 2), [Some(1.0), Some(0.0)]);
}

#[test]
fn an_officers_cases_are_counted_from_the_day_they_got_them() {
    let ids = Ids::seeded(5);
    let (first, second): (PersonId, PersonId) = (ids.next(), ids.next());
    let owned = |owners| Course { owners, ..request("2025-01-06", None) };
    let rows = rows(
        vec![
            owned(vec![(on("2025-01-06"), None), (on("2025-01-20"), Some(first))]),
            owned(vec![(on("2025-01-06"), Some(first)), (on("2025-02-10"), Some(second))]),
            owned(vec![(on("2025-01-06"), Some(first))]),
            owned(vec![(on("2025-01-06"), None)]),
        ],
        vec![],
    );
    assert_eq!(series(&rows, "caseload", "2025-02-28", 2), [Some(3.0), Some(1.5)]);
    assert_eq!(series(&rows, "unassigned", "2025-02-28", 2), [Some(1.0), Some(1.0)]);
}

#[test]
fn nobody_has_a_case_is_no_figure_rather_than_nought() {
    let rows = rows(vec![request("2025-01-06", None)], vec![]);
    assert_eq!(series(&rows, "caseload", "2025-01-31", 1), [None]);
}
