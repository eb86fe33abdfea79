//! A fact to be recorded, with its day and what it corrects.

use crate::facts::Fact;
use waymark_kernel::{Day, TextId, When};

/// A fact to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// What happened.
    pub fact: Fact,
    /// When.
    pub when: When,
    /// The fact this one puts right.
    pub corrects: Option<i64>,
    /// Why it puts it right, in the words of the person who does.
    pub why: Option<TextId>,
}

impl Happening {
    /// A fact of a known day.
    #[must_use]
    pub const fn on(day: Day, fact: Fact) -> Self {
        Self { fact, when: When::On(day), corrects: None, why: None }
    }
}
