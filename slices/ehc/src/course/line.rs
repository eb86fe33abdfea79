//! A course as one short line: words parted by spaces, each with a letter that says what it is. `?` is a day nobody knows and
//! `-` nothing. The letters never change their meaning: old lines stay readable.

use super::{Asked, Course, Reviewed};
use crate::case::{AssessmentEnd, RequestEnd};
use crate::line_day::written;
use waymark_kernel::{Day, When};

/// The longest line kept, in bytes: a line of PostgreSQL's index may not be much longer.
const LONGEST: usize = 2_000;

impl Course {
    /// The line; empty when it would be longer than an index takes.
    #[must_use]
    pub fn line(&self) -> String {
        let mut line = Line(String::with_capacity(160));
        self.write(&mut line);
        if line.0.len() > LONGEST { String::new() } else { line.0 }
    }

    fn write(&self, line: &mut Line) {
        line.all('i', self.as_at.map(written));
        line.all('s', self.source.map(|source| source.code().to_owned()));
        line.all('r', self.received.map(when));
        line.all('n', self.refused.iter().copied().map(when));
        line.all('a', self.request_end.as_ref().map(|(at, end)| format!("{}{}", request(end), when(*at))));
        line.all('q', disputes(self.request_disputes));
        line.flag('x', self.six_week_exception);
        line.all('m', self.moved_away.map(when));
        line.all('v', self.advice.iter().map(asked));
        let end = self.assessment_end.as_ref();
        line.all('e', end.map(|(at, end)| format!("{}{}", assessment(end), when(*at))));
        line.all('p', self.plan_agreed.map(when));
        line.all('d', self.draft.map(when));
        line.all('f', self.final_issued.map(when));
        line.flag('w', self.twenty_week_exception);
        line.all('k', self.plan_made.map(when));
        line.flag('t', self.transferred_in);
        line.all('c', self.ceased.map(when));
        line.all('g', self.reviews.iter().map(review));
        let owner = |(from, who): &(Day, Option<waymark_kernel::PersonId>)| {
            format!("{}.{}", written(*from), who.map_or_else(nothing, |who| who.0.simple().to_string()))
        };
        line.all('o', self.owners.iter().map(owner));
        line.all('u', self.need.clone());
        line.all('l', self.setting.clone());
    }
}

struct Line(String);

impl Line {
    fn all(&mut self, letter: char, words: impl IntoIterator<Item = String>) {
        for word in words {
            if !self.0.is_empty() {
                self.0.push(' ');
            }
            self.0.push(letter);
            self.0.push_str(&word);
        }
    }

    fn flag(&mut self, letter: char, is: bool) {
        self.all(letter, is.then(String::new));
    }
}

fn nothing() -> String {
    "-".to_owned()
}

fn when(when: When) -> String {
    match when {
        When::On(day) => written(day),
        When::Between(first, last) => format!("{}~{}", written(first), written(last)),
        When::Unknown => "?".to_owned(),
    }
}

fn or_nothing(at: Option<When>) -> String {
    at.map_or_else(nothing, when)
}

const fn request(end: &RequestEnd) -> char {
    match end {
        RequestEnd::Agreed => 'Y',
        RequestEnd::Refused => 'N',
        RequestEnd::Withdrawn => 'W',
        RequestEnd::Historical => 'H',
    }
}

const fn assessment(end: &AssessmentEnd) -> char {
    match end {
        AssessmentEnd::Agreed => 'Y',
        AssessmentEnd::Refused => 'N',
        AssessmentEnd::Withdrawn => 'W',
        AssessmentEnd::Historical => 'H',
    }
}

/// Whether there was mediation, and an appeal; nothing where neither is known.
fn disputes((mediation, appeal): (Option<bool>, Option<bool>)) -> Option<String> {
    let answer = |told: Option<bool>| match told {
        Some(true) => 'y',
        Some(false) => 'n',
        None => '-',
    };
    (mediation.is_some() || appeal.is_some()).then(|| [answer(mediation), answer(appeal)].iter().collect())
}

fn asked(advice: &Asked) -> String {
    let mut word = format!(
        "{}.{}.{}.{}.{}",
        advice.kind.code(),
        advice.team.0.simple(),
        when(advice.asked),
        or_nothing(advice.received),
        or_nothing(advice.declined)
    );
    if advice.excepted {
        word.push_str(".x");
    }
    word
}

fn review(review: &Reviewed) -> String {
    let outcome = review.outcome.map_or("-", crate::codes::ReviewOutcome::code);
    let (meeting, decided) = (or_nothing(review.meeting), or_nothing(review.decided));
    format!("{meeting}.{decided}.{outcome}.{}", or_nothing(review.amended))
}
