//! Markup that is known to be safe to put into a page. Nothing a person typed may become [`Html`] without escaping.

use askama::filters::{Escaper, Html as HtmlEscaper, HtmlSafe};
use askama::{FastWritable, Template, Values};
use std::fmt;

/// A piece of finished HTML. Templates print it as it is; every other text is escaped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Nothing at all.
    #[must_use]
    pub const fn empty() -> Self {
        Self(String::new())
    }

    /// Plain text, escaped.
    #[must_use]
    pub fn text(text: &str) -> Self {
        let mut html = String::with_capacity(text.len() + 8);
        // Writing into a String cannot fail.
        let _ = HtmlEscaper.write_escaped_str(&mut html, text);
        Self(html)
    }

    /// A rendered template or component. (Rendering writes into memory and none of our filters can fail.)
    #[must_use]
    pub fn of<T: Template>(template: &T) -> Self {
        Self(template.render().unwrap_or_default())
    }

    /// The same of a long template, with room for about so many bytes from the first, so that it need not move while it grows.
    #[must_use]
    pub fn long<T: Template>(template: &T, bytes: usize) -> Self {
        let mut html = String::with_capacity(bytes);
        match template.render_into(&mut html) {
            Ok(()) => Self(html),
            Err(_) => Self::empty(),
        }
    }

    /// Markup that a programmer wrote, fixed at compile time.
    #[must_use]
    pub fn fixed(markup: &'static str) -> Self {
        Self(markup.to_owned())
    }

    /// A link; both parts are escaped.
    #[must_use]
    pub fn link(href: &str, text: &str) -> Self {
        let (href, text) = (Self::text(href), Self::text(text));
        Self(format!("<a class=\"govuk-link\" href=\"{href}\">{text}</a>"))
    }

    /// An e-mail address to write to. On a narrow screen it breaks after its sign and its dots, never inside a word.
    #[must_use]
    pub fn mail(address: &str) -> Self {
        let parts: Vec<String> =
            address.split_inclusive(['@', '.']).map(|part| Self::text(part).to_string()).collect();
        let href = Self::text(address);
        Self(format!("<a class=\"govuk-link\" href=\"mailto:{href}\">{}</a>", parts.join("<wbr>")))
    }

    /// Bold text, escaped.
    #[must_use]
    pub fn strong(text: &str) -> Self {
        Self(format!("<strong>{}</strong>", Self::text(text)))
    }

    /// This piece followed by another, with nothing between.
    #[must_use]
    pub fn and(mut self, more: impl Into<Self>) -> Self {
        self.0.push_str(&more.into().0);
        self
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The markup itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Html {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for Html {
    fn from(text: String) -> Self {
        Self::text(&text)
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FastWritable for Html {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn Values) -> askama::Result<()> {
        Ok(dest.write_str(&self.0)?)
    }
}

impl HtmlSafe for Html {}

/// Marks components as markup, so that a template can print one with `{{ table }}`, and lets one become [`Html`].
macro_rules! markup {
    ($($name:ty),* $(,)?) => {$(
        impl askama::filters::HtmlSafe for $name {}
        impl From<$name> for $crate::Html {
            fn from(component: $name) -> Self {
                Self::of(&component)
            }
        }
    )*};
}
pub(crate) use markup;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_markup_is_not() {
        let html = Html::text("<b> & \"Ada\"").and(Html::link("/a?b=1&c='", "<i>"));
        assert_eq!(
            html.as_str(),
            "&#60;b&#62; &#38; &#34;Ada&#34;<a class=\"govuk-link\" href=\"/a?b=1&#38;c=&#39;\">&#60;i&#62;</a>"
        );
    }
}
