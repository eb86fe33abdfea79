//! The decision whether to make a plan, the draft and the final plan (regulations 10, 13 and 14).

use super::{in_stage, newer_than, plausible, refuse_by};
use crate::case::{AssessmentEnd, Case};
use crate::codes::Stage;
use crate::facts::{Decision, Fact, PlanDescription};
use crate::record::Happening;
use waymark_kernel::{Answer, Day, PersonId, Problem, add_days};

/// The decision whether to make a plan.
#[derive(Debug, Clone)]
pub struct DecidePlan {
    /// True to make one.
    pub make: bool,
    /// The day of the decision; for a refusal, the day the family is told.
    pub day: Day,
    /// The decision, its officer and its words.
    pub decision: Decision,
    /// The last fact on the page this person answered.
    pub seen: i64,
}

/// The fact of the decision. Lateness never blocks it.
///
/// # Errors
/// A conflict when another officer decided since the page was made; a refusal when the case is not being assessed,
/// a reason is missing or the day cannot be right.
pub fn decide_plan(case: &Case, command: DecidePlan, today: Day) -> Answer<Vec<Happening>> {
    if let Some((at, end)) = &case.assessment_end
        && newer_than(*at, command.seen)
    {
        let said = match end {
            AssessmentEnd::Refused => "We will not make a plan",
            AssessmentEnd::Withdrawn => "The assessment was withdrawn",
            AssessmentEnd::Agreed | AssessmentEnd::Historical => "We will make a plan",
        };
        let yours = if command.make { "We will make a plan" } else { "We will not make a plan" };
        return Err(Problem::Conflict { theirs: said.into(), yours: yours.into() });
    }
    in_stage(case, today, &[Stage::Assessment], "The case is not waiting for this decision.")?;
    let agreed = case.request_end.as_ref().and_then(|(at, _)| at.day());
    plausible("day", command.day, today, agreed.map(|day| (day, "the day we agreed to assess")))?;
    if command.decision.reasons.is_none() {
        return Err(Problem::refuse(
            "reasons",
            "Give the reasons for the decision, in words the family will read.",
        ));
    }
    let fact =
        if command.make { Fact::PlanAgreed(command.decision) } else { Fact::PlanRefused(command.decision) };
    Ok(vec![Happening::on(command.day, fact)])
}

/// A draft plan was served on the family.
///
/// # Errors
/// A refusal before the decision to make a plan, or on a day that cannot be right.
pub fn draft_sent(case: &Case, day: Day, today: Day) -> Answer<Vec<Happening>> {
    in_stage(
        case,
        today,
        &[Stage::Assessment, Stage::Issuing],
        "There is no assessment to send a draft for.",
    )?;
    plausible("day", day, today, super::decided_last(case))?;
    let mut facts = Vec::new();
    if case.plan_agreed.is_none() {
        facts.push(Happening::on(day, Fact::PlanAgreed(Decision::default())));
    }
    facts.push(Happening::on(day, Fact::DraftSent));
    Ok(facts)
}

/// The same facts with the officer who recorded them as the one who decided: a decision that is taken from the draft has no
/// other to name.
#[must_use]
pub fn decided_by(facts: Vec<Happening>, officer: PersonId) -> Vec<Happening> {
    let named = |mut happening: Happening| {
        if let Fact::PlanAgreed(decision) = &mut happening.fact {
            decision.officer.get_or_insert(officer);
        }
        happening
    };
    facts.into_iter().map(named).collect()
}

/// The final plan was sent to the family on `day`. `family_finished` is the family's own word that they need no more
/// time on the draft.
///
/// # Errors
/// A refusal without a draft, before the family's 15 days are over without their word (regulation 13(1)(a)), or on a
/// day that cannot be right.
pub fn final_issued(
    case: &Case,
    day: Day,
    family_finished: bool,
    plan: PlanDescription,
    today: Day,
) -> Answer<Vec<Happening>> {
    if let Some(sent) = case.final_issued.filter(|_| case.stage(today) == Stage::Plan) {
        let said = |day: String| format!("The final plan was sent on {day}");
        let theirs = said(sent.day().map_or_else(|| "a day that is not known".to_owned(), super::in_words));
        return Err(Problem::Conflict { theirs, yours: said(super::in_words(day)) });
    }
    in_stage(case, today, &[Stage::Issuing], "Record the draft before the final plan.")?;
    let draft = case.drafts.last().and_then(|at| at.day());
    let Some(draft) = draft else {
        return Err(Problem::refuse("day", "Record the day the draft was sent before the final plan."));
    };
    plausible("day", day, today, Some((draft, "the day the draft was sent")))?;
    let closes = add_days(draft, 14);
    if day <= closes && !family_finished {
        return Err(refuse_by("family_finished", family_has_until(closes), "A9"));
    }
    let plan = PlanDescription { start: Some(day), first_made: Some(day), ..plan };
    Ok(vec![Happening::on(day, Fact::FinalIssued), Happening::on(day, Fact::PlanDescribed(plan))])
}

/// Why a final plan does not go before the family's 15 days are over (regulation 13(1)(a)).
pub(super) fn family_has_until(closes: Day) -> String {
    format!(
        "The family has at least 15 days from the day the draft was served, to {}. Record a later day, or say that they have told you they are finished.",
        super::in_words(closes)
    )
}
