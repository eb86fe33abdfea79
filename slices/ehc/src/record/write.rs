//! From a case to its record in a return: what stands on census day, and outcomes of before the period as H.

use super::{ActiveRecord, AssessmentRecord, Outcome, PlanRecord, Record};
use crate::case::{AssessmentEnd, Case, RequestEnd};
use crate::facts::{Placement, PlanDescription};
use crate::mark::Mark;
use waymark_kernel::{Day, When};

/// The period of one return.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The census day of the year before: a plan that ceased earlier is out of scope.
    pub last_census: Day,
    /// The first of January of the year the activity is counted in.
    pub first: Day,
    /// The census day.
    pub census: Day,
}

/// The record of a case that already stands as it was on census day, or `None` when the return does not cover it
/// (closed before the period).
#[must_use]
pub fn record_of(case: &Case, period: Period) -> Option<Record> {
    let mut record = bare_record(case);
    let sent = was_sent(case);
    let active = sent && case.has_plan(period.census);
    if !sent {
        record.plan = None;
    }
    if !active {
        record.active = None;
    }
    if out_of_scope(case, period, active) || only_historical(&record) {
        return None;
    }
    if let Some(active) = &mut record.active {
        stood_on(active, period.census);
    }
    if ended_before(case, period.first) && record.plan.is_some() {
        make_historical(&mut record);
    }
    Some(record)
}

/// What a return of a census day would tell of what is known of a case, so that a return that tells no more is told
/// apart from news: placements as they stood on the day, and where `told` gives the request as historical and it ended before
/// the period, historical too.
#[must_use]
pub(super) fn known_of(case: &Case, told: &Record, census: Day) -> Record {
    let mut known = bare_record(case);
    if let Some(active) = &mut known.active {
        stood_on(active, census);
    }
    let first = Day::new(census.year() - 1, 1, 1).unwrap_or(census);
    if told.request == Outcome::Historical && known.plan.is_some() && ended_before(case, first) {
        make_historical(&mut known);
    }
    known
}

fn ended_before(case: &Case, first: Day) -> bool {
    case.assessment_end.as_ref().is_some_and(|(at, _)| before(at.when, first))
}

/// Whether the final plan was on its way by then. A plan can be dated earlier than the day it was sent; until it is sent
/// none is in force. What was decided before the records begin has no such day.
fn was_sent(case: &Case) -> bool {
    let awaited = matches!(case.assessment_end, None | Some((_, AssessmentEnd::Agreed)));
    let assessed = matches!(case.request_end, Some((_, RequestEnd::Agreed)));
    case.final_issued.is_some() || !(awaited && assessed)
}

/// An outcome of before some period, and no plan that stood on this census day: of that day nothing is known.
fn only_historical(record: &Record) -> bool {
    let assessed = record.assessment.as_ref().is_some_and(|told| told.outcome == Outcome::Historical);
    record.plan.is_none() && (assessed || record.request == Outcome::Historical)
}

/// Placements and a move between phases are recorded as they are now, with their own days. What began after census
/// day is left out, and so is an end that lay ahead; where no first placement is left that was open on the day, nothing
/// is known of where the child was, and no placement is told.
fn stood_on(active: &mut ActiveRecord, census: Day) {
    active.placements.retain(|place| place.entry.is_none_or(|entry| entry <= census));
    for place in &mut active.placements {
        place.leaving = place.leaving.filter(|leaving| *leaving <= census);
    }
    let open = |place: &Placement| {
        place.leaving.is_none_or(|left| left > census) && place.rank.as_deref().is_none_or(|rank| rank == "1")
    };
    if !active.placements.iter().any(open) {
        active.placements.clear();
    }
    active.transfer_done = active.transfer_done.filter(|done| *done <= census);
}

/// Decided before the period: the outcomes become H and their dates and flags go (rule R02).
fn make_historical(record: &mut Record) {
    record.request = Outcome::Historical;
    (record.received, record.source, record.rya, record.request_day) = (None, None, None, None);
    (record.request_mediation, record.request_appeal) = (None, None);
    let (other_mediation, other_appeal) =
        record.assessment.as_ref().map_or((None, None), |a| (a.other_mediation, a.other_appeal));
    record.assessment = Some(AssessmentRecord {
        outcome: Outcome::Historical,
        other_mediation,
        other_appeal,
        ..AssessmentRecord::default()
    });
}

