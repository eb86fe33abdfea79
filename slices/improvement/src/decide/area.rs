//! What is said and planned about an area.

use super::{after_letter, area_of, plausible};
use crate::codes::{AreaKind, Framework, Part, Party};
use crate::facts::Fact;
use crate::happening::Happening;
use crate::plan::{Accountable, Plan};
use waymark_kernel::{Answer, Day, Problem, TextId};

/// One more area of the letter.
///
/// # Errors
/// Refused when the kind belongs to the other framework.
pub fn found(plan: &Plan, kind: AreaKind, title: TextId, today: Day) -> Answer<Vec<Happening>> {
    let (_, framework, _) = plan.received.ok_or(Problem::Missing)?;
    if (kind == AreaKind::Weakness) != (framework == Framework::Y2016) {
        return Err(Problem::refuse("kind", format!("The {} does not call it so.", framework.words())));
    }
    let area = plan.areas.iter().map(|area| area.n).max().unwrap_or(0) + 1;
    Ok(vec![Happening::on(today, Fact::AreaFound { area, kind, title })])
}

/// A finding, in the inspectors' words.
///
/// # Errors
/// Missing when there is no such area.
pub fn finding(plan: &Plan, area: i64, words: TextId, today: Day) -> Answer<Vec<Happening>> {
    area_of(plan, area)?;
    Ok(vec![Happening::on(today, Fact::Finding { area, words })])
}

/// Says who is accountable.
///
/// # Errors
/// Refused for anybody outside the council and the health commissioner.
pub fn make_accountable(plan: &Plan, area: i64, officer: Accountable, today: Day) -> Answer<Vec<Happening>> {
    area_of(plan, area)?;
    let Accountable { party, name, officer_id, manager, manager_id } = officer;
    if !party.may_be_accountable() {
        let sentence = "The accountable officer must be in the council or the health commissioner. \
            Others may co-lead or contribute.";
        return Err(Problem::refuse("party", sentence));
    }
    let fact = Fact::Accountable { area, party, name, officer_id, manager, manager_id };
    Ok(vec![Happening::on(today, fact)])
}

/// Another partner takes part.
///
/// # Errors
/// Missing when there is no such area.
pub fn take_part(
    plan: &Plan,
    area: i64,
    (party, part, name): (Party, Part, TextId),
    today: Day,
) -> Answer<Vec<Happening>> {
    area_of(plan, area)?;
    Ok(vec![Happening::on(today, Fact::PartTaken { area, party, part, name })])
}

/// What the area wants to reach.
///
/// # Errors
/// Missing when there is no such area.
pub fn set_aim(plan: &Plan, area: i64, words: TextId, today: Day) -> Answer<Vec<Happening>> {
    area_of(plan, area)?;
    Ok(vec![Happening::on(today, Fact::AimSet { area, words })])
}

/// A remark on what the measure says. The answer itself stays the measure's.
///
/// # Errors
/// Refused while no measure is linked.
pub fn remark(plan: &Plan, area: i64, words: TextId, today: Day) -> Answer<Vec<Happening>> {
    if area_of(plan, area)?.measure.is_none() {
        return Err(Problem::refuse("", "Link a measure first."));
    }
    Ok(vec![Happening::on(today, Fact::MeasureRemark { area, words })])
}

/// An action as it is planned.
#[derive(Debug, Clone, Copy)]
pub struct NewAction {
    /// What.
    pub words: TextId,
    /// Its first day.
    pub starts: Day,
    /// The aim it serves, by its place in the area, from 1; all of them where none is named.
    pub aim: Option<i64>,
    /// What it costs, in whole pounds, where that is known.
    pub cost: Option<i64>,
}

/// An action, with its first day, the aim it serves and what it costs.
///
/// # Errors
/// Refused when the cost or the day cannot be, or the area has no such aim.
pub fn plan_action(plan: &Plan, area: i64, new: NewAction, today: Day) -> Answer<Vec<Happening>> {
    let found = area_of(plan, area)?;
    let NewAction { words, starts, aim, cost } = new;
    let aims = i64::try_from(found.aims.len()).unwrap_or(i64::MAX);
    if aim.is_some_and(|aim| !(1..=aims).contains(&aim)) {
        return Err(Problem::refuse("aim", "Choose an aim of this area."));
    }
    after_letter(plan, "starts", starts)?;
    plausible("starts", starts, today)?;
    if cost.is_some_and(|pounds| !(0..=100_000_000).contains(&pounds)) {
        return Err(Problem::refuse("cost", "Enter whole pounds, from 0 to 100,000,000."));
    }
    let action = found.actions.iter().map(|action| action.n).max().unwrap_or(0) + 1;
    Ok(vec![Happening::on(today, Fact::ActionPlanned { area, action, words, starts, aim, cost })])
}

/// A risk and what is done about it.
///
/// # Errors
/// Missing when there is no such area.
pub fn note_risk(
    plan: &Plan,
    area: i64,
    words: TextId,
    answer: TextId,
    today: Day,
) -> Answer<Vec<Happening>> {
    area_of(plan, area)?;
    Ok(vec![Happening::on(today, Fact::RiskNoted { area, words, answer })])
}

/// A partner challenges what the plan says of an area.
///
/// # Errors
/// Missing when there is no such area.
pub fn challenge(plan: &Plan, area: i64, party: Party, words: TextId, today: Day) -> Answer<Vec<Happening>> {
    area_of(plan, area)?;
    Ok(vec![Happening::on(today, Fact::Challenged { area, party, words })])
}

/// Answers the oldest open challenge of an area.
///
/// # Errors
/// Refused when none is open.
pub fn answer_challenge(plan: &Plan, area: i64, words: TextId, today: Day) -> Answer<Vec<Happening>> {
    let open = area_of(plan, area)?.challenges.iter().find(|challenge| challenge.answer.is_none());
    let open = open.ok_or_else(|| Problem::refuse("", "No challenge is open in this area."))?;
    Ok(vec![Happening::on(today, Fact::ChallengeAnswered { challenge: open.mark.seq, words })])
}
