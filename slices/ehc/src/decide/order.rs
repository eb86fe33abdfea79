//! Which things that happen to a case come before which. A day that is put right has to fit between them as it would have
//! had to when it was first recorded; a thing whose day nobody knows holds nothing up.

use super::{plausible, refuse_by, request};
use crate::case::Happened;
use crate::facts::Fact;
use waymark_kernel::{Answer, Day, Problem, add_days};
use waymark_people::happenings::standing;

/// Refuses a day for `wrong` that its first entry would have been refused: in the future, before the birth, before what
/// it follows or after what follows it.
///
/// # Errors
/// A refusal of the field `day`, in the sentence of the first entry.
pub(super) fn fits(facts: &[Happened], wrong: &Happened, day: Day, (born, today): (Day, Day)) -> Answer<()> {
    let standing = standing(facts);
    let Some(place) = standing.iter().position(|happened| happened.seq == wrong.seq) else {
        return Ok(());
    };
    if matches!(wrong.fact, Fact::RequestReceived(_)) {
        request::day_of_request(day, born, ("day", today))?;
    }
    let others = || standing.iter().enumerate().filter(|(at, _)| *at != place);
    let before = others().filter(|(at, _)| follows(&standing, place, *at));
    let before = before.filter_map(|(_, happened)| Some((day_of(happened)?, what(&happened.fact))));
    let birth = (born, "the child’s birth date");
    plausible("day", day, today, Some(before.fold(birth, |a, b| if a.0 < b.0 { b } else { a })))?;
    let after = others().filter(|(at, _)| follows(&standing, *at, place));
    let after = after.filter_map(|(_, happened)| Some((day_of(happened)?, what(&happened.fact))));
    if let Some((latest, what)) = after.min_by_key(|(day, _)| *day).filter(|(latest, _)| *latest < day) {
        let latest = super::in_words(latest);
        return Err(Problem::refuse("day", format!("The day must be on or before {latest} ({what}).")));
    }
    fifteen_days(&standing, wrong, day)
}

/// Refuses to take back what later entries rest on: the newest goes first.
///
/// # Errors
/// A refusal that names the latest thing that rests on `wrong`, with its day.
pub(super) fn nothing_rests(facts: &[Happened], wrong: &Happened) -> Answer<()> {
    let standing = standing(facts);
    let Some(place) = standing.iter().position(|happened| happened.seq == wrong.seq) else {
        return Ok(());
    };
    let rests =
        |(at, happened): &(usize, &&Happened)| decides(&happened.fact) && follows(&standing, *at, place);
    let Some((_, last)) = standing.iter().enumerate().rev().find(rests) else { return Ok(()) };
    let day = last.when.exact().map_or_else(String::new, |day| format!(", {}", super::in_words(day)));
    let sentence = format!(
        "Something recorded later rests on this entry: {}{day}. Take that back first, if it did not happen either.",
        what(&last.fact)
    );
    Err(Problem::refuse("", sentence))
}

/// Whether a fact carries a case on, so that what it rests on cannot be taken away from under it. Reports, reminders and
/// exceptions go with what they belong to.
const fn decides(fact: &Fact) -> bool {
    !matches!(
        fact,
        Fact::AdviceAsked(_)
            | Fact::AdviceChased { .. }
            | Fact::AdviceGiven { .. }
            | Fact::AdviceDeclined { .. }
            | Fact::ExceptionRelied(_)
            | Fact::PlanDescribed(_)
    )
}

/// A final plan is not moved into the family's 15 days: their word that they had finished belongs to its first entry.
fn fifteen_days(standing: &[&Happened], wrong: &Happened, day: Day) -> Answer<()> {
    let drafts = standing.iter().filter(|happened| happened.fact == Fact::DraftSent);
    let closes = drafts.filter_map(|draft| draft.when.exact()).max().map(|draft| add_days(draft, 14));
    match closes.filter(|_| wrong.fact == Fact::FinalIssued) {
        Some(closes) if day <= closes && wrong.when.exact().is_none_or(|was| was > closes) => {
            Err(refuse_by("day", super::plan::family_has_until(closes), "A9"))
        }
        _ => Ok(()),
    }
}

/// The day that orders a fact: a description of a plan is ordered by the day the plan was first made.
fn day_of(happened: &Happened) -> Option<Day> {
    match &happened.fact {
        Fact::PlanDescribed(plan) => plan.first_made,
        _ => happened.when.exact(),
    }
}

