//! The envelope of a fact: what happened, to whom, when, recorded when, by whom and from where.

use crate::{AreaId, CaseId, ChildId, Day, FactId, ImportId, Instant, PersonId};
use serde::{Deserialize, Serialize};

/// When something happened, as far as its source tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// On a known day.
    On(Day),
    /// Some day from the first to the last, both included. Starts no clock.
    Between(Day, Day),
    /// The source does not tell. Starts no clock.
    Unknown,
}

impl When {
    /// The day, when it is known exactly: the only thing a clock may start from.
    #[must_use]
    pub const fn exact(self) -> Option<Day> {
        match self {
            Self::On(day) => Some(day),
            Self::Between(..) | Self::Unknown => None,
        }
    }

    /// The earliest day it can have been.
    #[must_use]
    pub const fn first(self) -> Option<Day> {
        match self {
            Self::On(day) | Self::Between(day, _) => Some(day),
            Self::Unknown => None,
        }
    }

    /// The latest day it can have been.
    #[must_use]
    pub const fn last(self) -> Option<Day> {
        match self {
            Self::On(day) | Self::Between(_, day) => Some(day),
            Self::Unknown => None,
        }
    }
}

/// Who acts, in which role, for which agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The person.
    pub person: PersonId,
    /// The code of the one role this visit uses, such as `case_officer`.
    pub role: String,
    /// The code of the agency acted for, such as `council`, `health`, `family`.
    pub agency: String,
}

/// Where a fact came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A person entered it.
    Entered,
    /// A file brought it.
    Import(ImportId),
    /// Waymark worked it out from a named fact (a reaction of one slice to another's fact).
    Derived,
}

/// What a fact is about. A fact about nobody in particular is about the area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Subject {
    /// The child, where there is one.
    pub child: Option<ChildId>,
    /// What the facts fold into, where that is one thing: a case, or another room's thing by the same kind of id.
    pub case: Option<CaseId>,
}

/// A fact about to be appended to the journal.
#[derive(Debug, Clone)]
pub struct NewFact {
    /// Its identity.
    pub id: FactId,
    /// The slice that owns its meaning, such as `ehc`.
    pub slice: &'static str,
    /// The snake_case name of its kind, such as `request_received`.
    pub kind: &'static str,
    /// Whom it is about.
    pub subject: Subject,
    /// When it happened.
    pub when: When,
    /// The instant it is recorded.
    pub recorded: Instant,
    /// Who records it.
    pub actor: Actor,
    /// Where it came from.
    pub source: Source,
    /// The fact it corrects or retracts, by its number in the journal.
    pub corrects: Option<i64>,
    /// Ids, codes, days and numbers as JSON: never a name, an address or free text.
    pub payload: String,
}

/// A fact as it stands in the journal.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The area whose journal this is.
    pub area: AreaId,
    /// Its number: 1, 2, 3 … without gaps in one area.
    pub seq: i64,
    /// The fact.
    pub fact: StoredFact,
}

/// A fact read back; like [`NewFact`], but its words are owned.
#[derive(Debug, Clone)]
pub struct StoredFact {
    /// Its identity.
    pub id: FactId,
    /// The slice that owns its meaning.
    pub slice: String,
    /// The name of its kind.
    pub kind: String,
    /// Whom it is about.
    pub subject: Subject,
    /// When it happened.
    pub when: When,
    /// The instant it was recorded.
    pub recorded: Instant,
    /// Who recorded it.
    pub actor: Actor,
    /// Where it came from.
    pub source: Source,
    /// The fact it corrects or retracts.
    pub corrects: Option<i64>,
    /// Ids, codes, days and numbers as JSON; `None` when the payload was destroyed (a tombstone).
    pub payload: Option<String>,
}
