//! What is told of a request, of the advice asked for, and of each decision with the officer who made it.

use crate::codes::{AdviceKind, RequestSource, Route};
use serde::{Deserialize, Serialize};
use waymark_kernel::{AdviceId, PersonId, TeamId, TextId};

/// The birth of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseOpened {
    /// `WM-YY-NNNNN`: for people, never proof of access.
    pub reference: String,
}

/// A request for an EHC needs assessment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestReceived {
    /// Who asked; `None` in returns before 2026.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<RequestSource>,
    /// How it came.
    pub route: Route,
    /// In relevant youth accommodation (item 2.3); `None` where not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rya: Option<bool>,
    /// The person who asked, where they have a record here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requester: Option<PersonId>,
    /// Whether a setting that asked had told the parent; it is sent either way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_told: Option<bool>,
    /// What they wrote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<TextId>,
    /// Where the child learned on the day, as far as it was told: `urn:103150`, `ukprn:10001234` or a code such as `sen:EHE`.
    /// It opens the case to nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setting: Option<String>,
    /// The primary need as it was told, a code of the return. A plan says later what it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need: Option<String>,
}

impl RequestReceived {
    /// A request of which no more is known than that it came: not who asked, nor how.
    #[must_use]
    pub const fn untold() -> Self {
        Self {
            source: None,
            route: Route::Return,
            rya: None,
            requester: None,
            parent_told: None,
            words: None,
            setting: None,
            need: None,
        }
    }
}

/// A decision with the officer who made it and the words that go with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Decision {
    /// The named officer who decided; `None` where a return tells only the outcome.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub officer: Option<PersonId>,
    /// The reasons given to the family.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<TextId>,
    /// Why it came after the limit, when it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_because: Option<TextId>,
    /// The letter as it was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<TextId>,
    /// The same letter to others, at other addresses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further_letters: Vec<TextId>,
    /// The family was phoned before the letter went.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub phoned_first: bool,
}

/// Who was asked for advice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdviceAsked {
    /// Its identity.
    pub advice: AdviceId,
    /// Whose advice it is under regulation 6(1).
    pub kind: AdviceKind,
    /// The team whose inbox it went to: work is never without an owner.
    pub team: TeamId,
}