fn out_of_scope(case: &Case, period: Period, active: bool) -> bool {
    if active {
        return false;
    }
    if let Some((at, _)) = &case.ceased {
        return before(at.when, period.last_census);
    }
    let end = match (&case.assessment_end, &case.request_end) {
        (Some((at, AssessmentEnd::Refused | AssessmentEnd::Withdrawn)), _) => Some(*at),
        (None, Some((at, RequestEnd::Refused | RequestEnd::Withdrawn))) => Some(*at),
        _ => case.moved_away.as_ref().map(|(at, _)| *at),
    };
    end.is_some_and(|at| match at.when {
        When::On(day) => day < period.first,
        When::Between(_, last) => last <= period.last_census,
        When::Unknown => false,
    })
}

fn before(when: When, day: Day) -> bool {
    when.last().is_some_and(|last| last < day)
}

/// Everything a case tells in the shape of a record, whatever the period.
#[must_use]
pub fn bare_record(case: &Case) -> Record {
    let request = case.received.as_ref();
    let (outcome, day) = request_outcome(case);
    Record {
        received: request.and_then(|(at, _)| at.day()),
        source: request.and_then(|(_, r)| r.source),
        rya: request.and_then(|(_, r)| r.rya),
        request_day: day,
        request: outcome,
        request_mediation: case.disputes.request_mediation,
        request_appeal: case.disputes.request_appeal,
        exported: case.moved_away.as_ref().map(|(_, to)| to.clone()),
        assessment: assessment_record(case, outcome),
        plan: plan_record(case),
        active: active_record(case),
    }
}

fn request_outcome(case: &Case) -> (Outcome, Option<Day>) {
    match &case.request_end {
        None => (Outcome::Awaited, None),
        Some((at, RequestEnd::Agreed)) => (Outcome::Yes, at.day()),
        Some((at, RequestEnd::Refused)) => (Outcome::No, at.day()),
        Some((_, RequestEnd::Withdrawn)) => (Outcome::Withdrawn, None),
        Some((_, RequestEnd::Historical)) => (Outcome::Historical, None),
    }
}

fn assessment_record(case: &Case, request: Outcome) -> Option<AssessmentRecord> {
    let awaited = request == Outcome::Yes && case.assessment_end.is_none() && case.moved_away.is_none();
    if case.assessment_end.is_none() && !awaited {
        return None;
    }
    let (outcome, day) = match &case.assessment_end {
        None => (Outcome::Awaited, None),
        Some((_, AssessmentEnd::Agreed)) => (Outcome::Yes, case.final_issued.and_then(Mark::day)),
        Some((at, AssessmentEnd::Refused)) => (Outcome::No, at.day()),
        Some((_, AssessmentEnd::Withdrawn)) => (Outcome::Withdrawn, None),
        Some((_, AssessmentEnd::Historical)) => (Outcome::Historical, None),
    };
    let relied = case.exceptions.iter().any(|(_, exception)| exception.rule == "A11");
    Some(AssessmentRecord {
        outcome,
        day,
        mediation: case.disputes.assessment_mediation,
        appeal: case.disputes.assessment_appeal,
        other_mediation: case.disputes.other_mediation,
        other_appeal: case.disputes.other_appeal,
        week20: case.week20.or_else(|| (outcome == Outcome::Yes && day.is_some()).then_some(relied)),
    })
}

fn plan_record(case: &Case) -> Option<PlanRecord> {
    let issued = case.final_issued.and_then(Mark::day);
    if case.plan.is_none() && issued.is_none() {
        return None;
    }
    let described = case.plan.clone().unwrap_or_default();
    let plan = PlanDescription { start: described.start.or(issued), first_made: None, ..described };
    let ceased = case.ceased.as_ref().map(|(at, reason)| (at.day(), reason.clone()));
    Some(PlanRecord { plan, ceased })
}

fn active_record(case: &Case) -> Option<ActiveRecord> {
    let record = ActiveRecord {
        transferred_from: case.transferred_from.clone(),
        placements: case.placements.clone(),
        needs: case.needs.clone(),
        review_meeting: case.review.meeting.and_then(Mark::day),
        last_review: case.review.decided.and_then(Mark::day),
        review_outcome: case.review.outcome,
        review_draft: case.review.notice.and_then(Mark::day),
        transfer_due: case.phase_transfer.and_then(|t| t.due),
        transfer_done: case.phase_transfer.and_then(|t| t.done),
    };
    (record != ActiveRecord::default()).then_some(record)
}
