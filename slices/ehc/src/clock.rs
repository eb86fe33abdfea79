//! Which provision applies to a case, from which fact, and the day it makes. The only file that asks the law.
//! A day is never invented: an inexact start gives *not known*, and a limit without its event has not started.

use crate::case::{Advice, AssessmentEnd, Case, Owed, RequestEnd};
use crate::codes::{AdviceKind, ReviewOutcome};
use crate::facts::Exception;
use crate::mark::Mark;
use waymark_kernel::{AdviceId, Day, When};
use waymark_law::cfa_2014::s_44::B1;
use waymark_law::cfa_2014::s_45::D7;
use waymark_law::code_2015::para_9_52::A6_PRIME;
use waymark_law::send_regs_2014::{
    reg_05::A2, reg_08::A6, reg_10::A7, reg_13::A11, reg_18::C1, reg_18::C2, reg_20::B10, reg_22::B11,
    reg_22::B13, reg_22::B14,
};
use waymark_law::{Force, Rule};

/// What became of one limit for one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Due by this day.
    Due(Day),
    /// An exception is relied on: the day stays in sight, and binds no longer.
    Disapplied(Day),
    /// It has started, but on a day nobody knows.
    NotKnown,
}

/// One limit that applies to a case, with the provision that makes it.
#[derive(Debug, Clone, Copy)]
pub struct Due {
    /// The rule of the law.
    pub rule: &'static Rule,
    /// The day, or why there is none.
    pub outcome: Outcome,
    /// When it was done, where it was.
    pub met: Option<Mark>,
    /// The fact it counts from, by its number in the journal.
    pub from: i64,
    /// The advice it is about.
    pub advice: Option<AdviceId>,
    /// Binds only if the council decides one way (a refusal to make a plan): it can warn, and never be late.
    pub conditional: bool,
}

impl Due {
    /// The day in sight: due or disapplied.
    #[must_use]
    pub const fn day(&self) -> Option<Day> {
        match self.outcome {
            Outcome::Due(day) | Outcome::Disapplied(day) => Some(day),
            Outcome::NotKnown => None,
        }
    }

    /// Whether it still binds someone: a known day, nothing done, no exception.
    #[must_use]
    pub const fn open(&self) -> bool {
        matches!(self.outcome, Outcome::Due(_)) && self.met.is_none()
    }

    /// Days late at the end of `today`, or when it was done; zero or less is in time.
    #[must_use]
    pub fn days_late(&self, today: Day) -> Option<i64> {
        let Outcome::Due(due) = self.outcome else { return None };
        let until = self.met.map_or(Some(today), Mark::day)?;
        Some(waymark_kernel::days_between(due, until))
    }
}

/// Every limit that has started for a case, in the order of the law. `case` may be folded as at any day.
#[must_use]
pub fn dues(case: &Case) -> Vec<Due> {
    let mut dues = Vec::new();
    assessment_dues(case, &mut dues);
    review_dues(case, &mut dues);
    transfer_dues(case, &mut dues);
    dues
}

fn assessment_dues(case: &Case, dues: &mut Vec<Due>) {
    let Some((asked, _)) = &case.received else { return };
    if ended_early(case) {
        return;
    }
    let decided = case.request_end.as_ref().map(|(at, _)| *at);
    dues.push(limit(case, &A2, *asked, decided));
    let refused = matches!(case.request_end, Some((_, RequestEnd::Refused))) && case.assessment_end.is_none();
    if refused {
        return;
    }
    let ended = matches!(case.assessment_end, Some((_, AssessmentEnd::Refused | AssessmentEnd::Withdrawn)));
    let advice = case.advice.iter().filter(|advice| !ended || advice.received.is_some());
    dues.extend(advice.filter_map(|advice| advice_due(case, advice)));
    match &case.assessment_end {
        Some((at, AssessmentEnd::Refused)) => dues.push(limit(case, &A7, *asked, Some(*at))),
        Some((_, AssessmentEnd::Withdrawn)) => {}
        end => {
            if end.is_none() && decided.is_some() {
                dues.push(Due { conditional: true, ..limit(case, &A7, *asked, None) });
            }
            dues.push(limit(case, &A11, *asked, case.final_issued));
        }
    }
}

/// The family moved or withdrew, or it was all before the return's period: no limit of the assessment is left.
fn ended_early(case: &Case) -> bool {
    case.moved_away.is_some()
        || matches!(case.request_end, Some((_, RequestEnd::Withdrawn | RequestEnd::Historical)))
}

fn advice_due(case: &Case, advice: &Advice) -> Option<Due> {
    let rule = advice_rule(advice.kind)?;
    let came = match case.owed(advice) {
        Owed::Open => None,
        Owed::Came(at) => Some(at),
        Owed::Dropped(_) => return None,
    };
    Some(limit_of(case, (rule, Some(advice.id)), advice.asked, came))
}

