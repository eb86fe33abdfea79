//! A line of [`super::write`] read back. A word that is not one of ours makes the whole line unread, never half a case.

use super::advice_at;
use crate::case::{Advice, AssessmentEnd, Case, PhaseTransfer, RequestEnd};
use crate::codes::{AdviceKind, ReviewOutcome};
use crate::facts::{Exception, PlanDescription, RequestReceived};
use crate::line_day;
use crate::mark::Mark;
use waymark_kernel::{Day, ImportId, PersonId, TeamId, TextId, When};

/// The case that a line tells of; `None` when the line is empty or not one of ours.
#[must_use]
pub fn read(line: &str) -> Option<Case> {
    let mut case = Case::default();
    for word in line.split(' ') {
        take(&mut case, word)?;
    }
    Some(case)
}

fn take(case: &mut Case, word: &str) -> Option<()> {
    let letters = word.bytes().take_while(u8::is_ascii_lowercase).count();
    let (name, rest) = word.split_at_checked(letters)?;
    match name {
        "i" => case.as_at = Some(Day::ZERO),
        "r" => case.received = Some((mark(rest)?, RequestReceived::untold())),
        "m" => case.moved_away = Some((mark(rest)?, String::new())),
        "ra" => case.request_end = Some((mark(rest)?, RequestEnd::Agreed)),
        "rn" => case.request_end = Some((mark(rest)?, RequestEnd::Refused)),
        "rw" => case.request_end = Some((mark(rest)?, RequestEnd::Withdrawn)),
        "rh" => case.request_end = Some((mark(rest)?, RequestEnd::Historical)),
        "ea" => case.assessment_end = Some((mark(rest)?, AssessmentEnd::Agreed)),
        "en" => case.assessment_end = Some((mark(rest)?, AssessmentEnd::Refused)),
        "ew" => case.assessment_end = Some((mark(rest)?, AssessmentEnd::Withdrawn)),
        "eh" => case.assessment_end = Some((mark(rest)?, AssessmentEnd::Historical)),
        "ah" => advice(case, AdviceKind::Health, rest)?,
        "af" => advice(case, AdviceKind::Family, rest)?,
        "ao" => advice(case, AdviceKind::Other, rest)?,
        "x" => exception(case, rest)?,
        _ => return plan(case, name, rest),
    }
    Some(())
}

fn plan(case: &mut Case, name: &str, rest: &str) -> Option<()> {
    match name {
        "f" => case.final_issued = Some(mark(rest)?),
        "p" => {
            case.plan = Some(PlanDescription { first_made: mark(rest)?.day(), ..PlanDescription::default() })
        }
        "c" => case.ceased = Some((mark(rest)?, String::new())),
        "ce" => case.cease_decided = Some(mark(rest)?),
        "vk" => case.import = Some(ImportId(uuid::Uuid::nil())),
        "vb" => case.review.before = Some(mark(rest)?),
        "vm" => case.review.meeting = Some(mark(rest)?),
        "vd" => case.review.decided = Some(mark(rest)?),
        "va" => case.review.outcome = Some(ReviewOutcome::Amend),
        "vc" => case.review.outcome = Some(ReviewOutcome::Cease),
        "vn" => case.review.notice = Some(mark(rest)?),
        "vf" => case.review.amended = Some(mark(rest)?),
        "t" => {
            case.phase_transfer =
                Some(PhaseTransfer { seq: 0, due: mark(rest)?.day(), done: None, between: None })
        }
        "d" => case.phase_transfer.as_mut()?.done = mark(rest)?.day(),
        _ => return None,
    }
    Some(())
}

fn advice(case: &mut Case, kind: AdviceKind, rest: &str) -> Option<()> {
    let (rest, declined) = ended(rest, '!')?;
    let (asked, received) = ended(rest, '-')?;
    case.advice.push(Advice {
        id: advice_at(case.advice.len()),
        kind,
        team: TeamId(uuid::Uuid::nil()),
        asked: mark(asked)?,
        given_to: None,
        chased: Vec::new(),
        received,
        declined,
    });
    Some(())
}

/// What stands before a sign, and the mark behind it where there is one.
fn ended(text: &str, sign: char) -> Option<(&str, Option<Mark>)> {
    match text.split_once(sign) {
        Some((before, end)) => Some((before, Some(mark(end)?))),
        None => Some((text, None)),
    }
}

fn exception(case: &mut Case, rest: &str) -> Option<()> {
    let (rule, place) = rest.split_once('/').map_or((rest, None), |(rule, place)| (rule, Some(place)));
    let advice = place.map(str::parse::<usize>).transpose().ok()?.map(advice_at);
    let nil = uuid::Uuid::nil();
    let exception = Exception {
        rule: rule.to_owned(),
        ground: String::new(),
        advice,
        impractical: TextId(nil),
        evidence: TextId(nil),
        officer: PersonId(nil),
        target: None,
        days: None,
    };
    case.exceptions.push((Mark { when: When::Unknown, seq: 0 }, exception));
    Some(())
}

/// `20260105`, or `?` for a day nobody knows.
fn mark(text: &str) -> Option<Mark> {
    if text == "?" {
        return Some(Mark { when: When::Unknown, seq: 0 });
    }
    line_day::read(text).map(|day| Mark { when: When::On(day), seq: 0 })
}
