//! The clock of a case: what is left in one large phrase, what to say about it, the strip, and what to do next.

use super::Strip;
use crate::Html;
use askama::Template;

/// The head of a case page.
#[derive(Debug, Clone, Template)]
#[template(path = "components/clock.html")]
pub struct Clock {
    heading: String,
    say: Html,
    strip: Html,
    next: Vec<(String, String)>,
    note: Html,
}

impl Clock {
    /// The clock with a heading such as `63 days left` (a level 2 heading) and a sentence or two.
    #[must_use]
    pub fn new(heading: impl Into<String>, say: impl Into<Html>) -> Self {
        let (strip, note) = (Html::empty(), Html::empty());
        Self { heading: heading.into(), say: say.into(), strip, next: Vec::new(), note }
    }

    /// Shows the strip.
    #[must_use]
    pub fn strip(mut self, strip: Strip) -> Self {
        self.strip = strip.into();
        self
    }

    /// Adds something to do next: where, and its words.
    #[must_use]
    pub fn next(mut self, href: impl Into<String>, words: impl Into<String>) -> Self {
        self.next.push((href.into(), words.into()));
        self
    }

    /// A line under what to do next.
    #[must_use]
    pub fn note(mut self, note: impl Into<Html>) -> Self {
        self.note = note.into();
        self
    }
}
