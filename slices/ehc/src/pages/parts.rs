//! The shapes that several pages share: the heading of a form, the form itself, the columns of a case, a letter.

use crate::standing::letter::Letter;
use crate::standing::notice::Item;
use askama::Template;
use waymark_web::components::{Button, Tag, Tone};
use waymark_web::{Html, Tokens};

/// A caption and the `h1`.
#[derive(Template)]
#[template(path = "heading.html")]
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
#[template(path = "form.html")]
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

    /// The way back without doing anything.
    #[must_use]
    pub fn cancel(mut self, href: impl Into<String>) -> Self {
        self.cancel = href.into();
        self
    }
}

impl From<FormBody> for Html {
    fn from(form: FormBody) -> Self {
        Self::of(&form)
    }
}

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
    officer: &'a str,
    reference: &'a str,
}

/// A letter as it will go.
#[must_use]
pub fn letter(letter: &Letter, officer: &str, reference: &str) -> Html {
    Html::of(&LetterView { letter, officer, reference })
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
