//! Milestones: planned, moved, told of, closed, confirmed. A date once planned stays for ever, and silence is never a yes.

use super::{area_of, milestone_of, plausible};
use crate::codes::{EvidenceKind, Party, Progress, Reply};
use crate::facts::{Evidence, Fact, Milestone, MilestoneNo};
use crate::happening::Happening;
use crate::plan::Plan;
use waymark_kernel::{Answer, Day, Problem, TextId};
use waymark_web::words::{day_plain, list_words};

/// A milestone as it is planned; its number is given here.
///
/// # Errors
/// Refused when its action is not there, it is due before its action starts, or a partner without an answer is named.
pub fn plan_milestone(plan: &Plan, mut milestone: Milestone, today: Day) -> Answer<Vec<Happening>> {
    let area = area_of(plan, milestone.no.area)?;
    plausible("due", milestone.due, today)?;
    let action = area.actions.iter().find(|action| action.n == milestone.action);
    let action =
        action.ok_or_else(|| Problem::refuse("action", "Enter the number of an action of this area."))?;
    if milestone.due < action.starts {
        let sentence =
            format!("The milestone would be due before its action starts, on {}.", day_plain(action.starts));
        return Err(Problem::refuse("due", sentence));
    }
    milestone.no.n = area.milestones.iter().map(|found| found.no.n).max().unwrap_or(0) + 1;
    Ok(vec![Happening::on(today, Fact::MilestonePlanned(milestone))])
}

/// Moves the day by which. The day first planned stays in sight.
///
/// # Errors
/// Refused when it is done, or the day is the same, has passed, or is before the action starts.
pub fn move_due(plan: &Plan, no: MilestoneNo, due: Day, why: TextId, today: Day) -> Answer<Vec<Happening>> {
    let milestone = milestone_of(plan, no)?;
    plausible("due", due, today)?;
    if milestone.closed.is_some() {
        return Err(Problem::refuse("", "This milestone is done. Open it again first."));
    }
    if due == milestone.due() {
        return Err(Problem::refuse("due", "This is the day it has already."));
    }
    let action = area_of(plan, no.area)?.actions.iter().find(|action| action.n == milestone.action);
    if action.is_some_and(|action| due < action.starts) {
        return Err(Problem::refuse("due", "The milestone would be due before its action starts."));
    }
    if due < today {
        return Err(Problem::refuse(
            "due",
            "The day must be today or later. A day that has passed stays, and so does why.",
        ));
    }
    Ok(vec![Happening::on(today, Fact::MilestoneMoved { milestone: no, due, why })])
}

/// Says how it stands.
///
/// # Errors
/// Refused without a reason when it is worse than before or its day has passed, and for *done*, which is closed instead.
pub fn tell(
    plan: &Plan,
    no: MilestoneNo,
    progress: Progress,
    words: Option<TextId>,
    today: Day,
) -> Answer<Vec<Happening>> {
    let milestone = milestone_of(plan, no)?;
    if milestone.closed.is_some() {
        return Err(Problem::refuse("", "This milestone is done. Open it again first."));
    }
    if progress == Progress::Done {
        return Err(Problem::refuse("progress", "Say that it is done on its own page, and ask those named."));
    }
    if words.is_none() && milestone.due() < today {
        return Err(Problem::refuse("words", "Say why it is late."));
    }
    let worse = progress >= Progress::AtRisk && progress > milestone.progress();
    if words.is_none() && worse {
        return Err(Problem::refuse("words", "Say why this has changed."));
    }
    Ok(vec![Happening::on(today, Fact::ProgressTold { milestone: no, progress, words })])
}

/// Says that it is done and asks those named to confirm. It never waits for them.
///
/// # Errors
/// Refused when it is done already, or those named are not asked.
pub fn close(plan: &Plan, no: MilestoneNo, ask: bool, today: Day) -> Answer<Vec<Happening>> {
    let milestone = milestone_of(plan, no)?;
    if milestone.closed.is_some() {
        return Err(Problem::refuse("", "This milestone is done already."));
    }
    if !ask && !milestone.confirmers.is_empty() {
        let named: Vec<&str> = milestone.confirmers.iter().map(|party| party.words()).collect();
        let sentence =
            format!("Ask {} to confirm it. They were named when it was planned.", list_words(&named));
        return Err(Problem::refuse("ask", sentence));
    }
    let asked = milestone.confirmers.clone();
    Ok(vec![Happening::on(today, Fact::Closed { milestone: no, asked })])
}

/// Opens it again.
///
/// # Errors
/// Refused when it is open.
pub fn reopen(plan: &Plan, no: MilestoneNo, why: TextId, today: Day) -> Answer<Vec<Happening>> {
    if milestone_of(plan, no)?.closed.is_none() {
        return Err(Problem::refuse("", "This milestone is open."));
    }
    Ok(vec![Happening::on(today, Fact::Reopened { milestone: no, why })])
}

/// A partner answers for itself.
///
/// # Errors
/// Refused when it was not asked, has answered, or declines without reasons.
pub fn reply(
    plan: &Plan,
    no: MilestoneNo,
    (party, reply): (Party, Reply),
    why: Option<TextId>,
    today: Day,
) -> Answer<Vec<Happening>> {
    let closed = milestone_of(plan, no)?.closed.as_ref();
    let asks = closed.map(|closed| closed.asks.as_slice()).unwrap_or_default();
    let ask = asks.iter().find(|ask| ask.party == party);
    let ask = ask.ok_or_else(|| Problem::refuse("", "You were not asked to confirm this milestone."))?;
    if ask.reply.is_some() {
        return Err(Problem::refuse("", "Your answer is on record already."));
    }
    if reply == Reply::Declines && why.is_none() {
        return Err(Problem::refuse("why", "Say why you do not confirm it."));
    }
    Ok(vec![Happening::on(today, Fact::Replied { milestone: no, party, reply, why })])
}

/// Adds a piece of evidence.
///
/// # Errors
/// Refused for a quotation without consent, for a measure or decision that is not named, and for a document that is neither
/// kept here nor at a secure web address.
pub fn add_evidence(plan: &Plan, evidence: Evidence, today: Day) -> Answer<Vec<Happening>> {
    let area = area_of(plan, evidence.area)?;
    if evidence.milestone.is_some_and(|n| area.milestones.iter().all(|found| found.no.n != n)) {
        return Err(Problem::Missing);
    }
    if evidence.what == EvidenceKind::Quotation && !evidence.consent {
        let sentence =
            "Ask whoever said it first. A quotation is kept only when they agreed that it is shown.";
        return Err(Problem::refuse("consent", sentence));
    }
    let link = evidence.link.as_deref().unwrap_or_default();
    match evidence.what {
        EvidenceKind::Measure if link.is_empty() => {
            return Err(Problem::refuse("measure", "Choose the measure."));
        }
        EvidenceKind::Decision if link.is_empty() => {
            return Err(Problem::refuse("decision", "Choose the decision."));
        }
        EvidenceKind::File if evidence.document.is_some() => {}
        EvidenceKind::File if !link.starts_with("https://") || link.contains(char::is_whitespace) => {
            let sentence = "Enter where the document is kept, such as https://documents.example/minutes.pdf.";
            return Err(Problem::refuse("link", sentence));
        }
        _ => {}
    }
    Ok(vec![Happening::on(today, Fact::EvidenceAdded(evidence))])
}
