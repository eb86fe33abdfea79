//! Words that must not leave: names, birth dates, NHS numbers and pupil numbers of children whom the record knows. It
//! reads words and answers with the places; it changes nothing, and never says a word that was not in the text itself.
//!
//! What it finds: a forename (or the name a child is called by) with the surname, in either order, up to two words
//! between, however spaced, hyphenated or accented; of several given names also the first alone, up to one word between;
//! the three numbers with any signs between their digits, in any digits; a birth date, written in the usual ways, beside a
//! word for birth or beside one of that child's names. What it cannot find: a forename alone, a nickname nobody recorded, a child told by their story, words in a picture. A person reads too.

mod dates;
mod known;
mod letters;
mod names;
mod numbers;

use waymark_kernel::ChildId;

pub use known::{Known, KnownChild, NotBuilt};

/// Something that may tell who a child is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of thing it is.
    pub what: What,
    /// Where it stands, in words such as `page 3`.
    pub place: String,
    /// The words themselves, as they stand there: only for somebody who may open every one of the children.
    pub words: String,
    /// Where they begin in the text, in bytes.
    pub at: usize,
    /// Every child they may tell of.
    pub children: Vec<ChildId>,
}

/// What can give a child away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// A forename with a surname.
    Name,
    /// A day of birth.
    BirthDate,
    /// An NHS number.
    NhsNumber,
    /// A unique pupil number.
    Upn,
    /// A unique learner number.
    Uln,
}

impl What {
    /// The words for it in a sentence.
    #[must_use]
    pub const fn named(self) -> &'static str {
        match self {
            Self::Name => "what may be the name of a child",
            Self::BirthDate => "what may be a child’s date of birth",
            Self::NhsNumber => "what may be a child’s NHS number",
            Self::Upn => "what may be a child’s unique pupil number",
            Self::Uln => "what may be a child’s unique learner number",
        }
    }
}

impl Finding {
    /// What is said to somebody who may not open every one of the children: the kind and the place.
    #[must_use]
    pub fn veiled(&self) -> String {
        format!("In {}: {}.", self.place, self.what.named())
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "In {}: “{}” is {}.", self.place, self.words, self.what.named())
    }
}
