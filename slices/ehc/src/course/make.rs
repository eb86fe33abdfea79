//! From the facts of a case to what measures count of it. What was corrected or taken back counts for nothing.

use super::{Asked, Course, Reviewed};
use crate::case::{Advice, Case, fold};
use crate::codes::ReviewOutcome;
use crate::facts::Fact;
use crate::happening::Happened;
use waymark_kernel::{Day, PersonId, When};
use waymark_people::happenings::standing;

impl Course {
    /// The course that these facts of one case make, in the order of the journal.
    #[must_use]
    pub fn of(facts: &[Happened]) -> Self {
        let case = fold(facts);
        let mut course = Self::of_case(&case);
        for happened in standing(facts) {
            match &happened.fact {
                Fact::AssessmentRefused(_) => course.refused.push(happened.when),
                Fact::OwnerSet { officer, .. } => own(&mut course.owners, happened.when, *officer),
                fact => review(&mut course.reviews, happened.when, fact),
            }
        }
        course
    }

    fn of_case(case: &Case) -> Self {
        let excepted = |rule: &str| case.exceptions.iter().any(|(_, relied)| relied.rule == rule);
        let made = case.plan.as_ref().map(|plan| plan.first_made.map_or(When::Unknown, When::On));
        Self {
            as_at: case.as_at,
            source: case.received.as_ref().and_then(|(_, request)| request.source),
            received: case.received.as_ref().map(|(at, _)| at.when),
            refused: Vec::new(),
            request_end: case.request_end.as_ref().map(|(at, end)| (at.when, end.clone())),
            request_disputes: (case.disputes.request_mediation, case.disputes.request_appeal),
            six_week_exception: excepted("A2"),
            moved_away: case.moved_away.as_ref().map(|(at, _)| at.when),
            advice: case.advice.iter().map(|advice| asked(case, advice)).collect(),
            assessment_end: case.assessment_end.as_ref().map(|(at, end)| (at.when, end.clone())),
            plan_agreed: case.plan_agreed.map(|at| at.when),
            draft: case.drafts.first().map(|at| at.when),
            final_issued: case.final_issued.map(|at| at.when),
            twenty_week_exception: case.week20 == Some(true) || excepted("A11"),
            plan_made: case.final_issued.map(|at| at.when).or(made),
            transferred_in: case.transferred_from.is_some(),
            ceased: case.ceased.as_ref().map(|(at, _)| at.when),
            reviews: Vec::new(),
            owners: Vec::new(),
            need: need(case).map(str::to_owned).filter(|code| is_word(code)),
            setting: setting(case).map(str::to_owned).filter(|code| is_word(code)),
        }
    }
}

/// The primary need: what the plan is for, and before there is one what was told with the request.
fn need(case: &Case) -> Option<&str> {
    let asked = case.received.as_ref().and_then(|(_, request)| request.need.as_deref());
    case.needs.first().map(|need| need.code.as_str()).or(asked)
}

/// The main setting on record, and where there is none the one that was told with the request.
fn setting(case: &Case) -> Option<&str> {
    let asked = case.received.as_ref().and_then(|(_, request)| request.setting.as_deref());
    case.main_setting(Day::MAX).or(asked)
}

/// Whether it can stand in a line of words parted by spaces.
fn is_word(code: &str) -> bool {
    !code.contains(' ')
}

fn asked(case: &Case, advice: &Advice) -> Asked {
    let excepted = case.exceptions.iter().any(|(_, relied)| relied.advice == Some(advice.id));
    Asked {
        kind: advice.kind,
        team: advice.team,
        asked: advice.asked.when,
        received: advice.received.map(|at| at.when),
        declined: advice.declined.map(|at| at.when),
        excepted,
    }
}

/// The last owner of a day is the one that counts for it.
fn own(owners: &mut Vec<(Day, Option<PersonId>)>, when: When, officer: Option<PersonId>) {
    let Some(day) = when.last() else { return };
    match owners.last_mut() {
        Some((from, who)) if *from == day => *who = officer,
        _ => owners.push((day, officer)),
    }
}

/// A meeting begins a new review where the one before it has a meeting or is complete, as in the case itself.
fn review(reviews: &mut Vec<Reviewed>, when: When, fact: &Fact) {
    let begins = matches!(fact, Fact::ReviewMeetingHeld)
        && reviews.last().is_none_or(|last| {
            last.meeting.is_some() || last.decided.is_some_and(|done| done.last() < when.first())
        });
    let of_a_review =
        matches!(fact, Fact::ReviewMeetingHeld | Fact::ReviewDecided { .. } | Fact::AmendedPlanIssued);
    let waits = |last: &Reviewed| last.meeting.is_some() && last.decided.is_none();
    if begins || (of_a_review && reviews.is_empty()) {
        reviews.push(Reviewed::default());
    }
    let Some(last) = reviews.last_mut() else { return };
    match fact {
        Fact::ReviewMeetingHeld => last.meeting = Some(when),
        Fact::ReviewDecided { outcome } => (last.decided, last.outcome) = (Some(when), *outcome),
        // Made at another time, the decision to end the plan is no review's.
        Fact::CeaseDecided(_) if waits(last) => {
            (last.decided, last.outcome) = (Some(when), Some(ReviewOutcome::Cease));
        }
        Fact::AmendedPlanIssued => last.amended = Some(when),
        _ => {}
    }
}
