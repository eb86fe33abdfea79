//! The plan in a few numbers: what its first line is made of.

use super::milestone::state;
use crate::codes::{MeetingKind, Progress};
use crate::plan::{Meeting, Milestone, Plan};
use waymark_kernel::{Day, Mark};

/// The numbers of the first line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Summary {
    /// Milestones that are done.
    pub done: u64,
    /// All milestones.
    pub all: u64,
    /// The area of each milestone that is off track.
    pub off_track: Vec<i64>,
    /// The next board, and how many open milestones fall due from today until the day before it.
    pub before_board: Option<(Day, u64)>,
    /// Since the last board: milestones done, and milestones whose day moved later.
    pub since_board: Option<(u64, u64)>,
}

/// The numbers on a day.
#[must_use]
pub fn summary(plan: &Plan, today: Day) -> Summary {
    let standing = |wanted: Progress| plan.milestones().filter(move |m| state(m, today) == wanted);
    Summary {
        done: standing(Progress::Done).count() as u64,
        all: plan.milestones().count() as u64,
        off_track: standing(Progress::OffTrack).map(|milestone| milestone.no.area).collect(),
        before_board: next_meeting(plan, MeetingKind::Board, today).map(|board| {
            let due = |m: &&Milestone| m.closed.is_none() && m.due() >= today && m.due() < board.day;
            (board.day, plan.milestones().filter(due).count() as u64)
        }),
        since_board: last_meeting(plan, MeetingKind::Board, today).map(|board| since(plan, board.day)),
    }
}

/// The next meeting of a kind, today's included.
#[must_use]
pub fn next_meeting(plan: &Plan, what: MeetingKind, today: Day) -> Option<&Meeting> {
    plan.meetings.iter().filter(|m| m.what == what && m.day >= today).min_by_key(|m| m.day)
}

fn last_meeting(plan: &Plan, what: MeetingKind, today: Day) -> Option<&Meeting> {
    plan.meetings.iter().filter(|m| m.what == what && m.day < today).max_by_key(|m| m.day)
}

/// Milestones done and milestones moved later since a day.
fn since(plan: &Plan, day: Day) -> (u64, u64) {
    let after = |mark: Mark| mark.day().is_some_and(|at| at > day);
    let done = plan.milestones().filter(|m| m.closed.as_ref().is_some_and(|closed| after(closed.mark)));
    let slipped = plan.milestones().filter(|m| {
        let mut before = m.planned;
        let mut later = false;
        for (mark, due, _) in &m.moved {
            later |= after(*mark) && *due > before;
            before = *due;
        }
        later
    });
    (done.count() as u64, slipped.count() as u64)
}
