//! What one case or one wait gives to a measure.

use waymark_ehc::codes::AdviceKind;
use waymark_kernel::{Day, PersonId, TeamId};

/// When it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// In the period that holds this day.
    On(Day),
    /// At the end of every day from the first to the second, the second not included; for ever where there is none.
    Over(Day, Option<Day>),
}

impl Span {
    /// The day it counts on, or the first.
    #[must_use]
    pub const fn from(self) -> Day {
        match self {
            Self::On(day) | Self::Over(day, _) => day,
        }
    }
}

/// What a single mark is about, where a measure can be broken down by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Nothing more.
    Whole,
    /// Advice: whose, and of which team.
    Advice(AdviceKind, TeamId),
    /// The officer who has the case.
    Officer(PersonId),
}

/// One thing that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// When.
    pub span: Span,
    /// Below the line: among all that the measure looks at.
    pub of: bool,
    /// Above the line.
    pub hit: bool,
    /// What it is about.
    pub part: Part,
}

/// Gathers marks.
#[derive(Debug, Default)]
pub struct Marks(pub Vec<Mark>);

impl Marks {
    /// Something happened on a day, and it was as wanted or not.
    pub fn on(&mut self, day: Day, hit: bool) {
        self.part(day, hit, Part::Whole);
    }

    /// The same of one part.
    pub fn part(&mut self, day: Day, hit: bool, part: Part) {
        self.0.push(Mark { span: Span::On(day), of: true, hit, part });
    }

    /// Something stands from a day until another, the other not included. Nothing is added for an empty stretch.
    pub fn over(&mut self, from: Day, to: Option<Day>, (of, hit): (bool, bool), part: Part) {
        if to.is_none_or(|to| from < to) {
            self.0.push(Mark { span: Span::Over(from, to), of, hit, part });
        }
    }
}
