//! Boxes around words: a panel, an inset, a warning, details to open, and the confirmation at the end.

use crate::Html;
use crate::html::markup;
use askama::Template;

/// A bordered part of a page with its own heading.
#[derive(Debug, Clone, Template)]
#[template(path = "components/panel.html")]
pub struct Panel {
    heading: String,
    body: Html,
    wash: bool,
    large: bool,
}

impl Panel {
    /// A panel with a heading (level 2) and its content.
    #[must_use]
    pub fn new(heading: impl Into<String>, body: impl Into<Html>) -> Self {
        Self { heading: heading.into(), body: body.into(), wash: false, large: false }
    }

    /// On a tinted ground: for what is beside the matter.
    #[must_use]
    pub fn wash(mut self) -> Self {
        self.wash = true;
        self
    }

    /// With a larger heading.
    #[must_use]
    pub fn large(mut self) -> Self {
        self.large = true;
        self
    }
}

/// Words set off by a bar at their left.
#[derive(Debug, Clone, Template)]
#[template(source = r#"<div class="govuk-inset-text">{{ body }}</div>"#, ext = "html")]
pub struct Inset {
    body: Html,
}

impl Inset {
    /// An inset of these words.
    #[must_use]
    pub fn new(body: impl Into<Html>) -> Self {
        Self { body: body.into() }
    }
}

/// A warning that something follows from what is done.
#[derive(Debug, Clone, Template)]
#[template(
    source = r#"<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning: </span>{{ body }}</strong></div>"#,
    ext = "html"
)]
pub struct Warning {
    body: Html,
}

impl Warning {
    /// A warning in these words.
    #[must_use]
    pub fn new(body: impl Into<Html>) -> Self {
        Self { body: body.into() }
    }
}

/// More to read for those who want it, closed at first. Never for what everyone must see.
#[derive(Debug, Clone, Template)]
#[template(
    source = r#"<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{{ summary }}</span></summary><div class="govuk-details__text">{{ body }}</div></details>"#,
    ext = "html"
)]
pub struct Details {
    summary: String,
    body: Html,
}

impl Details {
    /// Details under these words.
    #[must_use]
    pub fn new(summary: impl Into<String>, body: impl Into<Html>) -> Self {
        Self { summary: summary.into(), body: body.into() }
    }
}

/// The end of a journey: what was done, and the reference. Its heading is the `h1` of the page.
#[derive(Debug, Clone, Template)]
#[template(
    source = r#"<div class="govuk-panel govuk-panel--confirmation"><h1 class="govuk-panel__title">{{ heading }}</h1><div class="govuk-panel__body">{{ body }}</div></div>"#,
    ext = "html"
)]
pub struct Confirmation {
    heading: String,
    body: Html,
}

impl Confirmation {
    /// A confirmation in these words.
    #[must_use]
    pub fn new(heading: impl Into<String>, body: impl Into<Html>) -> Self {
        Self { heading: heading.into(), body: body.into() }
    }
}

markup!(Panel, Inset, Warning, Details, Confirmation);
