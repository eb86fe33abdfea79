//! The form of one page: its heading, what stands before the fields, the fields, one button and the way back.

use super::Button;
use crate::html::markup;
use crate::{Html, Tokens};
use askama::Template;

/// A caption and the `h1`.
#[derive(Template)]
#[template(path = "components/heading.html")]
struct Heading<'a> {
    caption: &'a str,
    heading: &'a str,
}

/// The `h1` of a page under a caption, such as the child's name and the reference.
#[must_use]
pub fn heading(caption: &str, heading: &str) -> Html {
    Html::of(&Heading { caption, heading })
}

/// A form of one page: what stands before the fields, the fields, one button, the way back.
#[derive(Debug, Template)]
#[template(path = "components/form_body.html")]
pub struct FormBody {
    heading: Html,
    before: Html,
    action: String,
    tokens: Tokens,
    keep: Vec<(String, String)>,
    fields: Vec<Html>,
    button: Html,
    cancel: String,
    after: Html,
    files: bool,
}

impl FormBody {
    /// A form that posts to `action`.
    #[must_use]
    pub fn new(heading: Html, action: impl Into<String>, tokens: Tokens, button: &str) -> Self {
        Self::with(heading, action, tokens, Button::new(button))
    }

    /// As [`FormBody::new`], with a button that sends something of its own.
    #[must_use]
    pub fn with(heading: Html, action: impl Into<String>, tokens: Tokens, button: Button) -> Self {
        Self {
            heading,
            before: Html::empty(),
            action: action.into(),
            tokens,
            keep: Vec::new(),
            fields: Vec::new(),
            button: button.into(),
            cancel: String::new(),
            after: Html::empty(),
            files: false,
        }
    }

    /// Adds a field.
    #[must_use]
    pub fn field(mut self, field: impl Into<Html>) -> Self {
        self.fields.push(field.into());
        self
    }

    /// Adds what stands before the form.
    #[must_use]
    pub fn before(mut self, html: impl Into<Html>) -> Self {
        self.before = self.before.and(html);
        self
    }

    /// Adds what stands after the form.
    #[must_use]
    pub fn after(mut self, html: impl Into<Html>) -> Self {
        self.after = self.after.and(html);
        self
    }

    /// Sends a value that is not shown.
    #[must_use]
    pub fn keep(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.keep.push((name.into(), value.into()));
        self
    }

    /// Adds a second button, which sends `name` = `value` too.
    #[must_use]
    pub fn second(mut self, button: Button) -> Self {
        self.button = self.button.and(button);
        self
    }

    /// Sends files too: its handler takes an [`Upload`](crate::Upload).
    #[must_use]
    pub const fn with_files(mut self) -> Self {
        self.files = true;
        self
    }

    /// The way back without doing anything.
    #[must_use]
    pub fn cancel(mut self, href: impl Into<String>) -> Self {
        self.cancel = href.into();
        self
    }
}

markup!(FormBody);
