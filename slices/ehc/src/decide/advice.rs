//! Advice: asked of a team's inbox, chased, received or declined. A request for advice always has an owner.

use super::{in_stage, plausible};
use crate::case::{Advice, Case};
use crate::codes::{AdviceKind, Stage};
use crate::facts::{AdviceAsked, Fact};
use crate::record::Happening;
use waymark_kernel::{AdviceId, Answer, Day, PersonId, Problem, TeamId, TextId};

/// One piece of advice to ask for.
#[derive(Debug, Clone, Copy)]
pub struct AskFor {
    /// Its new identity.
    pub advice: AdviceId,
    /// Whose advice.
    pub kind: AdviceKind,
    /// The team it goes to.
    pub team: TeamId,
}

/// Asks for advice, all on one day.
///
/// # Errors
/// A refusal when nobody is chosen, the case is not being assessed, or a team already has an open request of the
/// same kind.
pub fn ask(case: &Case, asks: &[AskFor], day: Day, today: Day) -> Answer<Vec<Happening>> {
    // Regulation 6 is about an assessment: a plan in force has reviews, and a re-assessment would be a case of its own.
    let stages = [Stage::Assessment, Stage::Issuing];
    in_stage(case, today, &stages, "Advice is asked for while a child is being assessed.")?;
    plausible("day", day, today, super::received(case))?;
    if asks.is_empty() {
        return Err(Problem::refuse("teams", "Choose at least one person or team to ask."));
    }
    for ask in asks {
        if case.advice.iter().any(|a| a.team == ask.team && a.kind == ask.kind && a.open(today)) {
            return Err(Problem::refuse("teams", "One of these was already asked and has not answered yet."));
        }
    }
    let asked = |a: &AskFor| Fact::AdviceAsked(AdviceAsked { advice: a.advice, kind: a.kind, team: a.team });
    Ok(asks.iter().map(|a| Happening::on(day, asked(a))).collect())
}

/// Reminds the asked.
///
/// # Errors
/// A refusal when the advice is in, or the case is known from a return alone; missing when there is no such advice.
pub fn chase(case: &Case, advice: AdviceId, today: Day) -> Answer<Vec<Happening>> {
    if case.only_as_at() {
        return Err(Problem::refuse(
            "",
            "This case is known from a return only. Confirm it before you chase anyone.",
        ));
    }
    let open = waited_for(case, advice, today)?;
    if open.chased.iter().any(|at| at.day() == Some(today)) {
        return Err(Problem::refuse("", "A reminder was already sent today."));
    }
    Ok(vec![Happening::on(today, Fact::AdviceChased { advice })])
}

/// Someone of the asked team takes it.
///
/// # Errors
/// As [`chase`], without the rule about returns.
pub fn give(case: &Case, advice: AdviceId, to: PersonId, today: Day) -> Answer<Vec<Happening>> {
    waited_for(case, advice, today)?;
    Ok(vec![Happening::on(today, Fact::AdviceGiven { advice, to })])
}

/// The advice came on `day`.
///
/// # Errors
/// A refusal when it is in already or the day lies before it was asked for.
pub fn receive(case: &Case, advice: AdviceId, day: Day, today: Day) -> Answer<Vec<Happening>> {
    let open = waited_for(case, advice, today)?;
    plausible("day", day, today, open.asked.day().map(|asked| (asked, "the day it was asked for")))?;
    Ok(vec![Happening::on(day, Fact::AdviceReceived { advice })])
}

/// The asked cannot give it.
///
/// # Errors
/// As [`receive`].
pub fn decline(case: &Case, advice: AdviceId, why: TextId, today: Day) -> Answer<Vec<Happening>> {
    waited_for(case, advice, today)?;
    Ok(vec![Happening::on(today, Fact::AdviceDeclined { advice, why })])
}

fn waited_for(case: &Case, advice: AdviceId, today: Day) -> Answer<&Advice> {
    let found = case.advice.iter().find(|a| a.id == advice).ok_or(Problem::Missing)?;
    if found.open(today) { Ok(found) } else { Err(Problem::refuse("", "This advice is already answered.")) }
}
