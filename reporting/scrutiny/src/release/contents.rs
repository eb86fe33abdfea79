//! What a release says, word for word and number for number, and the digest that its approvers put their names to.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use waymark_kernel::{Answer, Day, Instant, Problem};

/// Everything a release says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// Its number, from 1; the next version of the same paper has the next number.
    pub number: u32,
    /// The title of the paper.
    pub title: String,
    /// Up to the end of which day things had happened.
    pub on: Day,
    /// Up to which instant they had been recorded.
    pub known: Instant,
    /// The figures, in the order they are told.
    pub figures: Vec<Frozen>,
    /// What people say about them.
    pub commentary: Vec<Commentary>,
    /// Why it leaves although a feed is old; one sentence a feed.
    pub old_feeds: Vec<String>,
    /// The digest of the version before this one.
    pub before: Option<String>,
}

/// One figure as it is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    /// What it counts, the same in every release.
    pub key: String,
    /// Its plain name.
    pub name: String,
    /// Exactly what it counts.
    pub definition: String,
    /// Its value.
    pub value: Value,
}

/// What a reader is told of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// So many children.
    Count(u64),
    /// So many of so many.
    Share {
        /// How many.
        numerator: u64,
        /// Of how many; never nought.
        denominator: u64,
    },
    /// Not told, so that no count of 1 to 5 can be worked out.
    NotShown,
    /// There was nobody to count.
    Nobody,
}

/// What one person says about one part of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commentary {
    /// Which area of the plan.
    pub area: String,
    /// The words.
    pub words: String,
}

impl Contents {
    /// The digest of exactly these contents, as 64 hexadecimal digits (SHA-256).
    ///
    /// # Errors
    /// A fault when they cannot be written.
    pub fn digest(&self) -> Answer<String> {
        let text = serde_json::to_string(self).map_err(|cause| Problem::fault("write a release", cause))?;
        Ok(hex::encode(Sha256::digest(text.as_bytes())))
    }
}

impl Value {
    /// The share in tenths of a percent, rounded half up; `None` for anything but a share.
    #[must_use]
    pub fn per_mille(self) -> Option<u64> {
        match self {
            Self::Share { numerator, denominator } if denominator > 0 => {
                Some((numerator * 2_000 + denominator) / (denominator * 2))
            }
            _ => None,
        }
    }
}
