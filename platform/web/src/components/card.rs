//! Cards: a number or a sentence that leads to a list or a record.

use crate::Html;
use crate::html::markup;
use askama::Template;

/// One card.
#[derive(Debug, Clone)]
pub struct Card {
    heading: String,
    href: String,
    figure: String,
    body: Html,
}

impl Card {
    /// A card whose heading leads somewhere.
    #[must_use]
    pub fn new(heading: impl Into<String>, href: impl Into<String>) -> Self {
        Self { heading: heading.into(), href: href.into(), figure: String::new(), body: Html::empty() }
    }

    /// A large figure above the heading, such as `6`.
    #[must_use]
    pub fn figure(mut self, figure: impl Into<String>) -> Self {
        self.figure = figure.into();
        self
    }

    /// What else it says.
    #[must_use]
    pub fn body(mut self, body: impl Into<Html>) -> Self {
        self.body = body.into();
        self
    }
}

/// Cards beside each other, as many in a row as there is room for.
#[derive(Debug, Clone, Template)]
#[template(path = "components/cards.html")]
pub struct Cards {
    cards: Vec<Card>,
}

impl Cards {
    /// These cards.
    #[must_use]
    pub fn new(cards: impl IntoIterator<Item = Card>) -> Self {
        Self { cards: cards.into_iter().collect() }
    }
}

markup!(Cards);
