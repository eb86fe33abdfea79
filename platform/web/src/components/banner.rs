//! What stands above the content: the notice that something was done, and the links to the pages above.

use crate::Html;
use crate::html::markup;
use askama::Template;

/// One page above this one.
#[derive(Debug, Clone)]
pub struct Crumb {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub text: String,
}

/// A notice at the top of a page.
#[derive(Debug, Clone, Template)]
#[template(path = "components/banner.html")]
pub struct Banner {
    success: bool,
    heading: &'static str,
    body: Html,
}

impl Banner {
    /// Something was done as asked. Screen readers say it at once.
    #[must_use]
    pub fn success(body: impl Into<Html>) -> Self {
        Self { success: true, heading: "Done", body: body.into() }
    }

    /// Something to know before reading on.
    #[must_use]
    pub fn important(body: impl Into<Html>) -> Self {
        Self { success: false, heading: "Important", body: body.into() }
    }
}

markup!(Banner);
