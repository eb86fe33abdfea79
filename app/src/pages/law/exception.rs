//! One exception on its provision's page. Its ground is half the test: the page never says that it is enough.

use super::{proof, rule};
use waymark_law::{Exception, IMPRACTICAL, Proof};
use waymark_web::Html;
use waymark_web::components::{SummaryList, Warning};

/// What the template shows of an exception.
pub struct View {
    /// The exception.
    pub exception: &'static Exception,
    /// Its anchor.
    pub anchor: String,
    /// The other half of the test.
    pub impractical: &'static str,
    /// What to be wary of, where it is recalled.
    pub wary: Option<Warning>,
    /// The rest, a line each.
    pub facts: SummaryList,
}

impl View {
    /// Of this exception.
    pub fn of(exception: &'static Exception) -> Self {
        let events = exception.events();
        let ground = if events.is_empty() {
            "The day the limit itself falls on.".into()
        } else {
            rule::events(&events)
        };
        let facts = SummaryList::new()
            .line("What it is judged by", ground)
            .line("Written in", exception.citation)
            .line("How sure we are", proof::explained(exception.proof));
        let wary = (exception.proof == Proof::Recalled).then(proof::wary);
        Self { exception, anchor: exception.anchor(), impractical: IMPRACTICAL, wary, facts }
    }
}

/// A link to where it stands, and its name.
pub fn link(exception: &Exception) -> Html {
    Html::link(&exception.href(), exception.id).and(format!(": {}", exception.name))
}
