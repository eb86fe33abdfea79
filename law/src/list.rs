//! The list of everything the law library knows, one line each, for the command line and the index page.

use crate::counting::forms::FORMS;
use crate::{Event, Rule, rule};

/// What a line of the list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListedKind {
    /// A rule with at least one limit.
    Rule,
    /// A duty without a number.
    Duty,
    /// An exception.
    Exception,
    /// A form of words in which a period is written.
    CountingForm,
}

impl ListedKind {
    /// `rule`, `duty`, `exception` or `counting form`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Rule => "rule",
            Self::Duty => "duty",
            Self::Exception => "exception",
            Self::CountingForm => "counting form",
        }
    }
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// What it is.
    pub kind: ListedKind,
    /// Its id.
    pub id: &'static str,
    /// What it is, in plain words.
    pub name: &'static str,
    /// The words of the events it uses, the usual start first.
    pub events: Vec<&'static str>,
    /// The ids of the exceptions that can excuse it.
    pub exceptions: Vec<&'static str>,
    /// Where it is written.
    pub citation: &'static str,
}

/// Every rule and duty, then every exception, then every counting form, one line each.
#[must_use]
pub fn list() -> Vec<Listed> {
    let rules = crate::rules().map(|rule| Listed {
        kind: kind(rule),
        id: rule.id,
        name: rule.name,
        events: rule.events().into_iter().map(Event::word).collect(),
        exceptions: rule.excused_by.iter().map(|exception| exception.id).collect(),
        citation: rule.citation,
    });
    let exceptions = crate::exceptions().map(|exception| Listed {
        kind: ListedKind::Exception,
        id: exception.id,
        name: exception.name,
        events: exception.ground.events().into_iter().map(Event::word).collect(),
        exceptions: Vec::new(),
        citation: exception.citation,
    });
    let forms = FORMS.iter().filter(|form| rule(form.id).is_none()).map(|form| Listed {
        kind: ListedKind::CountingForm,
        id: form.id,
        name: form.words,
        events: Vec::new(),
        exceptions: Vec::new(),
        citation: form.counted,
    });
    rules.chain(exceptions).chain(forms).collect()
}

fn kind(rule: &Rule) -> ListedKind {
    if FORMS.iter().any(|form| form.id == rule.id) {
        ListedKind::CountingForm
    } else if rule.has_limit() {
        ListedKind::Rule
    } else {
        ListedKind::Duty
    }
}
