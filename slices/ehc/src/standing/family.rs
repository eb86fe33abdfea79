//! The one state of a case that the family is told of, with the days its sentence needs. A limit that passed is said
//! with an apology and its own day; no day of ours stands in its place.

use super::limits::{Ending, days_left, ending, late_advice};
use crate::case::Case;
use crate::clock::{Due, Outcome};
use crate::codes::{AdviceKind, ReviewOutcome, Stage};
use crate::mark::Mark;
use waymark_kernel::{AdviceId, Day, add_days};

/// What a family is told of its case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FamilyState {
    /// Known only as at a census day.
    AsAt(Day),
    /// Asked; the decision whether to assess is to come.
    Received,
    /// That decision is late; the day it was due.
    DecisionLate(Day),
    /// Assessing, and nobody or nobody new has been asked yet.
    Assessing(usize),
    /// Assessing, and the return did not tell who was asked.
    AssessingUntold,
    /// Reports are waited for, none late.
    Waiting(Vec<AdviceId>),
    /// Some reports are late.
    AdviceLate {
        /// All that are waited for.
        waiting: Vec<AdviceId>,
        /// How many are late.
        late: usize,
        /// How many are owed though a service said that it cannot write them.
        cannot: usize,
        /// The day the first was due.
        due: Day,
        /// Whether others were due on another day.
        apart: bool,
        /// The last day we asked again.
        chased: Option<Day>,
        /// The day of the final plan, while it stands.
        final_plan: Option<Day>,
    },
    /// No report is waited for any more; how many could not be given.
    AllIn(usize),
    /// The others are in; so many are owed though a service said that it cannot write them.
    StillOwed(usize),
    /// The 16 weeks for saying that there will be no plan have passed; the day.
    NoPlanLate(Day),
    /// A plan is being written.
    Writing,
    /// The draft is with the family until a day at least.
    YourTurn {
        /// The day it was sent.
        sent: Day,
        /// The last of the 15 days.
        until: Day,
    },
    /// The family's time on the draft is over.
    AfterDraft,
    /// The final plan is late; the day it was due.
    LateFinal(Day),
    /// The final plan was sent in the last four weeks.
    Final,
    /// A plan is in force; the day its review is due, where known.
    Plan(Option<Day>),
    /// The review is late; the day it was due.
    ReviewLate(Day),
    /// The meeting was held; the day the decision is due.
    ReviewMet(Day),
    /// The decision after the meeting is late; the day.
    ReviewMetLate(Day),
    /// The plan is to end; until which day at least it is kept, where that is known.
    Ceasing(Option<Day>),
    /// The plan is being changed; the day the new one is due.
    Amending(Day),
    /// The new plan is late; the day.
    AmendingLate(Day),
    /// Ended.
    Ended(Ending),
}

/// A family hears that the plan is ready for this many days.
const FRESH: i64 = 28;

/// The state of a case on a day.
pub(super) fn state(case: &Case, dues: &[Due], stage: Stage, today: Day) -> FamilyState {
    if let Some(day) = case.as_at {
        return FamilyState::AsAt(day);
    }
    match stage {
        Stage::Request => match late(dues, "A2", today) {
            Some(day) => FamilyState::DecisionLate(day),
            None => FamilyState::Received,
        },
        Stage::Assessment => assessing(case, dues, today),
        Stage::Issuing => issuing(case, dues, today),
        Stage::Plan => planned(case, dues, today),
        Stage::Closed => FamilyState::Ended(ending(case)),
    }
}

fn assessing(case: &Case, dues: &[Due], today: Day) -> FamilyState {
    if let Some(day) = late(dues, "A11", today) {
        return FamilyState::LateFinal(day);
    }
    let reports = || case.advice.iter().filter(|advice| advice.kind != AdviceKind::Family);
    let waiting: Vec<AdviceId> =
        reports().filter(|advice| advice.open(today)).map(|advice| advice.id).collect();
    let overdue = late_advice(dues, today);
    if let Some(due) = overdue.first().and_then(Due::day) {
        let chased = reports().filter_map(|advice| advice.chased.last().copied().and_then(Mark::day)).max();
        // Nobody is told that a date stands which the family's own days on the draft no longer leave room for.
        let in_time = super::risk::family_days(case, dues, today).is_none();
        let final_plan = running(dues, "A11").filter(|_| in_time);
        let cannot = case.owed_still();
        let (late, apart) = (overdue.len(), overdue.iter().any(|other| other.day() != Some(due)));
        return FamilyState::AdviceLate { waiting, late, cannot, due, apart, chased, final_plan };
    }
    if let Some(day) = late(dues, "A7", today) {
        return FamilyState::NoPlanLate(day);
    }
    match (reports().count(), waiting.len()) {
        (0, _) if case.began_in_return() => FamilyState::AssessingUntold,
        (0, _) => FamilyState::Assessing(0),
        (all, open) if all == open => FamilyState::Assessing(all),
        (_, 0) if case.owed_still() > 0 => FamilyState::StillOwed(case.owed_still()),
        (all, 0) => FamilyState::AllIn(all - reports().filter(|advice| advice.came(today)).count()),
        _ => FamilyState::Waiting(waiting),
    }
}

fn issuing(case: &Case, dues: &[Due], today: Day) -> FamilyState {
    if let Some(day) = late(dues, "A11", today) {
        return FamilyState::LateFinal(day);
    }
    let sent = case.drafts.iter().rev().find(|at| at.by(today)).copied().and_then(Mark::day);
    match sent.map(|sent| (sent, add_days(sent, 14))) {
        None => FamilyState::Writing,
        Some((sent, until)) if today <= until => FamilyState::YourTurn { sent, until },
        Some(_) => FamilyState::AfterDraft,
    }
}

fn planned(case: &Case, dues: &[Due], today: Day) -> FamilyState {
    let review = &case.review;
    let met = review.meeting.is_some() && review.decided.is_none();
    let amending =
        review.amended.is_none() && (review.notice.is_some() || review.outcome == Some(ReviewOutcome::Amend));
    if case.ceasing().is_some() {
        return FamilyState::Ceasing(crate::clock::kept_until(case));
    }
    if met && let Some(day) = running(dues, "B10") {
        return if day < today { FamilyState::ReviewMetLate(day) } else { FamilyState::ReviewMet(day) };
    }
    let new_plan = running(dues, "B13").or_else(|| running(dues, "B14"));
    if amending && let Some(day) = new_plan {
        return if day < today { FamilyState::AmendingLate(day) } else { FamilyState::Amending(day) };
    }
    if let Some(day) = late(dues, "B1", today) {
        return FamilyState::ReviewLate(day);
    }
    let issued = case.final_issued.and_then(Mark::day);
    match issued {
        Some(day) if today <= add_days(day, FRESH) => FamilyState::Final,
        _ => FamilyState::Plan(running(dues, "B1")),
    }
}

/// The day of a limit that runs and is not met.
fn running(dues: &[Due], rule: &str) -> Option<Day> {
    let due = dues.iter().find(|due| due.rule.id == rule && due.met.is_none())?;
    match due.outcome {
        Outcome::Due(day) => Some(day),
        Outcome::Disapplied(_) | Outcome::NotKnown => None,
    }
}

/// The day of a limit that has passed.
fn late(dues: &[Due], rule: &str, today: Day) -> Option<Day> {
    let due = dues.iter().find(|due| due.rule.id == rule)?;
    days_left(due, today).filter(|left| *left < 0).and_then(|_| due.day())
}
