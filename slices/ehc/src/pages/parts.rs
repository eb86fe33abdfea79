//! The shapes that several pages share: the columns of a case, a letter, its check, a short link.

use crate::standing::letter::Letter;
use crate::standing::notice::Item;
use askama::Template;
use waymark_web::Html;
pub use waymark_web::components::{FormBody, heading};
use waymark_web::components::{Tag, Tone};

/// The main part of the page of a case.
#[derive(Template)]
#[template(path = "case.html")]
pub struct Columns {
    /// The clock.
    pub clock: Html,
    /// The choices of the timeline: address, words, whether chosen.
    pub shows: Vec<(String, &'static str, bool)>,
    /// The timeline.
    pub timeline: Html,
    /// The panels beside it.
    pub aside: Html,
}

#[derive(Template)]
#[template(path = "letter.html")]
struct LetterView<'a> {
    letter: &'a Letter,
    label: String,
}

/// A letter as it will go to someone.
#[must_use]
pub fn letter(letter: &Letter, whom: &str) -> Html {
    let label = format!("The letter to {whom}");
    Html::of(&LetterView { letter, label })
}

#[derive(Template)]
#[template(path = "items.html")]
struct Items<'a> {
    items: &'a [Item],
    present: Tag,
    absent: Tag,
}

/// The check of a letter against the law's list.
#[must_use]
pub fn items(items: &[Item]) -> Html {
    let (present, absent) = (Tag::new(Tone::Good, "Said"), Tag::new(Tone::Bad, "Missing"));
    Html::of(&Items { items, present, absent })
}

#[derive(Template)]
#[template(
    source = r#"<a class="govuk-link" href="{{ href }}">{{ words }}<span class="govuk-visually-hidden"> {{ hidden }}</span></a>"#,
    ext = "html"
)]
struct Action<'a> {
    href: &'a str,
    words: &'a str,
    hidden: &'a str,
}

/// A short link whose hidden words tell it from its neighbours.
#[must_use]
pub fn action(href: &str, words: &str, hidden: &str) -> Html {
    Html::of(&Action { href, words, hidden })
}

/// Smaller words under others.
#[must_use]
pub fn small(words: &str) -> Html {
    Html::fixed("<small>").and(words).and(Html::fixed("</small>"))
}
