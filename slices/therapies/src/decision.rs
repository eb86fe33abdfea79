//! A joint commissioning decision: a what-if that was taken, who agreed to it, its money and posts, what was expected, and the
//! day it will be checked. What was expected is kept as it was told, so that nobody can be wise afterwards. No child is in it.

mod expected;

pub use expected::{Came, Expected};

use serde::{Deserialize, Serialize};
use waymark_kernel::{Answer, Day, FactId, Problem, Refusal, ServiceId, add_days};
use waymark_queues::calendar::monday;

/// The most characters of a title, and of who watches.
pub const MOST_WORDS: usize = 120;
/// More pounds than any decision is about.
pub const MOST_MONEY: i64 = 1_000_000_000;
/// More posts than any decision is about: 1,000 whole-time equivalents, in hundredths.
const MOST_POSTS: i64 = 100_000;

/// Who can agree to a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Partner {
    /// The council.
    Council,
    /// The integrated care board that pays for the service.
    Icb,
    /// Whoever runs the service.
    Provider,
}

impl Partner {
    /// Every partner.
    pub const ALL: [Self; 3] = [Self::Council, Self::Icb, Self::Provider];

    /// The code, as a row and a form hold it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Council => "council",
            Self::Icb => "icb",
            Self::Provider => "provider",
        }
    }

    /// The partner of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|partner| partner.code() == code)
    }
}

/// A decision. What came with a later version of this record is empty in the facts from before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Its identity.
    pub id: FactId,
    /// The service.
    pub service: ServiceId,
    /// What it is called.
    #[serde(default)]
    pub title: String,
    /// Who agreed.
    #[serde(default)]
    pub partners: Vec<Partner>,
    /// The question it answers, as an address holds it.
    pub asked: String,
    /// The money that was agreed, in pounds.
    pub money: i64,
    /// The posts that were agreed, in hundredths of a whole-time equivalent.
    #[serde(default)]
    pub posts: i64,
    /// The day it was made.
    pub decided: Day,
    /// The day we will check.
    pub check_on: Day,
    /// Who watches whether it does what was expected: a post or a body, in words.
    #[serde(default)]
    pub watched_by: String,
    /// What was expected.
    pub expected: Expected,
}

impl Decision {
    /// Whether it can be made.
    ///
    /// # Errors
    /// Refused, with every sentence at once, each for its field.
    pub fn check(&self) -> Answer<()> {
        let words = |words: &str| (1..=MOST_WORDS).contains(&words.trim().chars().count());
        let partners: std::collections::BTreeSet<Partner> = self.partners.iter().copied().collect();
        let numbered = |words: &str| {
            let plain: String = words.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
            plain.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() >= 9)
        };
        let wrong = [
            (
                numbered(&self.title) || numbered(&self.watched_by),
                "title",
                "Leave out the long number: everybody who reads figures reads this, and it may be a child’s.",
            ),
            (!words(&self.title), "title", "Enter what the decision is called, in at most 120 characters."),
            (
                partners.len() < 2,
                "partners",
                "Choose at least two: a joint decision is made by partners together.",
            ),
            (
                !(0..=MOST_MONEY).contains(&self.money),
                "agreed",
                "Enter the money that was agreed, from 0 to 1,000,000,000 pounds.",
            ),
            (
                !(0..=MOST_POSTS).contains(&self.posts),
                "posts",
                "Enter the posts that were agreed, from 0 to 1,000.",
            ),
            (!words(&self.watched_by), "watch", "Enter who watches what happens, in at most 120 characters."),
            (self.check_on <= self.decided, "check", "Choose a day to check that is still to come."),
        ];
        let refusals: Vec<Refusal> = wrong
            .into_iter()
            .filter(|(wrong, ..)| *wrong)
            .map(|(_, field, sentence)| Refusal {
                field: field.into(),
                sentence: sentence.into(),
                rule: None,
            })
            .collect();
        if refusals.is_empty() { Ok(()) } else { Err(Problem::Refused(refusals)) }
    }

    /// The Monday after the week of the check: from this day on what happened can be told.
    #[must_use]
    pub fn told_from(&self) -> Day {
        add_days(monday(self.check_on), 7)
    }
}
