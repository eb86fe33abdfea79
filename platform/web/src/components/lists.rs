//! The summary list (what we hold, and "Change") and the task list (what is left to do).

use super::tag::{Tag, Tone};
use crate::Html;
use crate::html::markup;
use askama::Template;

/// One line of a [`SummaryList`].
#[derive(Debug, Clone)]
struct Line {
    key: String,
    value: Html,
    change: Option<String>,
}

/// What we hold about something, a line each.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "components/summary_list.html")]
pub struct SummaryList {
    lines: Vec<Line>,
}

impl SummaryList {
    /// A list with no lines yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a line. An empty value reads "Not provided".
    #[must_use]
    pub fn line(mut self, key: impl Into<String>, value: impl Into<Html>) -> Self {
        self.lines.push(Line { key: key.into(), value: value.into(), change: None });
        self
    }

    /// Gives the line added last a "Change" link; its hidden words repeat the key, so that links can be told apart.
    #[must_use]
    pub fn change(mut self, href: impl Into<String>) -> Self {
        if let Some(last) = self.lines.last_mut() {
            last.change = Some(href.into());
        }
        self
    }

    /// Where no line can be changed, values need no room kept free beside them.
    fn has_changes(&self) -> bool {
        self.lines.iter().any(|line| line.change.is_some())
    }
}

/// How far a task is. Completed is plain text: it needs no attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskState {
    /// Nothing saved yet.
    NotStarted,
    /// Something saved.
    InProgress,
    /// All saved.
    Completed,
    /// Waits for another task.
    CannotStart,
    /// What was saved is wrong.
    Problem,
}

impl TaskState {
    fn shown(self) -> Html {
        match self {
            Self::NotStarted => Tag::new(Tone::None, "Not yet started").into(),
            Self::InProgress => Tag::new(Tone::Info, "In progress").into(),
            Self::Completed => "Completed".into(),
            Self::CannotStart => "Cannot start yet".into(),
            Self::Problem => Tag::new(Tone::Bad, "There is a problem").into(),
        }
    }
}

/// One task of a [`TaskList`].
#[derive(Debug, Clone)]
struct Task {
    href: String,
    words: String,
    hint: String,
    state: TaskState,
}

/// Tasks in the order they are best done.
#[derive(Debug, Clone, Template)]
#[template(path = "components/task_list.html")]
pub struct TaskList {
    id: &'static str,
    tasks: Vec<Task>,
}

impl TaskList {
    /// A list with no tasks yet; `id` keeps the ids of two lists on one page apart.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self { id, tasks: Vec::new() }
    }

    /// Adds a task. One that cannot start is not a link.
    #[must_use]
    pub fn task(mut self, href: impl Into<String>, words: impl Into<String>, state: TaskState) -> Self {
        self.tasks.push(Task { href: href.into(), words: words.into(), hint: String::new(), state });
        self
    }

    /// A sentence of help under the task added last.
    #[must_use]
    pub fn hint(mut self, sentence: impl Into<String>) -> Self {
        if let Some(last) = self.tasks.last_mut() {
            last.hint = sentence.into();
        }
        self
    }
}

markup!(SummaryList, TaskList);
