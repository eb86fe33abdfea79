//! The panel that narrows a list, and the head of the list: how many, which filters, how to take one away. A filter is
//! a plain GET form, so that the address holds it all and can be kept.

use crate::Html;
use crate::html::markup;
use crate::words::list_count;
use askama::Template;

/// The panel with the filters of a list.
#[derive(Debug, Clone, Template)]
#[template(path = "components/filter.html")]
pub struct Filter {
    action: String,
    label: String,
    fields: Vec<Html>,
    keep: Vec<(String, String)>,
}

impl Filter {
    /// A panel that reloads the list at `action`; `label` names it for screen readers, such as `Filter cases`.
    #[must_use]
    pub fn new(action: impl Into<String>, label: impl Into<String>) -> Self {
        Self { action: action.into(), label: label.into(), fields: Vec::new(), keep: Vec::new() }
    }

    /// Adds a field.
    #[must_use]
    pub fn field(mut self, field: impl Into<Html>) -> Self {
        self.fields.push(field.into());
        self
    }

    /// Keeps a value of the address that the panel does not show, such as the order.
    #[must_use]
    pub fn keep(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.keep.push((name.into(), value.into()));
        self
    }
}

/// The head of a list: the count, and the filters at work, each a link that takes it away.
#[derive(Debug, Clone, Template)]
#[template(path = "components/results.html")]
pub struct Results {
    heading: String,
    chips: Vec<(String, String)>,
    clear: String,
}

impl Results {
    /// `702 cases`, `1 case`, `More than 1,000 cases`, `No cases match`.
    #[must_use]
    pub fn new(count: u64, one: &str, many: &str) -> Self {
        let heading = match count {
            0 => format!("No {many} match"),
            1 => format!("1 {one}"),
            1_001.. => format!("More than 1,000 {many}"),
            _ => format!("{} {many}", list_count(count)),
        };
        Self { heading, chips: Vec::new(), clear: String::new() }
    }

    /// Adds a filter at work: its words, and the address without it.
    #[must_use]
    pub fn chip(mut self, words: impl Into<String>, without: impl Into<String>) -> Self {
        self.chips.push((words.into(), without.into()));
        self
    }

    /// The address without any filter; shown when a filter is at work.
    #[must_use]
    pub fn clear(mut self, href: impl Into<String>) -> Self {
        self.clear = href.into();
        self
    }
}

markup!(Filter, Results);
