//! What every slice does with its facts: tell them, read them back from the journal, and work out which of them stand.
//! It knows no slice's facts, and keeps no table.

mod journal;
mod standing;

pub use journal::{happened, keep_words, once, read, record, remember};
pub use standing::standing;

use crate::Desk;
use serde::Serialize;
use serde::de::DeserializeOwned;
use waymark_kernel::{Day, Instant, Mark, TextId, When};

/// What can have happened in one slice.
pub trait SliceFact: Serialize + DeserializeOwned + Send + Sync {
    /// The slice's name in the journal.
    const SLICE: &'static str;

    /// The name of the kind, as the journal's column knows it.
    fn kind(&self) -> &'static str;

    /// Whether it takes the fact it corrects back, with nothing in its place.
    fn retracts(&self) -> bool;

    /// Whether it undoes the fact it corrects as if that had never been recorded: what that fact corrected stands again.
    fn undoes(&self) -> bool {
        false
    }
}

/// A fact to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening<F> {
    /// What happened.
    pub fact: F,
    /// When.
    pub when: When,
    /// The fact this one puts right.
    pub corrects: Option<i64>,
    /// Why it puts it right, in the words of the person who does.
    pub why: Option<TextId>,
}

impl<F> Happening<F> {
    /// A fact of a known day.
    #[must_use]
    pub const fn on(day: Day, fact: F) -> Self {
        Self { fact, when: When::On(day), corrects: None, why: None }
    }

    /// A fact whose day the source does not tell.
    #[must_use]
    pub const fn undated(fact: F) -> Self {
        Self { fact, when: When::Unknown, corrects: None, why: None }
    }
}

/// A fact as the journal has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened<F> {
    /// Its number in the journal.
    pub seq: i64,
    /// When it happened.
    pub when: When,
    /// When it was recorded.
    pub recorded: Instant,
    /// The fact it corrects.
    pub corrects: Option<i64>,
    /// What happened.
    pub fact: F,
}

impl<F> Happened<F> {
    /// When it happened, and its number.
    #[must_use]
    pub const fn mark(&self) -> Mark {
        Mark { when: self.when, seq: self.seq }
    }
}

/// Words a person wrote, to be kept beside the facts that point to them.
#[derive(Debug, Clone)]
pub struct Words {
    /// The identity the fact carries.
    pub id: TextId,
    /// What they are for, in snake_case.
    pub purpose: &'static str,
    /// The words.
    pub body: String,
}

/// Words that were typed, with the identity that a fact will carry.
#[must_use]
pub fn words(desk: &Desk, purpose: &'static str, body: impl Into<String>) -> Words {
    Words { id: desk.ids().next(), purpose, body: body.into() }
}

/// One thing a person does.
#[derive(Debug)]
pub struct Command {
    /// The key of the form, so that a repeated post is one fact.
    pub key: String,
    /// Words the facts point to.
    pub words: Vec<Words>,
}
