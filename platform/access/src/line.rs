//! One line of the access log, and why someone looked. A line holds ids, codes and numbers: never a name, never
//! what was typed into a search.

use crate::{Action, Visitor};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use waymark_access_policy::Label;
use waymark_kernel::{ChildId, Now, PersonId};

/// Why someone looked. Each read carries one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// Working a case or overseeing it.
    Casework,
    /// The family reading its own page.
    Family,
    /// Answering a request for advice.
    Advice,
    /// Working the waiting list of a service.
    Waiting,
    /// Looking for a child or a case.
    Search,
    /// An audit or inspection.
    Oversight,
    /// Bringing a file in.
    Import,
    /// Making a statutory return.
    Return,
    /// Putting data right.
    Quality,
    /// Keeping a child safe: such a look leaves no trace that anybody but the log's keeper can see.
    Safeguarding,
}

impl Purpose {
    /// The code, as stored.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Casework => "casework",
            Self::Family => "family",
            Self::Advice => "advice",
            Self::Waiting => "waiting",
            Self::Search => "search",
            Self::Oversight => "oversight",
            Self::Import => "import",
            Self::Return => "return",
            Self::Quality => "quality",
            Self::Safeguarding => "safeguarding",
        }
    }
}

/// Who looks: a person, or the machine itself on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Looker {
    pub(crate) person: Option<PersonId>,
    pub(crate) role: String,
    pub(crate) agency: String,
}

impl From<&Visitor> for Looker {
    fn from(visitor: &Visitor) -> Self {
        let role = visitor.role.code().to_owned();
        Self { person: Some(visitor.person), role, agency: visitor.agency.clone() }
    }
}

/// What was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Looked {
    /// One child.
    Child(ChildId),
    /// A list: what it was of, how many children, and the digest of their ids in order.
    List { what: String, tally: Tally },
}

/// How many children a list held and the digest of their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) children: i64,
    pub(crate) digest: String,
}

/// One line, about to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) id: Uuid,
    pub(crate) now: Now,
    pub(crate) looker: Looker,
    pub(crate) action: Action,
    pub(crate) purpose: Purpose,
    pub(crate) rule: &'static str,
    pub(crate) label: Label,
    pub(crate) looked: Looked,
}

impl Line {
    /// Whether the line is kept from those who ask who has looked: a look for safeguarding, or at a hidden record.
    pub(crate) fn is_silent(&self) -> bool {
        self.purpose == Purpose::Safeguarding || self.label >= Label::Hidden
    }
}

/// Counts and digests the children of a list as it is read, in constant memory: SHA-256 over the ids' bytes, in
/// the order of the list.
#[derive(Debug, Clone, Default)]
pub struct Count {
    children: i64,
    digest: Sha256,
}

impl Count {
    /// Adds one child.
    pub fn add(&mut self, child: ChildId) {
        self.children += 1;
        self.digest.update(child.0.as_bytes());
    }

    /// How many there are so far.
    #[must_use]
    pub const fn children(&self) -> i64 {
        self.children
    }

    pub(crate) fn finish(self) -> Tally {
        Tally { children: self.children, digest: hex::encode(self.digest.finalize()) }
    }
}

impl FromIterator<ChildId> for Count {
    fn from_iter<I: IntoIterator<Item = ChildId>>(children: I) -> Self {
        let mut count = Self::default();
        children.into_iter().for_each(|child| count.add(child));
        count
    }
}
