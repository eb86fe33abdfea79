//! A legal date as a line: what is due, on which day, how long is left, how strong the duty is, and the way to the
//! provision that makes it. It shows a date; it never works one out.

use super::tag::Tag;
use crate::html::markup;
use crate::words::day_plain;
use askama::Template;
use waymark_kernel::Day;

/// How strong a duty is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Force {
    /// The law requires it.
    Must,
    /// Statutory guidance: to be followed unless there is a good reason.
    Should,
    /// A target that a body set itself.
    Target,
    /// Good practice.
    Advisory,
}

impl Force {
    /// As the law's own words put it, in capitals.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Must => "MUST",
            Self::Should => "SHOULD",
            Self::Target => "TARGET",
            Self::Advisory => "ADVISORY",
        }
    }
}

/// What became of the limit.
#[derive(Debug, Clone)]
enum Outcome {
    Due(Day, Tag),
    Done(Day, Tag),
    Words(String),
}

/// One legal date.
#[derive(Debug, Clone, Template)]
#[template(path = "components/due.html")]
pub struct DueLine {
    what: String,
    outcome: Outcome,
    force: Force,
    law: String,
    citation: String,
    note: String,
}

impl DueLine {
    /// A limit that is running or has run out on `today`. `law` is the address of the provision, `citation` its name.
    #[must_use]
    pub fn due(what: impl Into<String>, day: Day, today: Day, force: Force) -> Self {
        Self::with(what, Outcome::Due(day, Tag::due(today, day)), force)
    }

    /// A limit that was met, or missed, on the day `on`.
    #[must_use]
    pub fn done(what: impl Into<String>, day: Day, on: Day, force: Force) -> Self {
        Self::with(what, Outcome::Done(on, Tag::done(day, on)), force)
    }

    /// A limit without a day: not known, disapplied, replaced or not started, with the reason in a sentence.
    #[must_use]
    pub fn without_day(what: impl Into<String>, why: impl Into<String>, force: Force) -> Self {
        Self::with(what, Outcome::Words(why.into()), force)
    }

    fn with(what: impl Into<String>, outcome: Outcome, force: Force) -> Self {
        let text = String::new;
        Self { what: what.into(), outcome, force, law: text(), citation: text(), note: text() }
    }

    /// Where the provision is explained, and its short citation.
    #[must_use]
    pub fn law(mut self, href: impl Into<String>, citation: impl Into<String>) -> Self {
        (self.law, self.citation) = (href.into(), citation.into());
        self
    }

    /// A sentence more, such as "Bank holiday: send by Thursday 24 December".
    #[must_use]
    pub fn note(mut self, sentence: impl Into<String>) -> Self {
        self.note = sentence.into();
        self
    }
}

/// The stamp of what a file told: `As at 15 January 2026`. What bears it is not counted late, ranked or chased.
#[derive(Debug, Clone, Template)]
#[template(
    source = r#"<p class="wm-note"><strong class="wm-tag wm-tag--none">As at {{ self.words() }}</strong> From the {{ source }}. Not confirmed since, so nothing here is counted as late.</p>"#,
    ext = "html"
)]
pub struct AsAt {
    day: Day,
    source: String,
}

impl AsAt {
    /// The stamp of a source, such as `SEN2 return for 2026`.
    #[must_use]
    pub fn new(day: Day, source: impl Into<String>) -> Self {
        Self { day, source: source.into() }
    }

    fn words(&self) -> String {
        day_plain(self.day)
    }
}

markup!(DueLine, AsAt);
