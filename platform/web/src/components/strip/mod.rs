//! The 20-week strip of a case: what the law sets below a bar of weeks, what is planned above it, and today. A picture
//! for wide screens, a smaller one with a list for narrow ones, and the same as a table for everyone.

mod clock;
mod drawing;
mod place;

use super::steps::{Step, StepState, Steps};
use super::table::{Cell, Column, Row, Table};
use super::tag::{Tag, Tone};
use crate::Html;
use crate::html::markup;
use crate::words::{day_long, day_plain};
use askama::Template;
pub use clock::Clock;
use drawing::Drawing;
use waymark_kernel::{Day, days_between};

/// How a mark stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkState {
    /// Done.
    Done,
    /// The limit has passed and it is not done.
    Late,
    /// The law's limit, to come.
    Due,
    /// Planned by people, not set by law: drawn above the bar.
    Planned,
    /// The last days that still leave room before a limit: nobody planned them. For stretches alone.
    Latest,
}

/// One day of the strip.
#[derive(Debug, Clone)]
pub struct Mark {
    day: Day,
    state: MarkState,
    label: String,
    note: String,
}

impl Mark {
    /// A mark at the day it was done, or else at the limit's (or planned) day, with a short label and a note such as `by 19 Oct, done 9 Oct`.
    #[must_use]
    pub fn new(day: Day, state: MarkState, label: impl Into<String>, note: impl Into<String>) -> Self {
        Self { day, state, label: label.into(), note: note.into() }
    }
}

/// A stretch of days, both ends included, drawn above the bar; planned, unless it says otherwise.
#[derive(Debug, Clone)]
pub struct Span {
    from: Day,
    to: Day,
    label: String,
    note: String,
    state: MarkState,
}

impl Span {
    /// A stretch with a short label and a note such as `18 Dec to 8 Jan`.
    #[must_use]
    pub fn new(from: Day, to: Day, label: impl Into<String>, note: impl Into<String>) -> Self {
        Self { from, to, label: label.into(), note: note.into(), state: MarkState::Planned }
    }

    /// How it stands, in the table and the list.
    #[must_use]
    pub const fn state(mut self, state: MarkState) -> Self {
        self.state = state;
        self
    }
}

/// The strip of one case.
#[derive(Debug, Clone)]
pub struct Strip {
    start: Day,
    weeks: i64,
    today: Day,
    finished: Option<Day>,
    marks: Vec<Mark>,
    spans: Vec<Span>,
}

impl Strip {
    /// A strip of this many weeks from the day the clock started.
    #[must_use]
    pub fn new(start: Day, weeks: u8, today: Day) -> Self {
        Self { start, weeks: i64::from(weeks), today, finished: None, marks: Vec::new(), spans: Vec::new() }
    }

    /// The day the case came to its end: the bar stops there and today is not marked.
    #[must_use]
    pub fn finished(mut self, day: Day) -> Self {
        self.finished = Some(day);
        self
    }

    /// Adds a mark.
    #[must_use]
    pub fn mark(mut self, mark: Mark) -> Self {
        self.marks.push(mark);
        self
    }

    /// Adds a stretch.
    #[must_use]
    pub fn span(mut self, span: Span) -> Self {
        self.spans.push(span);
        self
    }

    /// Which week it is. The first week ends seven days after the start day, which itself does not count.
    fn week(&self) -> i64 {
        (days_between(self.start, self.today) + 6).max(7) / 7
    }

    fn week_words(&self) -> String {
        match self.finished {
            Some(day) => format!("Finished on {}.", day_plain(day)),
            None if self.week() > self.weeks => {
                format!("Today is in week {}, past the {} weeks.", self.week(), self.weeks)
            }
            None => format!("Today is in week {} of {}.", self.week(), self.weeks),
        }
    }

    /// Everything in the order of days: first day, label, note, state.
    fn in_order(&self) -> Vec<(Day, &str, &str, MarkState)> {
        let marks =
            self.marks.iter().map(|mark| (mark.day, mark.label.as_str(), mark.note.as_str(), mark.state));
        let spans =
            self.spans.iter().map(|span| (span.from, span.label.as_str(), span.note.as_str(), span.state));
        let mut all: Vec<_> = marks.chain(spans).collect();
        all.sort_by_key(|(day, ..)| *day);
        all
    }

    /// The strip in a sentence or two, for those who do not see the picture.
    fn sentence(&self) -> String {
        let mut text = self.week_words();
        for (_, label, note, state) in self.in_order() {
            text.push_str(&format!(
                " {label}: {note}{}.",
                if state == MarkState::Late { ", late" } else { "" }
            ));
        }
        text
    }

    /// The list under the narrow picture.
    fn steps(&self) -> Steps {
        Steps::new(self.in_order().into_iter().map(|(_, label, note, state)| {
            let state = match state {
                MarkState::Done => StepState::Done,
                MarkState::Late => StepState::Late,
                MarkState::Due | MarkState::Planned | MarkState::Latest => StepState::Next,
            };
            Step::new(state, label, note)
        }))
    }

    /// The same as a table.
    fn table(&self) -> Table {
        let rows = self.in_order().into_iter().map(|(day, label, note, state)| {
            let tag = match state {
                MarkState::Done => Tag::new(Tone::Good, "Done"),
                MarkState::Late => Tag::new(Tone::Bad, "Late"),
                MarkState::Due => Tag::new(Tone::None, "To come"),
                MarkState::Planned => Tag::new(Tone::Info, "Planned"),
                MarkState::Latest => Tag::new(Tone::None, "At the latest"),
            };
            Row::new(vec![Cell::from(label), Cell::Note(day_long(day), note.to_owned()), tag.into()])
        });
        let columns = ["Step", "Day", "How it stands"].map(Column::new);
        Table::new("strip", "The dates of this case").hide_caption().columns(columns).rows(rows)
    }
}

/// The strip as it is printed.
#[derive(Template)]
#[template(path = "components/strip.html")]
struct Drawn<'a> {
    strip: &'a Strip,
    wide: Drawing,
    narrow: Drawing,
    table: Table,
    steps: Steps,
}

impl From<Strip> for Html {
    fn from(strip: Strip) -> Self {
        let (wide, narrow) = (Drawing::wide(&strip), Drawing::narrow(&strip));
        let (table, steps) = (strip.table(), strip.steps());
        Self::of(&Drawn { strip: &strip, wide, narrow, table, steps })
    }
}

markup!(Clock);

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::{add_days, day};

    #[test]
    fn the_twentieth_week_ends_on_the_last_day_of_the_limit() {
        let start = day(2026, 9, 7);
        let week = |days| Strip::new(start, 20, add_days(start, days)).week();
        assert_eq!([week(0), week(7), week(8), week(77), week(140), week(141)], [1, 1, 2, 11, 20, 21]);
    }
}
