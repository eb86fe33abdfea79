//! One of a few, some of a few, and a date in three boxes.

use super::field::{Field, field_methods};
use crate::Html;
use crate::form::Form;
use crate::html::markup;
use askama::Template;
use waymark_kernel::Day;

/// One choice of [`Radios`] or [`Checkboxes`].
#[derive(Debug, Clone)]
pub(crate) struct Choice {
    value: String,
    words: String,
    hint: String,
    chosen: bool,
    more: Html,
}

/// The methods that radios and checkboxes share.
macro_rules! choice_methods {
    () => {
        field_methods!();

        /// Adds a choice: the value sent and the words shown.
        #[must_use]
        pub fn option(mut self, value: impl Into<String>, words: impl Into<String>) -> Self {
            let (value, words) = (value.into(), words.into());
            self.choices.push(Choice {
                value,
                words,
                hint: String::new(),
                chosen: false,
                more: Html::empty(),
            });
            self
        }

        /// A sentence of help under the choice added last.
        #[must_use]
        pub fn option_hint(mut self, sentence: impl Into<String>) -> Self {
            if let Some(last) = self.choices.last_mut() {
                last.hint = sentence.into();
            }
            self
        }

        /// Fields that belong to the choice added last. They always show: hiding them until it is chosen would put an
        /// attribute on a radio button that assistive technology does not allow there.
        #[must_use]
        pub fn option_more(mut self, fields: impl Into<Html>) -> Self {
            if let Some(last) = self.choices.last_mut() {
                last.more = fields.into();
            }
            self
        }

        /// Smaller boxes, for filters.
        #[must_use]
        pub fn small(mut self) -> Self {
            self.small = true;
            self
        }
    };
}

/// One of a few.
#[derive(Debug, Clone, Template)]
#[template(path = "components/radios.html")]
pub struct Radios {
    field: Field,
    choices: Vec<Choice>,
    small: bool,
    inline: bool,
}

impl Radios {
    /// A question with this name and wording.
    #[must_use]
    pub fn new(name: &str, question: &str) -> Self {
        Self { field: Field::new(name, question), choices: Vec::new(), small: false, inline: false }
    }

    choice_methods!();

    /// Puts the choices beside each other: only for two short ones.
    #[must_use]
    pub fn inline(mut self) -> Self {
        self.inline = true;
        self
    }

    /// Chooses a value. Call after the choices are added.
    #[must_use]
    pub fn chosen(mut self, value: &str) -> Self {
        for choice in &mut self.choices {
            choice.chosen = choice.value == value;
        }
        self
    }

    /// What was chosen, and what is wrong with it. Call after the choices are added.
    #[must_use]
    pub fn of(self, form: &Form) -> Self {
        let (value, error) =
            (form.value(&self.field.name).to_owned(), form.error(&self.field.name).to_owned());
        self.chosen(&value).error(error)
    }
}

/// Some of a few, or none.
#[derive(Debug, Clone, Template)]
#[template(path = "components/checkboxes.html")]
pub struct Checkboxes {
    field: Field,
    choices: Vec<Choice>,
    small: bool,
}

impl Checkboxes {
    /// A question with this name and wording.
    #[must_use]
    pub fn new(name: &str, question: &str) -> Self {
        Self { field: Field::new(name, question), choices: Vec::new(), small: false }
    }

    choice_methods!();

    /// Ticks these values and no others. Call after the choices are added.
    #[must_use]
    pub fn chosen(mut self, values: &[&str]) -> Self {
        for choice in &mut self.choices {
            choice.chosen = values.contains(&choice.value.as_str());
        }
        self
    }

    /// What was ticked, and what is wrong with it. Call after the choices are added.
    #[must_use]
    pub fn of(self, form: &Form) -> Self {
        let values = form.all(&self.field.name);
        let error = form.error(&self.field.name).to_owned();
        self.chosen(&values).error(error)
    }
}

/// A date in three boxes, sent as `name`, `name-month` and `name-year` ([`Form::day`] reads them).
#[derive(Debug, Clone, Template)]
#[template(path = "components/date_input.html")]
pub struct DateInput {
    field: Field,
    day: String,
    month: String,
    year: String,
    birthday: bool,
}

impl DateInput {
    /// A date with this name and wording.
    #[must_use]
    pub fn new(name: &str, question: &str) -> Self {
        let text = String::new;
        Self { field: Field::new(name, question), day: text(), month: text(), year: text(), birthday: false }
    }

    field_methods!();

    /// The date that already stands in the boxes.
    #[must_use]
    pub fn value(mut self, day: Day) -> Self {
        (self.day, self.month, self.year) =
            (day.day().to_string(), day.month().to_string(), day.year().to_string());
        self
    }

    /// What was typed, and what is wrong with it.
    #[must_use]
    pub fn of(mut self, form: &Form) -> Self {
        let name = self.field.name.clone();
        let part = |suffix: &str| form.value(&format!("{name}{suffix}")).to_owned();
        (self.day, self.month, self.year) = (part(""), part("-month"), part("-year"));
        let error = form.error(&name).to_owned();
        self.error(error)
    }

    /// The person's own date of birth, which a browser may fill in (WCAG 1.3.5).
    #[must_use]
    pub fn own_birthday(mut self) -> Self {
        self.birthday = true;
        self
    }
}

markup!(Radios, Checkboxes, DateInput);
