//! One area as a card: who leads it, and both answers beside each other, never merged. The same card stands on the plan and,
//! with what a paper froze, before everybody.

use askama::Template;
use waymark_web::Html;

/// The head of a card.
#[derive(Debug, Template)]
#[template(path = "card.html")]
pub struct AreaCard {
    /// The number of the area.
    pub n: i64,
    /// Where its own page is.
    pub href: String,
    /// Its name.
    pub title: String,
    /// Who leads it.
    pub led: String,
    /// Are we doing it?
    pub doing: Html,
    /// Its milestones as a bar; empty without one.
    pub meter: Html,
    /// Is it helping families?
    pub helping: Html,
}

impl AreaCard {
    /// The card by itself, with nothing under its head.
    #[must_use]
    pub fn closed(&self) -> Html {
        Html::fixed("<article class=\"wm-area-card\">").and(Html::of(self)).and(Html::fixed("</article>"))
    }
}
