//! What the clock reads of a case, in one short line such as `r20260105 a20260210 ah20260211-20260320 p20260601`: the
//! days of the facts that start and end its limits, never the limits themselves. Reading a line gives a case that knows
//! nothing else, for which `clock::dues` answers the same days, without the numbers of facts and of advice.

mod read;

pub use read::read;

use crate::case::{Advice, AssessmentEnd, Case, Owed, RequestEnd};
use crate::codes::{AdviceKind, ReviewOutcome};
use crate::line_day;
use crate::mark::Mark;
use std::fmt::Write as _;
use waymark_kernel::{AdviceId, Day};

/// The longest line kept, in bytes: a line of PostgreSQL's index may not be much longer.
const LONGEST: usize = 2_000;

/// The line of a case; empty when it would be longer than an index takes.
#[must_use]
pub fn write(case: &Case) -> String {
    let mut line = Line(String::with_capacity(128));
    line.flag("i", case.as_at.is_some());
    assessment(case, &mut line);
    plan(case, &mut line);
    if line.0.len() > LONGEST { String::new() } else { line.0 }
}

fn assessment(case: &Case, line: &mut Line) {
    line.mark("r", case.received.as_ref().map(|(at, _)| *at));
    line.mark("m", case.moved_away.as_ref().map(|(at, _)| *at));
    if let Some((at, end)) = &case.request_end {
        line.mark(request_end(end), Some(*at));
    }
    if let Some((at, end)) = &case.assessment_end {
        line.mark(assessment_end(end), Some(*at));
    }
    for advice in &case.advice {
        line.advice(advice, case.owed(advice));
    }
    for (_, exception) in &case.exceptions {
        let place = exception.advice.and_then(|id| case.advice.iter().position(|advice| advice.id == id));
        line.exception(&exception.rule, exception.advice.map(|_| place.unwrap_or(case.advice.len())));
    }
    line.mark("f", case.final_issued);
}

fn plan(case: &Case, line: &mut Line) {
    if let Some(plan) = &case.plan {
        line.day("p", plan.first_made);
    }
    line.mark("ce", case.cease_decided);
    line.mark("c", case.ceased.as_ref().map(|(at, _)| *at));
    let review = &case.review;
    // Of a case known from a return alone, an undecided review leaves the reviews before it unknown.
    line.flag("vk", case.import.is_some() && review.meeting.is_some());
    line.mark("vb", review.before);
    line.mark("vm", review.meeting);
    line.mark("vd", review.decided);
    line.flag("va", review.outcome == Some(ReviewOutcome::Amend));
    line.flag("vc", review.outcome == Some(ReviewOutcome::Cease));
    line.mark("vn", review.notice);
    line.mark("vf", review.amended);
    if let Some(transfer) = case.phase_transfer.filter(|transfer| transfer.due.is_some()) {
        line.day("t", transfer.due);
        if transfer.done.is_some() {
            line.day("d", transfer.done);
        }
    }
}

const fn request_end(end: &RequestEnd) -> &'static str {
    match end {
        RequestEnd::Agreed => "ra",
        RequestEnd::Refused => "rn",
        RequestEnd::Withdrawn => "rw",
        RequestEnd::Historical => "rh",
    }
}

const fn assessment_end(end: &AssessmentEnd) -> &'static str {
    match end {
        AssessmentEnd::Agreed => "ea",
        AssessmentEnd::Refused => "en",
        AssessmentEnd::Withdrawn => "ew",
        AssessmentEnd::Historical => "eh",
    }
}

/// Advice of the bodies of regulation 8, of the family, and of everybody else.
const fn advice_word(kind: AdviceKind) -> &'static str {
    match kind {
        AdviceKind::Health => "ah",
        AdviceKind::Family => "af",
        AdviceKind::Setting
        | AdviceKind::Psychologist
        | AdviceKind::SocialCare
        | AdviceKind::Adulthood
        | AdviceKind::Sensory
        | AdviceKind::Other => "ao",
    }
}

/// A line in the making: words parted by spaces, each with a day, `?` for a day nobody knows, or nothing.
struct Line(String);

impl Line {
    fn word(&mut self, word: &str) {
        if !self.0.is_empty() {
            self.0.push(' ');
        }
        self.0.push_str(word);
    }

    fn flag(&mut self, word: &str, is: bool) {
        if is {
            self.word(word);
        }
    }

    fn mark(&mut self, word: &str, mark: Option<Mark>) {
        if let Some(mark) = mark {
            self.day(word, mark.day());
        }
    }

    fn day(&mut self, word: &str, day: Option<Day>) {
        self.word(word);
        self.put(day);
    }

    fn put(&mut self, day: Option<Day>) {
        let written = match day {
            Some(day) => line_day::write(day, &mut self.0),
            None => self.0.write_char('?'),
        };
        debug_assert!(written.is_ok(), "a text takes what is written to it");
    }

    fn advice(&mut self, advice: &Advice, owed: Owed) {
        self.day(advice_word(advice.kind), advice.asked.day());
        let (end, mark) = match owed {
            Owed::Open => return,
            Owed::Came(at) => ('-', at),
            Owed::Dropped(at) => ('!', at),
        };
        self.0.push(end);
        self.put(mark.day());
    }

    /// An exception to a limit, or to the limit of the advice at a place.
    fn exception(&mut self, rule: &str, advice: Option<usize>) {
        self.word("x");
        self.0.push_str(rule);
        if let Some(place) = advice {
            self.0.push('/');
            self.0.push_str(&place.to_string());
        }
    }
}

/// The advice at a place, as a case read from a line knows it.
fn advice_at(place: usize) -> AdviceId {
    AdviceId(uuid::Uuid::from_u128(place as u128 + 1))
}
