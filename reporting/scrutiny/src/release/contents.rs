//! What a release says, word for word and number for number, and the digest that its approvers put their names to.

use super::{ForMeeting, LeadCommentary, MetSaid};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use waymark_kernel::{Answer, Day, Instant, Problem};

/// Everything a release says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// Its number, from 1; a new version of a paper has a number of its own.
    pub number: u32,
    /// The title of the paper.
    pub title: String,
    /// The meeting it is made for; none where it is for the public alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<ForMeeting>,
    /// Up to the end of which day things had happened.
    pub on: Day,
    /// Up to which instant they had been recorded.
    pub known: Instant,
    /// The committee’s meetings that have met, the latest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub met: Vec<MetSaid>,
    /// The figures, in the order they are told.
    pub figures: Vec<Frozen>,
    /// The plan by area, with both answers; none where there is no plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<AreaSaid>,
    /// What the lead of each area was asked to say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<LeadCommentary>,
    /// What else is said about the figures.
    pub commentary: Vec<Commentary>,
    /// What the meeting is asked to decide.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<String>,
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
    /// The heading it stands under.
    pub group: String,
    /// The unit of a value that is no count and no share, such as `weeks`.
    pub unit: String,
    /// Is it helping families: the answer of the measure's own rule, and the sentence that goes with it.
    pub answer: (String, String),
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
    /// A value that rests on a count of children, such as a median, in thousandths of its unit.
    Measured(i64),
    /// Not told, so that no count of 1 to 5 can be worked out.
    NotShown,
    /// There was nobody to count.
    Nobody,
}

/// One area of the plan. The two answers stand beside each other and are never merged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaSaid {
    /// Its number in the letter.
    pub number: i64,
    /// Its name.
    pub title: String,
    /// What it wants to reach.
    pub aims: Vec<String>,
    /// Are we doing it? As the partners say.
    pub doing: String,
    /// Milestones done, of all.
    pub counts: (u64, u64),
    /// Is it helping families? As the rule of the measure says.
    pub helping: String,
    /// The key of the figure that says so.
    pub figure: Option<String>,
    /// The milestones.
    pub milestones: Vec<MilestoneSaid>,
    /// What families said, who agreed that it is shown.
    pub families: Vec<String>,
    /// Each risk, and what is done about it.
    pub risks: Vec<(String, String)>,
}

/// One milestone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MilestoneSaid {
    /// What will be so.
    pub words: String,
    /// By which day, as first planned.
    pub planned: Day,
    /// By which day, as it stands.
    pub due: Day,
    /// How it stands.
    pub state: String,
    /// What each partner that was asked has answered; silence is told as silence.
    pub confirmed: Vec<String>,
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
