//! What is taken back with a reason, or put right in its wording. The journal keeps what was said and why it went; no page and
//! no paper tells it from then on.

use super::{area_of, milestone_of};
use crate::facts::{Fact, Milestone, MilestoneNo};
use crate::happening::Happening;
use crate::plan::Plan;
use waymark_kernel::{Answer, Day, Problem, TextId, days_between};

/// So many days a milestone can be taken back after it was planned.
const SLIP_DAYS: i64 = 31;

/// The fact of this number is taken back.
fn back(seq: i64, why: TextId, today: Day) -> Happening {
    Happening { corrects: Some(seq), why: Some(why), ..Happening::on(today, Fact::Retracted) }
}

/// Takes a milestone back that was planned by mistake, with its evidence: its words are in no paper from then on, and the
/// journal keeps them with the reason.
///
/// # Errors
/// Refused when it is done, or was planned more than 31 days ago and somebody has said how it stands: then it stays in sight.
pub fn withdraw(plan: &Plan, no: MilestoneNo, why: TextId, today: Day) -> Answer<Vec<Happening>> {
    let milestone = milestone_of(plan, no)?;
    let fresh = milestone.set.day().is_some_and(|set| days_between(set, today) <= SLIP_DAYS);
    if milestone.closed.is_some() || !fresh && !milestone.told.is_empty() {
        let sentence =
            "This milestone stays in sight. Move its day, say how it stands, or put its words right.";
        return Err(Problem::refuse("", sentence));
    }
    let evidence = area_of(plan, no.area)?.evidence_of(no.n).map(|piece| piece.mark.seq);
    Ok([milestone.set.seq].into_iter().chain(evidence).map(|seq| back(seq, why, today)).collect())
}

/// Puts the words of a milestone right. Its days, what was told of it and who was asked stay.
///
/// # Errors
/// Missing when there is no such milestone.
pub fn reword(plan: &Plan, no: MilestoneNo, (words, why): (TextId, TextId)) -> Answer<Vec<Happening>> {
    let found = milestone_of(plan, no)?;
    let fact = Fact::MilestonePlanned(Milestone {
        no,
        action: found.action,
        words,
        due: found.planned,
        party: found.party,
        lead: found.lead,
        confirmers: found.confirmers.clone(),
    });
    Ok(vec![Happening { fact, when: found.set.when, corrects: Some(found.set.seq), why: Some(why) }])
}

/// Takes a piece of evidence back: of an area, or of one of its milestones.
///
/// # Errors
/// Refused when there is no such piece there.
pub fn withdraw_evidence(
    plan: &Plan,
    (area, milestone): (i64, Option<i64>),
    piece: i64,
    why: TextId,
    today: Day,
) -> Answer<Vec<Happening>> {
    let all = &area_of(plan, area)?.evidence;
    let there = all.iter().any(|one| one.mark.seq == piece && one.evidence.milestone == milestone);
    if !there {
        return Err(Problem::refuse("piece", "Choose the evidence that is taken back."));
    }
    Ok(vec![back(piece, why, today)])
}

/// Takes back a visit of the inspectors that was recorded by mistake, or what followed.
///
/// # Errors
/// Refused when there is none of this number.
pub fn withdraw_later(plan: &Plan, seq: i64, why: TextId, today: Day) -> Answer<Vec<Happening>> {
    let visits = plan.visits.iter().map(|visit| visit.mark.seq);
    if !visits.chain(plan.follows.iter().map(|follow| follow.mark.seq)).any(|known| known == seq) {
        return Err(Problem::refuse("later", "Choose what is taken back."));
    }
    Ok(vec![back(seq, why, today)])
}

/// Whether a letter may be taken back: while nobody is accountable and nothing is planned after it.
#[must_use]
pub fn letter_may_go(plan: &Plan) -> bool {
    let worked_on = |area: &crate::plan::Area| area.accountable.is_some() || !area.actions.is_empty();
    plan.received.is_some() && plan.meetings.is_empty() && !plan.areas.iter().any(worked_on)
}

/// Takes back a letter that was recorded by mistake. The plan of the letter before is worked on again.
///
/// # Errors
/// Refused once its plan is worked on.
pub fn withdraw_letter(plan: &Plan, why: TextId, today: Day) -> Answer<Vec<Happening>> {
    let (mark, ..) = plan.received.ok_or(Problem::Missing)?;
    if !letter_may_go(plan) {
        let sentence = "The plan of this letter is worked on. The letter stays.";
        return Err(Problem::refuse("", sentence));
    }
    Ok(vec![back(mark.seq, why, today)])
}
