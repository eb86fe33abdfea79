//! What can have happened to a release, and nothing else. Facts carry ids and digests, never words.

use serde::{Deserialize, Serialize};
use waymark_kernel::{Day, Instant, PersonId};
use waymark_people::happenings::SliceFact;

/// A fact of one release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Fact {
    /// Figures were frozen, or frozen again.
    Frozen {
        /// Up to the end of which day things had happened.
        on: Day,
        /// Up to which instant they had been recorded.
        known: Instant,
        /// The digest of the contents.
        digest: String,
    },
    /// The words about the figures changed.
    Changed {
        /// The digest of the contents from now on.
        digest: String,
    },
    /// One person approved exactly these contents.
    Approved {
        /// Who.
        by: PersonId,
        /// The digest they read.
        digest: String,
    },
    /// It is out, for good.
    Published {
        /// The digest of what is out.
        digest: String,
    },
}

/// A fact with the release it is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The number of the release.
    pub release: u32,
    /// What happened.
    pub what: Fact,
}

impl SliceFact for Told {
    const SLICE: &'static str = "scrutiny";

    fn kind(&self) -> &'static str {
        match self.what {
            Fact::Frozen { .. } => "frozen",
            Fact::Changed { .. } => "changed",
            Fact::Approved { .. } => "approved",
            Fact::Published { .. } => "published",
        }
    }

    fn retracts(&self) -> bool {
        false
    }
}
