//! The meetings of a story after those it begins with, for a story that is made on a later day.

use super::JointPlan;
use waymark_kernel::{Day, add_days};

/// Days from one meeting of the board to the next, and of the committee.
const EVERY: [(&str, i64); 2] = [("board", 42), ("committee", 91)];
/// Papers of the committee are out so many days before it.
const PAPERS: i64 = 8;

/// The meetings arranged since by today, the first of each kind that is still to come among them: its code, the day, and the day of
/// its papers. Empty for a plan that never grows old, and for a story on its first days.
#[must_use]
pub fn later_meetings(plan: &JointPlan, today: Day) -> Vec<(&'static str, Day, Option<Day>)> {
    if plan.on.is_none() {
        return Vec::new();
    }
    let mut all = Vec::new();
    for (what, every) in EVERY {
        let known = plan.meetings.iter().filter(|meeting| meeting.0 == what).map(|meeting| meeting.1);
        let Some(last) = known.max() else { continue };
        let mut day = plan.day(last, today);
        while day < today {
            day = add_days(day, every);
            all.push((what, day, (what == "committee").then(|| add_days(day, -PAPERS))));
        }
    }
    all.sort_by_key(|(_, day, _)| *day);
    all
}
