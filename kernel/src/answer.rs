//! The five words for things that do not go as asked: Refusal, Conflict, Missing, Busy, Fault.

/// What every operation gives: the thing asked for, or one of the five words.
pub type Answer<T> = Result<T, Problem>;

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The law, the process or the form says no. Never empty. Shown to the person; not logged as an error.
    #[error("{}", .0.iter().map(|r| r.sentence.as_str()).collect::<Vec<_>>().join(" "))]
    Refused(Vec<Refusal>),
    /// Someone changed it first: both versions, in words, so that nothing typed is lost.
    #[error("someone changed this first")]
    Conflict {
        /// What stands now.
        theirs: String,
        /// What this person tried to say.
        yours: String,
    },
    /// Not there, or not this person's to know: never told apart.
    #[error("not found")]
    Missing,
    /// Too much, too often, or it cannot be stored now. Nothing was half-written.
    #[error("{0}")]
    Busy(String),
    /// Ours to mend.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// One sentence for a person, the field it belongs to, and the rule behind it where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The form field or file item it belongs to; empty when it belongs to the whole.
    pub field: String,
    /// What is wrong and what to do about it.
    pub sentence: String,
    /// The rule of the law or of the return, such as `A9` or `P03`.
    pub rule: Option<&'static str>,
}

/// Something of ours broke. Wrapped with what we were doing, logged once at the edge.
#[derive(Debug, thiserror::Error)]
#[error("{doing}: {cause}")]
pub struct Fault {
    /// What we were doing, for example "append to the journal".
    pub doing: &'static str,
    /// What the machinery said. Holds no personal data.
    pub cause: String,
}

impl Problem {
    /// A refusal of one field in one sentence.
    #[must_use]
    pub fn refuse(field: &str, sentence: impl Into<String>) -> Self {
        Self::Refused(vec![Refusal { field: field.into(), sentence: sentence.into(), rule: None }])
    }

    /// A fault of ours, with what we were doing.
    #[must_use]
    pub fn fault(doing: &'static str, cause: impl std::fmt::Display) -> Self {
        Self::Fault(Fault { doing, cause: cause.to_string() })
    }
}
