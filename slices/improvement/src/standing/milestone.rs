//! How a milestone stands on a day, and whether anybody says anything about it.

use crate::codes::Progress;
use crate::plan::{Accountable, Area, Milestone};
use waymark_kernel::{Day, days_between};

/// After this many days without an update the manager of the accountable officer hears of it.
pub const SILENT_DAYS: i64 = 31;

/// How it stands: as those who do it say, but off track once its day has passed and it is not done.
#[must_use]
pub fn state(milestone: &Milestone, today: Day) -> Progress {
    match milestone.progress() {
        Progress::Done => Progress::Done,
        _ if milestone.due() < today => Progress::OffTrack,
        told => told,
    }
}

/// How many days its day has passed, when it is not done.
#[must_use]
pub fn days_past(milestone: &Milestone, today: Day) -> Option<i64> {
    let past = days_between(milestone.due(), today);
    (milestone.closed.is_none() && past > 0).then_some(past)
}

/// Nobody has said anything about a milestone for too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Silent {
    /// How many days.
    pub days: i64,
    /// Whose manager has it now.
    pub now_with: Option<Accountable>,
}

/// Whether an update is late: its action has started, it is not done, and nothing was said of it for more than 31 days: no
/// update, no move, no evidence, not that it is done or open again. A milestone of which nothing was ever told owes no update before its last 31 days.
#[must_use]
pub fn silent(area: &Area, milestone: &Milestone, today: Day) -> Option<Silent> {
    let starts = area.actions.iter().find(|action| action.n == milestone.action)?.starts;
    if milestone.closed.is_some() || starts > today {
        return None;
    }
    if milestone.told.is_empty() && days_between(today, milestone.due()) > SILENT_DAYS {
        return None;
    }
    let evidence = area.evidence_of(milestone.no.n).filter_map(|piece| piece.mark.day()).max();
    let since = milestone.heard.max(evidence).or_else(|| milestone.set.day())?.max(starts);
    let days = days_between(since, today);
    (days > SILENT_DAYS).then_some(Silent { days, now_with: area.accountable })
}
