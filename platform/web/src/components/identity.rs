//! Who a page is about, on every page of a record, and the menu of the record's pages.

use crate::Html;
use crate::html::markup;
use askama::Template;

/// The head of a record: a caption with the reference, the name as `h1`, key facts, actions, flags.
#[derive(Debug, Clone, Template)]
#[template(path = "components/identity.html")]
pub struct Identity {
    caption: String,
    name: String,
    facts: Vec<(String, String)>,
    actions: Vec<Html>,
    flags: Option<Html>,
}

impl Identity {
    /// The head of a record, such as `EHC needs assessment · WM-26-00417` and the child's name. What stands after the
    /// last `·` is never broken over two lines.
    #[must_use]
    pub fn new(caption: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            caption: caption.into(),
            name: name.into(),
            facts: Vec::new(),
            actions: Vec::new(),
            flags: None,
        }
    }

    /// Adds a key fact, such as `Born` and `3 May 2019 (age 7)`.
    #[must_use]
    pub fn fact(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.facts.push((key.into(), value.into()));
        self
    }

    /// Adds a button or a link at the right.
    #[must_use]
    pub fn action(mut self, action: impl Into<Html>) -> Self {
        self.actions.push(action.into());
        self
    }

    /// What must not be overlooked: care status, restrictions, orders.
    #[must_use]
    pub fn flags(mut self, flags: impl Into<Html>) -> Self {
        self.flags = Some(flags.into());
        self
    }

    /// The caption before its last `·`, and from there on.
    fn caption_parts(&self) -> (&str, &str) {
        self.caption
            .rfind('·')
            .and_then(|place| self.caption.split_at_checked(place))
            .unwrap_or((&self.caption, ""))
    }
}

/// One page of a record.
#[derive(Debug, Clone)]
struct Tab {
    href: String,
    text: String,
    count: Option<(String, u64)>,
}

/// The pages of a record: links, each with an address of its own, never scripted tabs.
#[derive(Debug, Clone, Template)]
#[template(path = "components/sub_nav.html")]
pub struct SubNav {
    label: String,
    current: String,
    tabs: Vec<Tab>,
}

impl SubNav {
    /// A menu with this name for screen readers; `current` is the address of the page it stands on.
    #[must_use]
    pub fn new(label: impl Into<String>, current: impl Into<String>) -> Self {
        Self { label: label.into(), current: current.into(), tabs: Vec::new() }
    }

    /// Adds a page.
    #[must_use]
    pub fn tab(mut self, href: impl Into<String>, text: impl Into<String>) -> Self {
        self.tabs.push(Tab { href: href.into(), text: text.into(), count: None });
        self
    }

    /// Gives the page added last a count that calls for attention, such as (`late`, 2). Nothing is shown for none.
    #[must_use]
    pub fn count(mut self, what: impl Into<String>, number: u64) -> Self {
        if let Some(last) = self.tabs.last_mut().filter(|_| number > 0) {
            last.count = Some((what.into(), number));
        }
        self
    }
}

markup!(Identity, SubNav);
