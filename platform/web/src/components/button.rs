//! Buttons that send a form, and links that look like one.

use crate::html::markup;
use askama::Template;

/// A button, or a link in its shape. One primary button a page.
#[derive(Debug, Clone, Template)]
#[template(path = "components/button.html")]
pub struct Button {
    text: String,
    look: &'static str,
    href: String,
    name: &'static str,
    value: String,
    once: bool,
}

impl Button {
    /// The main thing to do on the page; sends the form it stands in.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), look: "", href: String::new(), name: "", value: String::new(), once: true }
    }

    /// Something else that may be done.
    #[must_use]
    pub fn secondary(mut self) -> Self {
        self.look = " govuk-button--secondary";
        self
    }

    /// Something that cannot be taken back.
    #[must_use]
    pub fn warning(mut self) -> Self {
        self.look = " govuk-button--warning";
        self
    }

    /// Leads somewhere instead of sending a form.
    #[must_use]
    pub fn href(mut self, href: impl Into<String>) -> Self {
        self.href = href.into();
        self
    }

    /// Sends this name and value with the form, where a form has more than one button.
    #[must_use]
    pub fn sends(mut self, name: &'static str, value: impl Into<String>) -> Self {
        (self.name, self.value) = (name, value.into());
        self
    }
}

markup!(Button);
