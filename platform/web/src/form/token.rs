//! The two hidden fields of every form that changes something: proof that the form came from our own page, and a key
//! that makes sending it twice the same as sending it once.

use crate::html::markup;
use askama::Template;
use waymark_kernel::FactId;

/// The hidden fields. Print them first inside the `form` element, before any file.
#[derive(Debug, Clone, Template)]
#[template(
    source = r#"<input type="hidden" name="_csrf" value="{{ csrf }}">{% if let Some(once) = once %}<input type="hidden" name="_once" value="{{ once }}">{% endif %}"#,
    ext = "html"
)]
pub struct Tokens {
    csrf: String,
    once: Option<FactId>,
}

impl Tokens {
    /// The token of this visit, and an id not used before: the id of the fact the form will make.
    #[must_use]
    pub fn new(csrf: &str, once: FactId) -> Self {
        Self { csrf: csrf.to_owned(), once: Some(once) }
    }

    /// For a form that may do no harm when sent twice, such as a search.
    #[must_use]
    pub fn without_key(csrf: &str) -> Self {
        Self { csrf: csrf.to_owned(), once: None }
    }
}

markup!(Tokens);

/// Whether two tokens are the same, in a time that does not tell how much of them is.
#[must_use]
pub fn same(ours: &str, theirs: &str) -> bool {
    let differences = ours.bytes().zip(theirs.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b));
    ours.len() == theirs.len() && differences == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_whole_token_is_the_same() {
        assert!(same("abc", "abc"));
        assert!(!same("abc", "abd"));
        assert!(!same("abc", "ab"));
        assert!(!same("abc", ""));
    }
}
