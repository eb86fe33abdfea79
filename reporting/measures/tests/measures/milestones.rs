//! Milestones of the joint plan.

use super::world::{month, on};
use waymark_improvement::store::MilestoneRow;
use waymark_measures::read::Rows;

fn milestone(planned: &str, due: &str, done: Option<&str>) -> MilestoneRow {
    MilestoneRow { area: 1, n: 1, planned: on(planned), due: on(due), done: done.map(on) }
}

/// Of four planned for March 2025 one was done by its day, one a day after it, one was moved and done by the later day, one
/// is open.
#[test]
fn a_milestone_is_on_time_by_the_day_first_planned_however_it_was_moved() {
    let milestones = vec![
        milestone("2025-03-14", "2025-03-14", Some("2025-03-14")),
        milestone("2025-03-14", "2025-03-14", Some("2025-03-15")),
        milestone("2025-03-20", "2025-05-01", Some("2025-04-30")),
        milestone("2025-03-31", "2025-03-31", None),
        milestone("2025-04-01", "2025-04-01", Some("2025-03-20")),
    ];
    let mut rows = Rows::default();
    rows.milestones = milestones;
    assert_eq!(month(&rows, "milestones-on-time", 2025, 3), (1, 4, Some(25.0)));
    assert_eq!(month(&rows, "milestones-on-time", 2025, 4), (1, 1, Some(100.0)));
}
