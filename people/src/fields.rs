//! The fields of a one-page form that records something, as a list: shown, and read back with the words that a fact will
//! point to. What the fields mean is the slice's own.

use crate::Desk;
use crate::happenings::{Words, words};
use std::collections::BTreeMap;
use waymark_kernel::{Day, TextId};
use waymark_web::components::{Checkboxes, DateInput, Radios, Select, TextArea, TextInput, Width};
use waymark_web::{Form, Html, Need};

/// The most characters of words that are kept.
const MOST: usize = 5_000;
/// The most characters of one line.
const LINE: usize = 200;

/// One field.
#[derive(Debug, Clone, Copy)]
pub enum Field {
    /// A day that has come, today unless said otherwise.
    Past(&'static str, &'static str),
    /// A day ahead.
    Ahead(&'static str, &'static str),
    /// A day ahead that may be left out.
    Maybe(&'static str, &'static str),
    /// Words, with what to say when they are left out.
    Words(&'static str, &'static str, &'static str),
    /// Words that may be left out.
    MaybeWords(&'static str, &'static str),
    /// One line of words, with what to say when it is left out.
    Line(&'static str, &'static str, &'static str),
    /// One line of words that may be left out.
    MaybeLine(&'static str, &'static str),
    /// A number or an id, which the fact holds itself, with a hint. It may be left out.
    MaybeShort(&'static str, &'static str, &'static str),
    /// One of a list that the page knows only when it is asked, with a hint. It may be left out. See [`Field::listed`].
    Listed(&'static str, &'static str, &'static str),
    /// Any of such a list.
    ListedSome(&'static str, &'static str),
    /// One of these, with what to say when none is chosen.
    One(&'static str, &'static str, &'static [(&'static str, &'static str)], &'static str),
    /// One of these, or none.
    MaybeOne(&'static str, &'static str, &'static [(&'static str, &'static str)]),
    /// Any of these.
    Some(&'static str, &'static str, &'static [(&'static str, &'static str)]),
}

/// What was given.
#[derive(Debug, Clone, Default)]
pub struct Given {
    days: BTreeMap<&'static str, Day>,
    texts: BTreeMap<&'static str, TextId>,
    chosen: BTreeMap<&'static str, Vec<String>>,
}

impl Given {
    /// Reads the fields; `None` where something is refused, which the form then holds.
    pub fn read(desk: &Desk, form: &mut Form, fields: &[Field]) -> Option<(Self, Vec<Words>)> {
        let (mut given, mut kept) = (Self::default(), Vec::new());
        for field in fields {
            match field {
                Field::Past(name, _) | Field::Ahead(name, _) => {
                    let day = form.day(name, "The day", Need::Required("Enter the day."));
                    given.days.extend(day.map(|day| (*name, day)));
                }
                Field::Maybe(name, _) => {
                    let day = form.day(name, "The day", Need::Optional);
                    given.days.extend(day.map(|day| (*name, day)));
                }
                Field::Words(name, _, sentence) => {
                    let body = form.text(name, Need::Required(sentence), MOST);
                    given.keep(desk, name, body, &mut kept);
                }
                Field::MaybeWords(name, _) => {
                    let body = form.text(name, Need::Optional, MOST);
                    given.keep(desk, name, body, &mut kept);
                }
                Field::Line(name, _, sentence) => {
                    let body = form.text(name, Need::Required(sentence), LINE);
                    given.keep(desk, name, body, &mut kept);
                }
                Field::MaybeLine(name, _) => {
                    let body = form.text(name, Need::Optional, LINE);
                    given.keep(desk, name, body, &mut kept);
                }
                Field::MaybeShort(name, ..) | Field::Listed(name, ..) => {
                    let body = form.text(name, Need::Optional, LINE);
                    given.chosen.extend(body.map(|body| (*name, vec![body])));
                }
                Field::ListedSome(name, _) => {
                    let ticked = form.all(name).into_iter().map(str::to_owned).collect();
                    given.chosen.insert(name, ticked);
                }
                Field::One(name, _, options, sentence) => {
                    given.choose(form, name, options, Need::Required(sentence))
                }
                Field::MaybeOne(name, _, options) => given.choose(form, name, options, Need::Optional),
                Field::Some(name, _, options) => {
                    let offered = |value: &&str| options.iter().any(|(code, _)| code == value);
                    let ticked = form.all(name).into_iter().filter(offered).map(str::to_owned).collect();
                    given.chosen.insert(name, ticked);
                }
            }
        }
        form.is_right().then_some((given, kept))
    }

    fn keep(&mut self, desk: &Desk, name: &'static str, body: Option<String>, kept: &mut Vec<Words>) {
        if let Some(body) = body {
            let words = words(desk, name, body);
            self.texts.insert(name, words.id);
            kept.push(words);
        }
    }

    fn choose(&mut self, form: &mut Form, name: &'static str, options: &[(&str, &str)], need: Need<'_>) {
        let codes: Vec<&str> = options.iter().map(|(code, _)| *code).collect();
        self.chosen.extend(form.choice(name, &codes, need).map(|code| (name, vec![code])));
    }

    /// The same for another referral, its words kept apart.
    #[must_use]
    pub fn for_another(&self, desk: &Desk, kept: &[Words]) -> (Self, Vec<Words>) {
        let mut given = self.clone();
        let again = |old: &Words| words(desk, old.purpose, old.body.clone());
        let kept: Vec<Words> = kept.iter().map(again).collect();
        given.texts.extend(kept.iter().map(|words| (words.purpose, words.id)));
        (given, kept)
    }

    /// A day.
    #[must_use]
    pub fn day(&self, name: &str) -> Option<Day> {
        self.days.get(name).copied()
    }

    /// Words.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<TextId> {
        self.texts.get(name).copied()
    }

    /// What was chosen or entered; empty where nothing was.
    #[must_use]
    pub fn one(&self, name: &str) -> &str {
        self.chosen.get(name).and_then(|codes| codes.first()).map_or("", String::as_str)
    }

    /// Everything that was ticked.
    #[must_use]
    pub fn all(&self, name: &str) -> &[String] {
        self.chosen.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether a value was ticked.
    #[must_use]
    pub fn ticked(&self, name: &str, value: &str) -> bool {
        self.chosen.get(name).is_some_and(|codes| codes.iter().any(|code| code == value))
    }
}

impl Field {
    /// The name of a field whose list the page gives; `None` for every other.
    #[must_use]
    pub const fn asks_for(&self) -> Option<&'static str> {
        match self {
            Self::Listed(name, ..) | Self::ListedSome(name, _) => Some(name),
            _ => None,
        }
    }

    /// A field whose list the page gives, with its values and their words; nothing for every other.
    #[must_use]
    pub fn listed(&self, form: &Form, list: &[(String, String)]) -> Html {
        match self {
            Self::Listed(name, question, hint) => {
                let select = Select::new(name, question).hint(*hint).option("", "Not chosen");
                list.iter().fold(select, |select, (value, words)| select.option(value, words)).of(form).into()
            }
            Self::ListedSome(name, question) => {
                let boxes = Checkboxes::new(name, question);
                list.iter().fold(boxes, |boxes, (value, words)| boxes.option(value, words)).of(form).into()
            }
            _ => Html::empty(),
        }
    }

    /// The field with what was typed, or as it is at first: `ticked` are the boxes that are ticked then.
    #[must_use]
    pub fn shown(&self, form: &Form, today: Day, ticked: &[&str]) -> Html {
        let fresh = form.fields().is_empty();
        match self {
            Self::Past(name, question) => {
                let input = DateInput::new(name, question).hint("For example, 23 11 2026");
                if fresh { input.value(today) } else { input.of(form) }.into()
            }
            Self::Ahead(name, question) | Self::Maybe(name, question) => {
                DateInput::new(name, question).hint("For example, 8 12 2026").of(form).into()
            }
            Self::Words(name, question, _) | Self::MaybeWords(name, question) => {
                TextArea::new(name, question).rows(4).of(form).into()
            }
            Self::Line(name, question, _) | Self::MaybeLine(name, question) => {
                TextInput::new(name, question).of(form).into()
            }
            Self::Listed(..) | Self::ListedSome(..) => self.listed(form, &[]),
            Self::MaybeShort(name, question, hint) => {
                TextInput::new(name, question).hint(*hint).width(Width::Twenty).of(form).into()
            }
            Self::One(name, question, options, _) | Self::MaybeOne(name, question, options) => {
                let radios = options
                    .iter()
                    .fold(Radios::new(name, question), |radios, (code, words)| radios.option(*code, *words));
                radios.of(form).into()
            }
            Self::Some(name, question, options) => {
                let boxes = options.iter().fold(Checkboxes::new(name, question), |boxes, (code, words)| {
                    boxes.option(*code, *words)
                });
                if fresh { boxes.chosen(ticked) } else { boxes.of(form) }.into()
            }
        }
    }
}
