//! Tags: how something stands, in words, with a shape and a colour that repeat them.

use crate::html::markup;
use crate::words::{capital, left_words, span_words};
use askama::Template;
use waymark_kernel::{Day, days_between};

/// What a tag feels like; each has its own shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As it should be: a ticked circle.
    Good,
    /// Soon or at risk: a triangle.
    Warn,
    /// Late: an octagon.
    Bad,
    /// Finished: a tick.
    Done,
    /// Nothing yet: a ring.
    None,
    /// Under way: a half circle.
    Info,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Bad => "bad",
            Self::Done => "done",
            Self::None => "none",
            Self::Info => "info",
        }
    }
}

/// A tag.
#[derive(Debug, Clone, Template)]
#[template(path = "components/tag.html")]
pub struct Tag {
    tone: Tone,
    text: String,
}

impl Tag {
    /// A tag with these words.
    #[must_use]
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        Self { tone, text: text.into() }
    }

    /// `3 days late`, `due today`, `5 days left`: late is bad, seven days or fewer left is soon.
    #[must_use]
    pub fn due(today: Day, due: Day) -> Self {
        let tone = match days_between(today, due) {
            left if left < 0 => Tone::Bad,
            left if left <= 7 => Tone::Warn,
            _ => Tone::None,
        };
        Self::new(tone, capital(left_words(today, due)))
    }

    /// Done on a day that was before, on or after the limit.
    #[must_use]
    pub fn done(due: Day, on: Day) -> Self {
        match days_between(due, on) {
            late if late > 0 => Self::new(Tone::Warn, format!("Done, {} late", span_words(late))),
            _ => Self::new(Tone::Good, "Done in time"),
        }
    }

    /// The same with words before its own: `Cannot give it: 3 days late`.
    #[must_use]
    pub fn after(self, words: &str) -> Self {
        let mut letters = self.text.chars();
        let own: String =
            letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default();
        Self { text: format!("{words} {own}"), ..self }
    }

    /// Something asked for has come.
    #[must_use]
    pub fn received() -> Self {
        Self::new(Tone::Good, "In")
    }

    /// The limit can still be met, but something says that it may not be.
    #[must_use]
    pub fn at_risk() -> Self {
        Self::new(Tone::Warn, "At risk")
    }

    /// What is needed to say more is not known.
    #[must_use]
    pub fn not_known() -> Self {
        Self::new(Tone::None, "Not known")
    }

    /// The tag's words alone.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Markup.
    const fn shape(&self) -> &'static str {
        match self.tone {
            Tone::Good => {
                r##"<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="6" fill="#0f6b3c"/><path d="M3 6.2l2.1 2.1L9.2 4" stroke="#fff" stroke-width="1.8" fill="none"/></svg>"##
            }
            Tone::Warn => {
                r##"<svg width="13" height="12" viewBox="0 0 13 12" aria-hidden="true"><path d="M6.5 0L13 12H0z" fill="#a85f00"/><path d="M6.5 4v4M6.5 9.3v1.4" stroke="#fff" stroke-width="1.6"/></svg>"##
            }
            Tone::Bad => {
                r##"<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><path d="M3.5 0h5L12 3.5v5L8.5 12h-5L0 8.5v-5z" fill="#b02a2a"/><path d="M3.6 3.6l4.8 4.8M8.4 3.6L3.6 8.4" stroke="#fff" stroke-width="1.7"/></svg>"##
            }
            Tone::Done => {
                r##"<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><path d="M1 6.3l3.3 3.3L11 2.6" stroke="#fff" stroke-width="2.2" fill="none"/></svg>"##
            }
            Tone::None => {
                r##"<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="4.8" fill="none" stroke="#555" stroke-width="1.8"/></svg>"##
            }
            Tone::Info => {
                r##"<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="4.8" fill="none" stroke="#12436d" stroke-width="1.8"/><path d="M6 1.2A4.8 4.8 0 0 1 6 10.8z" fill="#12436d"/></svg>"##
            }
        }
    }
}

markup!(Tag);

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn a_limit_turns_soon_at_seven_days_and_late_the_day_after() {
        let today = day(2026, 11, 23);
        let tone = |due| Tag::due(today, due).tone;
        assert_eq!(tone(day(2026, 12, 1)), Tone::None);
        assert_eq!(tone(day(2026, 11, 30)), Tone::Warn);
        assert_eq!(tone(today), Tone::Warn);
        assert_eq!(tone(day(2026, 11, 22)), Tone::Bad);
        assert_eq!(Tag::due(today, today).text(), "Due today");
        assert_eq!(Tag::done(day(2026, 10, 19), day(2026, 10, 19)).text(), "Done in time");
        assert_eq!(Tag::done(day(2026, 10, 19), day(2026, 10, 20)).text(), "Done, 1 day late");
    }
}
