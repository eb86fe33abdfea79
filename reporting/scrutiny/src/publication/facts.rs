//! What can have happened to a publication, and nothing else. Facts carry ids and digests, never words.

use serde::{Deserialize, Serialize};
use waymark_kernel::{PersonId, TextId};
use waymark_people::happenings::SliceFact;

/// A fact of one version of a publication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Fact {
    /// It was made, or changed before it was out.
    Made {
        /// By whom.
        by: PersonId,
        /// The digest of what it says from now on.
        digest: String,
    },
    /// It is out, for good.
    Published {
        /// Who read it and let it out.
        by: PersonId,
        /// The digest of what is out.
        digest: String,
    },
    /// It was thrown away before it was out.
    Discarded {
        /// By whom.
        by: PersonId,
        /// Why.
        why: TextId,
    },
}

/// A fact with the publication and the version it is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The number of the publication.
    pub publication: u32,
    /// The version.
    pub version: u32,
    /// What happened.
    pub what: Fact,
}

impl SliceFact for Told {
    const SLICE: &'static str = "publication";

    fn kind(&self) -> &'static str {
        match self.what {
            Fact::Made { .. } => "made",
            Fact::Published { .. } => "published",
            Fact::Discarded { .. } => "discarded",
        }
    }

    fn retracts(&self) -> bool {
        false
    }
}
