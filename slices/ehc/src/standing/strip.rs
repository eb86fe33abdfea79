//! The milestones of the 20 weeks: what the law sets, what was done, and what is late. Nothing here is planned by the
//! machine: a mark is a limit of the law or a thing that happened.

use super::limits::{SendBy, days_left, late_advice, send_by};
use super::spans::{Stretch, stretches};
use crate::case::Case;
use crate::clock::Due;
use crate::codes::Stage;
use crate::mark::Mark;
use waymark_kernel::{Day, add_days};

/// What a milestone is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The request was received.
    Request,
    /// The decision whether to assess.
    Assess,
    /// Advice back.
    Advice,
    /// If there is no plan, the family is told.
    NoPlan,
    /// The final plan.
    Final,
}

/// How a milestone stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MilestoneState {
    /// Done.
    Done,
    /// Its day has passed and it is not done.
    Late,
    /// To come.
    Next,
    /// An exception is relied on: the day stays in sight.
    Disapplied,
}

/// One milestone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Milestone {
    /// What it is.
    pub what: What,
    /// The day the law sets, or the day it happened where the law sets none.
    pub day: Day,
    /// The day it was done.
    pub done: Option<Day>,
    /// How it stands.
    pub state: MilestoneState,
    /// How many pieces of advice are late.
    pub late: usize,
    /// By which working day to send, where the last day is none and it is still to come.
    pub send_by: Option<SendBy>,
}

/// The strip of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StripModel {
    /// The day of the request.
    pub start: Day,
    /// The day the final plan was sent, where it was.
    pub finished: Option<Day>,
    /// In the order of the law.
    pub milestones: Vec<Milestone>,
    /// The family's time on the draft, and the schools'.
    pub stretches: Vec<Stretch>,
}

/// A plan that was sent stays with its strip for this many days; after that its reviews are what runs.
const FRESH: i64 = 28;

/// The strip of a case that was asked for on a known day; none for an end or a plan that was not sent by us in the last
/// four weeks, and none for a case known only as at a census day.
pub(super) fn model(case: &Case, dues: &[Due], stage: Stage, today: Day) -> Option<StripModel> {
    let start = case.received.as_ref().and_then(|(at, _)| at.day())?;
    let fresh = case.final_issued.and_then(Mark::day).is_some_and(|day| today <= add_days(day, FRESH));
    if case.only_as_at() || stage == Stage::Closed || stage == Stage::Plan && !fresh {
        return None;
    }
    let mut milestones = vec![done(What::Request, start, start)];
    let of = |rule: &str| dues.iter().find(|due| due.rule.id == rule);
    milestones.extend(of("A2").and_then(|due| from_due(What::Assess, due, today)));
    milestones.extend(advice(case, dues, today));
    milestones.extend(of("A7").and_then(|due| from_due(What::NoPlan, due, today)));
    milestones.extend(of("A11").and_then(|due| from_due(What::Final, due, today)));
    let stretches = stretches(case, dues, stage, today);
    let finished = case.final_issued.and_then(Mark::day);
    Some(StripModel { start, finished, milestones, stretches })
}

const fn done(what: What, day: Day, on: Day) -> Milestone {
    Milestone { what, day, done: Some(on), state: MilestoneState::Done, late: 0, send_by: None }
}

fn from_due(what: What, due: &Due, today: Day) -> Option<Milestone> {
    let day = due.day()?;
    if let Some(on) = due.met.and_then(Mark::day) {
        return Some(done(what, day, on));
    }
    let left = days_left(due, today);
    let state = match left {
        None => MilestoneState::Disapplied,
        // What binds only a refusal is neither late nor to come once its day has passed.
        Some(left) if left < 0 && due.conditional => return None,
        Some(left) if left < 0 => MilestoneState::Late,
        Some(_) => MilestoneState::Next,
    };
    let send_by = if state == MilestoneState::Next { send_by(day) } else { None };
    Some(Milestone { what, day, done: None, state, late: 0, send_by })
}

/// One mark for all the advice: the last day it is due back.
fn advice(case: &Case, dues: &[Due], today: Day) -> Option<Milestone> {
    let of_advice = || dues.iter().filter(|due| due.advice.is_some());
    let day = of_advice().filter_map(Due::day).max()?;
    let late = late_advice(dues, today);
    let open = of_advice().any(Due::open);
    let state = match (open, late.len()) {
        (false, _) => MilestoneState::Done,
        (true, 0) => MilestoneState::Next,
        (true, _) => MilestoneState::Late,
    };
    let last = case.advice.iter().filter_map(|advice| advice.received.or(advice.declined)?.day()).max();
    let day = late.first().and_then(Due::day).unwrap_or(day);
    Some(Milestone {
        what: What::Advice,
        day,
        done: last.filter(|_| !open),
        state,
        late: late.len(),
        send_by: None,
    })
}
