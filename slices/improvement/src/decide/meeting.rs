//! Board and committee meetings: when, with which papers, what they decided and asked for.

use super::{after_letter, plausible};
use crate::codes::MeetingKind;
use crate::facts::Fact;
use crate::happening::Happening;
use crate::plan::Plan;
use waymark_kernel::{Answer, Day, Problem, TextId};

/// Arranges a meeting.
///
/// # Errors
/// Refused when its papers would come after it.
pub fn set_meeting(
    plan: &Plan,
    what: MeetingKind,
    (day, papers): (Day, Option<Day>),
    agenda: Option<TextId>,
    today: Day,
) -> Answer<Vec<Happening>> {
    of_this_plan(plan, day, today)?;
    if papers.is_some_and(|papers| papers > day) {
        return Err(Problem::refuse("papers", "The papers must be out on or before the day of the meeting."));
    }
    let meeting = plan.meetings.iter().map(|meeting| meeting.n).max().unwrap_or(0) + 1;
    Ok(vec![Happening::on(today, Fact::MeetingSet { meeting, what, day, papers, agenda })])
}

/// Moves a meeting to another day, with other papers.
///
/// # Errors
/// Refused when it has met, or its papers would come after it.
pub fn move_meeting(
    plan: &Plan,
    meeting: i64,
    (day, papers): (Day, Option<Day>),
    today: Day,
) -> Answer<Vec<Happening>> {
    let found = plan.meeting(meeting).ok_or(Problem::Missing)?;
    of_this_plan(plan, day, today)?;
    if found.day < today {
        return Err(Problem::refuse("", "This meeting has met. Its day stays as it was."));
    }
    if papers.is_some_and(|papers| papers > day) {
        return Err(Problem::refuse("papers", "The papers must be out on or before the day of the meeting."));
    }
    let (what, agenda) = (found.what, found.agenda);
    Ok(vec![Happening::on(today, Fact::MeetingSet { meeting, what, day, papers, agenda })])
}

/// What a meeting decided.
///
/// # Errors
/// Refused before it met.
pub fn decide_at(plan: &Plan, meeting: i64, words: TextId, today: Day) -> Answer<Vec<Happening>> {
    met(plan, meeting, today)?;
    Ok(vec![Happening::on(today, Fact::MeetingDecided { meeting, words })])
}

/// What a meeting asked of someone.
///
/// # Errors
/// Refused before it met.
pub fn ask(
    plan: &Plan,
    meeting: i64,
    (words, who, due): (TextId, TextId, Day),
    today: Day,
) -> Answer<Vec<Happening>> {
    met(plan, meeting, today)?;
    Ok(vec![Happening::on(today, Fact::MeetingAsked { meeting, words, who, due })])
}

/// What was answered to something a meeting asked.
///
/// # Errors
/// Missing when the meeting asked no such thing; refused when it is answered already.
pub fn answer_ask(
    plan: &Plan,
    (meeting, asked): (i64, i64),
    words: TextId,
    today: Day,
) -> Answer<Vec<Happening>> {
    let found = plan.meeting(meeting).ok_or(Problem::Missing)?;
    let action = found.actions.iter().find(|action| action.mark.seq == asked).ok_or(Problem::Missing)?;
    if action.answer.is_some() {
        return Err(Problem::refuse("asked", "The answer is on record already."));
    }
    Ok(vec![Happening::on(today, Fact::MeetingAnswered { asked, words })])
}

/// A meeting of this plan is not before its letter, and not in a far year.
fn of_this_plan(plan: &Plan, day: Day, today: Day) -> Answer<()> {
    after_letter(plan, "day", day)?;
    plausible("day", day, today)
}

fn met(plan: &Plan, meeting: i64, today: Day) -> Answer<()> {
    let found = plan.meeting(meeting).ok_or(Problem::Missing)?;
    if found.day <= today { Ok(()) } else { Err(Problem::refuse("", "This meeting has not met yet.")) }
}
