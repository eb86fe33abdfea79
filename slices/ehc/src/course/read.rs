//! A line of [`Course::line`] read back. A word that is not one of ours makes the whole line unread, never half a course.

use super::{Asked, Course, Reviewed};
use crate::case::{AssessmentEnd, RequestEnd};
use crate::codes::{AdviceKind, RequestSource, ReviewOutcome};
use crate::line_day::read as day;
use uuid::Uuid;
use waymark_kernel::{Day, PersonId, TeamId, When};

impl Course {
    /// The course that a line tells of; `None` when the line is empty or not one of ours.
    #[must_use]
    pub fn read(line: &str) -> Option<Self> {
        let mut course = Self::default();
        for word in line.split(' ') {
            let (letter, rest) = word.split_at_checked(1)?;
            take(&mut course, letter, rest)?;
        }
        Some(course)
    }
}

fn take(course: &mut Course, letter: &str, rest: &str) -> Option<()> {
    match letter {
        "i" => course.as_at = Some(day(rest)?),
        "s" => course.source = Some(RequestSource::from_code(rest)?),
        "r" => course.received = Some(when(rest)?),
        "n" => course.refused.push(when(rest)?),
        "a" => course.request_end = Some(request_end(rest)?),
        "q" => course.request_disputes = disputes(rest)?,
        "x" => course.six_week_exception = true,
        "m" => course.moved_away = Some(when(rest)?),
        "v" => course.advice.push(asked(rest)?),
        "e" => course.assessment_end = Some(assessment_end(rest)?),
        "p" => course.plan_agreed = Some(when(rest)?),
        "d" => course.draft = Some(when(rest)?),
        "f" => course.final_issued = Some(when(rest)?),
        _ => return plan(course, letter, rest),
    }
    Some(())
}

fn plan(course: &mut Course, letter: &str, rest: &str) -> Option<()> {
    match letter {
        "w" => course.twenty_week_exception = true,
        "k" => course.plan_made = Some(when(rest)?),
        "t" => course.transferred_in = true,
        "c" => course.ceased = Some(when(rest)?),
        "g" => course.reviews.push(review(rest)?),
        "o" => course.owners.push(owner(rest)?),
        "u" => course.need = Some(rest.to_owned()),
        "l" => course.setting = Some(rest.to_owned()),
        _ => return None,
    }
    Some(())
}

fn request_end(text: &str) -> Option<(When, RequestEnd)> {
    let (letter, at) = text.split_at_checked(1)?;
    let end = match letter {
        "Y" => RequestEnd::Agreed,
        "N" => RequestEnd::Refused,
        "W" => RequestEnd::Withdrawn,
        "H" => RequestEnd::Historical,
        _ => return None,
    };
    Some((when(at)?, end))
}

fn assessment_end(text: &str) -> Option<(When, AssessmentEnd)> {
    let (letter, at) = text.split_at_checked(1)?;
    let end = match letter {
        "Y" => AssessmentEnd::Agreed,
        "N" => AssessmentEnd::Refused,
        "W" => AssessmentEnd::Withdrawn,
        "H" => AssessmentEnd::Historical,
        _ => return None,
    };
    Some((when(at)?, end))
}

fn disputes(text: &str) -> Option<(Option<bool>, Option<bool>)> {
    let answer = |letter| match letter {
        b'y' => Some(Some(true)),
        b'n' => Some(Some(false)),
        b'-' => Some(None),
        _ => None,
    };
    let [mediation, appeal] = text.as_bytes() else { return None };
    Some((answer(*mediation)?, answer(*appeal)?))
}

fn asked(text: &str) -> Option<Asked> {
    let mut parts = text.split('.');
    Some(Asked {
        kind: AdviceKind::from_code(parts.next()?)?,
        team: TeamId(id(parts.next()?)?),
        asked: when(parts.next()?)?,
        received: or_nothing(parts.next()?)?,
        declined: or_nothing(parts.next()?)?,
        excepted: parts.next().is_some(),
    })
}

fn review(text: &str) -> Option<Reviewed> {
    let mut parts = text.split('.');
    let (meeting, decided) = (or_nothing(parts.next()?)?, or_nothing(parts.next()?)?);
    let outcome = match parts.next()? {
        "-" => None,
        code => Some(ReviewOutcome::from_code(code)?),
    };
    Some(Reviewed { meeting, decided, outcome, amended: or_nothing(parts.next()?)? })
}

fn owner(text: &str) -> Option<(Day, Option<PersonId>)> {
    let (from, who) = text.split_once('.')?;
    let who = if who == "-" { None } else { Some(PersonId(id(who)?)) };
    Some((day(from)?, who))
}

fn id(text: &str) -> Option<Uuid> {
    Uuid::try_parse(text).ok()
}

/// A mark or `-` for nothing; `None` when it is neither.
fn or_nothing(text: &str) -> Option<Option<When>> {
    if text == "-" { Some(None) } else { when(text).map(Some) }
}

fn when(text: &str) -> Option<When> {
    if text == "?" {
        return Some(When::Unknown);
    }
    match text.split_once('~') {
        Some((first, last)) => Some(When::Between(day(first)?, day(last)?)),
        None => day(text).map(When::On),
    }
}