/// Whether what stands at `later` cannot have happened before what stands at `earlier`.
fn follows(standing: &[&Happened], later: usize, earlier: usize) -> bool {
    let (Some(after), Some(before)) = (standing.get(later), standing.get(earlier)) else { return false };
    let one_review = || {
        let between = standing.get(earlier + 1..later).unwrap_or_default();
        earlier < later && !between.iter().any(|happened| happened.fact == Fact::ReviewMeetingHeld)
    };
    match (&before.fact, &after.fact) {
        (Fact::RequestReceived(_), fact) => of_assessment(fact),
        (Fact::AssessmentAgreed(_), fact) => decided_after(fact),
        (Fact::DraftSent, Fact::FinalIssued) => true,
        (
            Fact::FinalIssued | Fact::PlanDescribed(_),
            Fact::ReviewMeetingHeld | Fact::CeaseDecided(_) | Fact::PlanCeased { .. },
        ) => true,
        (Fact::AdviceAsked(asked), fact) => answers(fact) == Some(asked.advice),
        // A decision to end the plan belongs to the review only where nothing decided that review before it.
        (Fact::ReviewMeetingHeld, Fact::CeaseDecided(_)) => {
            let between = standing.get(earlier + 1..later).unwrap_or_default();
            one_review()
                && !between.iter().any(|happened| matches!(happened.fact, Fact::ReviewDecided { .. }))
        }
        (Fact::CeaseDecided(_), Fact::PlanCeased { .. }) => true,
        (Fact::ReviewMeetingHeld, Fact::ReviewDecided { .. } | Fact::AmendmentNoticeSent)
        | (Fact::AmendmentNoticeSent, Fact::AmendedPlanIssued) => one_review(),
        _ => false,
    }
}

/// What comes of a request.
const fn of_assessment(fact: &Fact) -> bool {
    decided_after(fact)
        || matches!(
            fact,
            Fact::AssessmentAgreed(_)
                | Fact::AssessmentRefused(_)
                | Fact::RequestWithdrawn
                | Fact::MovedAway { .. }
                | Fact::AdviceAsked(_)
                | Fact::ExceptionRelied(_)
        )
}

/// What comes of an agreement to assess.
const fn decided_after(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::PlanAgreed(_)
            | Fact::PlanRefused(_)
            | Fact::AssessmentWithdrawn
            | Fact::DraftSent
            | Fact::FinalIssued
    )
}

/// The advice that a fact is an answer about.
const fn answers(fact: &Fact) -> Option<waymark_kernel::AdviceId> {
    match fact {
        Fact::AdviceReceived { advice }
        | Fact::AdviceDeclined { advice, .. }
        | Fact::AdviceChased { advice }
        | Fact::AdviceGiven { advice, .. } => Some(*advice),
        _ => None,
    }
}

/// What a refusal calls the day of a fact.
pub(crate) const fn what(fact: &Fact) -> &'static str {
    match fact {
        Fact::RequestReceived(_) => "the day the request came",
        Fact::AssessmentAgreed(_) => "the day we agreed to assess",
        Fact::AssessmentRefused(_) | Fact::PlanRefused(_) => "the day we decided",
        Fact::PlanAgreed(_) => "the day we decided to make a plan",
        Fact::DraftSent => "the day the draft was sent",
        Fact::FinalIssued => "the day the final plan was sent",
        Fact::PlanDescribed(_) => "the day the plan was made",
        Fact::AdviceAsked(_) => "the day it was asked for",
        Fact::AdviceReceived { .. } | Fact::AdviceDeclined { .. } => "the day it was answered",
        Fact::AdviceChased { .. } => "the day of a reminder",
        Fact::AdviceGiven { .. } => "the day someone took it on",
        Fact::ReviewMeetingHeld => "the review meeting",
        Fact::ReviewDecided { .. } => "the decision after the review",
        Fact::CeaseDecided(_) => "the decision to end the plan",
        Fact::AmendmentNoticeSent => "the notice of proposed amendments",
        Fact::AmendedPlanIssued => "the day the amended plan was sent",
        Fact::PlanCeased { .. } => "the day the plan ended",
        Fact::RequestWithdrawn | Fact::AssessmentWithdrawn => "the day the request was withdrawn",
        Fact::MovedAway { .. } => "the day the family moved",
        Fact::ExceptionRelied(_) => "the day an exception was relied on",
        _ => "a later entry",
    }
}
