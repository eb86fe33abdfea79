//! The limits of a case seen from a day: which one leads the page, how many days are left or late, and by which
//! working day to send where the last day is none.

use crate::case::{AssessmentEnd, Case, RequestEnd};
use crate::clock::{Due, Outcome};
use crate::codes::Stage;
use waymark_kernel::{Day, add_days, days_between};
use waymark_law::Calendar;

/// What stands at the top of a case's page.
#[derive(Debug, Clone, Copy)]
pub enum Lead {
    /// Known only as at a census day.
    AsAt(Day),
    /// A limit that runs, is late, is switched off or is not known.
    Limit(Due),
    /// The case has ended.
    Ended(Ending),
    /// Nothing runs.
    Nothing,
}

/// How a case ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The council decided not to assess.
    NotAssessed,
    /// The council decided not to make a plan.
    NoPlan,
    /// The request was withdrawn, or the assessment ended without a decision.
    Withdrawn,
    /// The family moved to another council.
    Moved,
    /// The plan has ended.
    Ceased,
}

/// Where the last day of a limit is no working day: why, and the working day before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SendBy {
    /// Such as `a bank holiday`.
    pub why: &'static str,
    /// The last working day before.
    pub day: Day,
}

/// The limit, or what stands in its place, that leads the page.
pub(super) fn lead(case: &Case, dues: &[Due], stage: Stage, today: Day) -> Lead {
    if let Some(day) = case.as_at {
        return Lead::AsAt(day);
    }
    if stage == Stage::Closed {
        return Lead::Ended(ending(case));
    }
    let of = |id: &str| dues.iter().find(|due| due.rule.id == id && due.met.is_none()).copied();
    let led = match stage {
        Stage::Request => of("A2"),
        Stage::Assessment | Stage::Issuing => of("A11"),
        Stage::Plan => first_open(dues, today).or_else(|| of("B1")),
        Stage::Closed => None,
    };
    led.map_or(Lead::Nothing, Lead::Limit)
}

/// How a closed case ended.
pub(super) fn ending(case: &Case) -> Ending {
    if case.ceased.is_some() {
        Ending::Ceased
    } else if case.moved_away.is_some() {
        Ending::Moved
    } else {
        match (&case.assessment_end, &case.request_end) {
            (Some((_, AssessmentEnd::Refused)), _) => Ending::NoPlan,
            (None, Some((_, RequestEnd::Refused))) => Ending::NotAssessed,
            _ => Ending::Withdrawn,
        }
    }
}

/// The open limit of the first day; a limit that binds only a refusal never leads.
fn first_open(dues: &[Due], _: Day) -> Option<Due> {
    let open = dues.iter().filter(|due| due.open() && !due.conditional);
    open.filter_map(|due| due.day().map(|day| (day, due))).min_by_key(|(day, _)| *day).map(|(_, due)| *due)
}

/// Days until a limit's day: negative when it is late; `None` where it is not running.
#[must_use]
pub fn days_left(due: &Due, today: Day) -> Option<i64> {
    match due.outcome {
        Outcome::Due(day) if due.met.is_none() => Some(days_between(today, day)),
        _ => None,
    }
}

/// Advice that is late on `today`: its limits, the longest late first.
#[must_use]
pub fn late_advice(dues: &[Due], today: Day) -> Vec<Due> {
    let late = |due: &&Due| due.advice.is_some() && days_left(due, today).is_some_and(|left| left < 0);
    let mut late: Vec<Due> = dues.iter().filter(late).copied().collect();
    late.sort_by_key(Due::day);
    late
}

/// By which working day to send, where `day` is none. No limit set by law moves for it. `None` for a working day, and
/// past the years whose bank holidays are known.
#[must_use]
pub fn send_by(day: Day) -> Option<SendBy> {
    let why = Calendar::EwStandard.closed_because(day).ok()??;
    let before = Calendar::EwStandard.on_or_before(add_days(day, -1)).ok()?;
    Some(SendBy { why, day: before })
}
