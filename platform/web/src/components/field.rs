//! What all form fields share: name, label, hint and error. The control of a field carries the field's name as its
//! `id`, so that the error summary can link to it.

/// The words around a form control.
#[derive(Debug, Clone, Default)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) error: String,
    pub(crate) heading: bool,
    pub(crate) hide_label: bool,
}

impl Field {
    pub(crate) fn new(name: &str, label: &str) -> Self {
        Self { name: name.to_owned(), label: label.to_owned(), ..Self::default() }
    }
}

/// The builder methods every field component has.
macro_rules! field_methods {
    () => {
        /// A sentence of help under the label.
        #[must_use]
        pub fn hint(mut self, sentence: impl Into<String>) -> Self {
            self.field.hint = sentence.into();
            self
        }

        /// What is wrong with what was typed; empty when nothing is.
        #[must_use]
        pub fn error(mut self, sentence: impl Into<String>) -> Self {
            self.field.error = sentence.into();
            self
        }

        /// Makes the label the `h1` of the page, for pages that ask one question.
        #[must_use]
        pub fn heading(mut self) -> Self {
            self.field.heading = true;
            self
        }

        /// Keeps the label for screen readers only, where the place makes it plain to the eye.
        #[must_use]
        pub fn hide_label(mut self) -> Self {
            self.field.hide_label = true;
            self
        }
    };
}
pub(crate) use field_methods;
