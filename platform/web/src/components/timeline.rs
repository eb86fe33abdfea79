//! What has happened and what is planned, across agencies: newest first for staff, oldest first for families. Holds
//! sentences already chosen for this reader; it never decides who may see what.

use super::agency::{Agency, Badge};
use crate::Html;
use crate::html::markup;
use crate::words::{day_short, day_table};
use askama::Template;
use waymark_kernel::Day;

/// How an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryState {
    /// Happened.
    Plain,
    /// Happened, and matters for the clock.
    Key,
    /// A limit passed.
    Late,
    /// To come.
    Planned,
}

impl EntryState {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Key => "key ",
            Self::Late => "late ",
            Self::Planned => "planned ",
        }
    }
}

/// One entry.
#[derive(Debug, Clone)]
pub struct Entry {
    day: Option<Day>,
    when: String,
    kind: String,
    agency: Agency,
    state: EntryState,
    title: String,
    body: Html,
    seen: String,
}

impl Entry {
    /// Something that happened on a known day. `kind` is a word or two, such as `Decision`.
    #[must_use]
    pub fn on(day: Day, kind: impl Into<String>, agency: Agency, title: impl Into<String>) -> Self {
        let (when, seen) = (String::new(), String::new());
        let (kind, title, body) = (kind.into(), title.into(), Html::empty());
        Self { day: Some(day), when, kind, agency, state: EntryState::Plain, title, body, seen }
    }

    /// Something whose day is not known; `when` says what is, such as `Between 3 May and 15 Jan`.
    #[must_use]
    pub fn some_time(
        when: impl Into<String>,
        kind: impl Into<String>,
        agency: Agency,
        title: impl Into<String>,
    ) -> Self {
        Self { day: None, when: when.into(), ..Self::on(Day::ZERO, kind, agency, title) }
    }

    /// How it stands.
    #[must_use]
    pub fn state(mut self, state: EntryState) -> Self {
        self.state = state;
        self
    }

    /// What more there is to say.
    #[must_use]
    pub fn body(mut self, body: impl Into<Html>) -> Self {
        self.body = body.into();
        self
    }

    /// For staff: what the family sees of it, such as `Family can read it`.
    #[must_use]
    pub fn seen(mut self, words: impl Into<String>) -> Self {
        self.seen = words.into();
        self
    }
}

/// Entries in the order given, with a mark for today between what is planned and what happened.
#[derive(Debug, Clone, Template)]
#[template(path = "components/timeline.html")]
pub struct Timeline {
    label: String,
    today: Day,
    entries: Vec<Entry>,
    mark: bool,
}

impl Timeline {
    /// A staff timeline: newest first, today marked.
    #[must_use]
    pub fn newest_first(label: impl Into<String>, today: Day, entries: Vec<Entry>) -> Self {
        Self { label: label.into(), today, entries, mark: true }
    }

    /// A family timeline: oldest first, no mark.
    #[must_use]
    pub fn oldest_first(label: impl Into<String>, today: Day, entries: Vec<Entry>) -> Self {
        Self { label: label.into(), today, entries, mark: false }
    }

    /// The place of today's mark: before the first entry that is not planned.
    fn mark_before(&self) -> Option<usize> {
        let place = self.entries.iter().position(|entry| entry.state != EntryState::Planned);
        place.filter(|_| self.mark)
    }

    /// `7 Sep`, with the year where it is not this year's.
    fn day_words(&self, day: Day) -> String {
        if day.year() == self.today.year() { day_short(day) } else { day_table(day) }
    }

    fn badge(entry: &Entry) -> Badge {
        Badge::new(entry.agency)
    }
}

markup!(Timeline);
