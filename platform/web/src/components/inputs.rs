//! One line, several lines, one of a list, and a file.

use super::field::{Field, field_methods};
use crate::form::Form;
use crate::html::markup;
use askama::Template;

/// What kind of thing is typed into a [`TextInput`]: sets the keyboard, filling in, and spell checking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Typed {
    /// Words.
    #[default]
    Words,
    /// A person's name: never spell checked.
    Name,
    /// A number or code of digits: a number pad, but spaces are allowed.
    Digits,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
}

/// How wide a one-line box is: a hint of how much is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// As wide as there is room.
    #[default]
    Full,
    /// About five characters.
    Five,
    /// About ten characters.
    Ten,
    /// About twenty characters.
    Twenty,
}

/// A box for one line of text.
#[derive(Debug, Clone, Template)]
#[template(path = "components/text_input.html")]
pub struct TextInput {
    field: Field,
    value: String,
    typed: Typed,
    width: Width,
    autocomplete: &'static str,
}

impl TextInput {
    /// A box with this name and label.
    #[must_use]
    pub fn new(name: &str, label: &str) -> Self {
        Self {
            field: Field::new(name, label),
            value: String::new(),
            typed: Typed::Words,
            width: Width::Full,
            autocomplete: "",
        }
    }

    field_methods!();

    /// What already stands in the box.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// What was typed, and what is wrong with it.
    #[must_use]
    pub fn of(self, form: &Form) -> Self {
        let (value, error) =
            (form.value(&self.field.name).to_owned(), form.error(&self.field.name).to_owned());
        self.value(value).error(error)
    }

    /// What kind of thing is typed.
    #[must_use]
    pub fn typed(mut self, typed: Typed) -> Self {
        self.typed = typed;
        self
    }

    /// How wide the box is.
    #[must_use]
    pub fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    /// The purpose of a field about the person typing (WCAG 1.3.5), such as `name`, `email`, `tel`, `bday`.
    #[must_use]
    pub fn autocomplete(mut self, purpose: &'static str) -> Self {
        self.autocomplete = purpose;
        self
    }
}

/// A box for several lines of text.
#[derive(Debug, Clone, Template)]
#[template(path = "components/text_area.html")]
pub struct TextArea {
    field: Field,
    value: String,
    rows: u8,
}

impl TextArea {
    /// A box of five lines with this name and label.
    #[must_use]
    pub fn new(name: &str, label: &str) -> Self {
        Self { field: Field::new(name, label), value: String::new(), rows: 5 }
    }

    field_methods!();

    /// What already stands in the box.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// What was typed, and what is wrong with it.
    #[must_use]
    pub fn of(self, form: &Form) -> Self {
        let (value, error) =
            (form.value(&self.field.name).to_owned(), form.error(&self.field.name).to_owned());
        self.value(value).error(error)
    }

    /// How many lines show at once.
    #[must_use]
    pub fn rows(mut self, rows: u8) -> Self {
        self.rows = rows;
        self
    }
}

/// One of a list, where radios would be too long. Everything else is better as [`super::Radios`].
#[derive(Debug, Clone, Template)]
#[template(path = "components/select.html")]
pub struct Select {
    field: Field,
    options: Vec<(String, String)>,
    chosen: String,
}

impl Select {
    /// A list with this name and label.
    #[must_use]
    pub fn new(name: &str, label: &str) -> Self {
        Self { field: Field::new(name, label), options: Vec::new(), chosen: String::new() }
    }

    field_methods!();

    /// Adds a line: the value sent and the words shown. A first line with an empty value means "not chosen yet".
    #[must_use]
    pub fn option(mut self, value: impl Into<String>, words: impl Into<String>) -> Self {
        self.options.push((value.into(), words.into()));
        self
    }

    /// The value that is chosen at first.
    #[must_use]
    pub fn chosen(mut self, value: impl Into<String>) -> Self {
        self.chosen = value.into();
        self
    }

    /// What was chosen, and what is wrong with it.
    #[must_use]
    pub fn of(self, form: &Form) -> Self {
        let (value, error) =
            (form.value(&self.field.name).to_owned(), form.error(&self.field.name).to_owned());
        self.chosen(value).error(error)
    }
}

/// A file to send. The form around it must be `multipart/form-data`.
#[derive(Debug, Clone, Template)]
#[template(path = "components/file_upload.html")]
pub struct FileUpload {
    field: Field,
    accept: &'static str,
    several: bool,
}

impl FileUpload {
    /// A file with this name and label.
    #[must_use]
    pub fn new(name: &str, label: &str) -> Self {
        Self { field: Field::new(name, label), accept: "", several: false }
    }

    field_methods!();

    /// The endings offered first, such as `.xml,.zip`.
    #[must_use]
    pub fn accept(mut self, endings: &'static str) -> Self {
        self.accept = endings;
        self
    }

    /// Takes several files at once.
    #[must_use]
    pub const fn several(mut self) -> Self {
        self.several = true;
        self
    }
}

markup!(TextInput, TextArea, Select, FileUpload);
