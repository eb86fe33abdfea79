//! Lateness of a final plan, split by stage: waiting for advice past its limit, apart from what followed the last
//! advice (the Ombudsman reports the two apart: decisions 23-021-257 and 24-002-450). The two are not parts of one sum:
//! each is counted from its own limit.

use crate::case::Case;
use crate::clock::{Due, Outcome};
use crate::mark::Mark;
use waymark_kernel::{Day, days_between};

/// Days of each stage; zero where there was no delay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delay {
    /// From the day the last advice was due until it came in, or until today.
    pub advice: i64,
    /// Days past the plan's own limit that fell after the last advice came in.
    pub after: i64,
}

/// The split for a plan that is late on `today`, or was late when it was sent; `None` when it was not, or no advice
/// is on record.
#[must_use]
pub fn delay(case: &Case, dues: &[Due], today: Day) -> Option<Delay> {
    let plan = dues.iter().find(|due| due.rule.id == "A11")?;
    let Outcome::Due(limit) = plan.outcome else { return None };
    let until = plan.met.map_or(Some(today), Mark::day)?;
    if until <= limit || case.only_as_at() {
        return None;
    }
    let advice: Vec<(Day, Day)> = dues
        .iter()
        .filter(|due| due.advice.is_some())
        .filter_map(|due| {
            let Outcome::Due(day) = due.outcome else { return None };
            let came = due.met.and_then(Mark::day).unwrap_or(until);
            Some((day, came.min(until)))
        })
        .collect();
    // Without advice on record nobody can say what was waited for: the two stages are not told apart.
    if advice.is_empty() {
        return None;
    }
    let last_due = advice.iter().map(|(due, _)| *due).max();
    let last_in = advice.iter().map(|(_, came)| *came).max();
    let waited = last_due.zip(last_in).map_or(0, |(due, came)| days_between(due, came).max(0));
    let after = days_between(last_in.map_or(limit, |came| came.max(limit)), until).max(0);
    Some(Delay { advice: waited, after })
}