/// Health bodies owe an answer by regulation 8; the council's own advisers and settings by the Code. A family owes
/// nothing.
fn advice_rule(kind: AdviceKind) -> Option<&'static Rule> {
    match kind {
        AdviceKind::Health => Some(&A6),
        AdviceKind::Family => None,
        AdviceKind::Setting
        | AdviceKind::Psychologist
        | AdviceKind::SocialCare
        | AdviceKind::Adulthood
        | AdviceKind::Sensory
        | AdviceKind::Other => Some(&A6_PRIME),
    }
}

fn review_dues(case: &Case, dues: &mut Vec<Due>) {
    let plan = case.plan.is_some() || case.final_issued.is_some();
    if !plan || case.ceased.is_some() {
        return;
    }
    // A plan that is to end is not reviewed again: what keeps it meanwhile is no limit (`kept_until`).
    if let Some(anchor) = review_anchor(case).filter(|_| case.ceasing().is_none()) {
        dues.push(limit(case, &B1, anchor, None));
    }
    review_meeting_dues(case, dues);
    dues.extend(review_done(case));
}

/// What a review meeting starts.
fn review_meeting_dues(case: &Case, dues: &mut Vec<Due>) {
    let review = &case.review;
    let Some(meeting) = review.meeting else { return };
    dues.push(limit(case, &B10, meeting, review.decided));
    if review.outcome == Some(ReviewOutcome::Amend) || review.notice.is_some() {
        dues.push(limit(case, &B11, meeting, review.notice));
        if let Some(notice) = review.notice {
            dues.push(limit(case, &B13, notice, review.amended));
        }
        dues.push(limit(case, &B14, meeting, review.amended));
    }
}

/// Until the end of which day at least a plan is kept that the council has decided to end, where that day is known; longer while an
/// appeal is not decided. No limit: nothing is late by it.
#[must_use]
pub fn kept_until(case: &Case) -> Option<Day> {
    let decided = case.ceasing().filter(|_| case.ceased.is_none())?;
    D7.day(decided.day()?)
}

/// The limit that the latest review was to keep, where the start of its year is known: a missed one stays in sight.
fn review_done(case: &Case) -> Option<Due> {
    let decided = case.review.decided.filter(|_| case.review.meeting.is_some())?;
    let told = case.review.before.or(case.final_issued.filter(|_| case.import.is_none()));
    told.map(|anchor| limit(case, &B1, anchor, Some(decided)))
}

/// The day the running review year starts with: the last review that is complete, or else the day the plan was first
/// made. A plan whose first day a return did not tell has none, nor has one of which a return tells the latest meeting
/// alone, because it tells nothing of the reviews before: then the review is not known.
fn review_anchor(case: &Case) -> Option<Mark> {
    if let Some(complete) = case.review.decided.or(case.review.before) {
        return Some(complete);
    }
    if let Some(meeting) = case.review.meeting.filter(|_| case.import.is_some()) {
        return Some(Mark { when: When::Unknown, ..meeting });
    }
    if let Some(issued) = case.final_issued {
        return Some(issued);
    }
    let made = case.plan.as_ref().and_then(|plan| plan.first_made);
    let seq = case.received.as_ref().map_or(0, |(at, _)| at.seq);
    Some(Mark { when: made.map_or(When::Unknown, When::On), seq })
}

fn transfer_dues(case: &Case, dues: &mut Vec<Due>) {
    let Some(transfer) = case.phase_transfer else { return };
    let Some(due) = transfer.due else { return };
    let rule = if due.month() == 3 { &C2 } else { &C1 };
    let start = Mark { when: When::On(due), seq: transfer.seq };
    let met = transfer.done.map(|day| Mark { when: When::On(day), seq: transfer.seq });
    dues.push(limit(case, rule, start, met));
}

fn limit(case: &Case, rule: &'static Rule, start: Mark, met: Option<Mark>) -> Due {
    limit_of(case, (rule, None), start, met)
}

/// A limit of the case, or of one piece of its advice: an exception switches off the one it names and no other.
fn limit_of(
    case: &Case,
    (rule, advice): (&'static Rule, Option<AdviceId>),
    start: Mark,
    met: Option<Mark>,
) -> Due {
    let day = start.day().and_then(|day| rule.day(day));
    let relied = |(_, e): &(Mark, Exception)| e.rule == rule.id && e.advice == advice;
    let outcome = match day {
        None => Outcome::NotKnown,
        Some(day) if case.exceptions.iter().any(relied) => Outcome::Disapplied(day),
        Some(day) => Outcome::Due(day),
    };
    Due { rule, outcome, met, from: start.seq, advice, conditional: false }
}

/// How binding a rule is as the index orders it: 0 must, 1 should, 2 target, 3 advisory.
#[must_use]
pub const fn rank(force: Force) -> i64 {
    match force {
        Force::Must => 0,
        Force::Should => 1,
        Force::Target => 2,
        Force::Advisory => 3,
    }
}
