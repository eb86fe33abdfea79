//! What a fact about a milestone, a piece of evidence or a verdict holds.

use crate::codes::{EvidenceKind, Party};
use serde::{Deserialize, Serialize};
use waymark_kernel::{Day, TextId};

/// Which milestone of a plan: the area's number and its own in the area, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct MilestoneNo {
    /// The number of the area.
    pub area: i64,
    /// The number in the area.
    pub n: i64,
}

/// A milestone as planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// Which.
    pub no: MilestoneNo,
    /// The action it belongs to.
    pub action: i64,
    /// What will be so.
    pub words: TextId,
    /// The day by which.
    pub due: Day,
    /// Who does it.
    pub party: Party,
    /// The person who leads it.
    pub lead: TextId,
    /// Who is asked to confirm it when it is done.
    pub confirmers: Vec<Party>,
}

/// A piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The area.
    pub area: i64,
    /// The milestone in the area, where it is about one.
    pub milestone: Option<i64>,
    /// What kind.
    pub what: EvidenceKind,
    /// What it says; for a document its name.
    pub words: TextId,
    /// Who said it, or where it comes from.
    pub source: TextId,
    /// For a quotation: whoever said it agreed that it is shown.
    pub consent: bool,
    /// The id of a measure or a decision, or the web address at which a document is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// A document that is kept here, by its id: see [`crate::store::Document::id`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
}

/// What the inspectors found of one area when they came again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// The number of the area.
    pub area: i64,
    /// Whether progress was sufficient.
    pub sufficient: bool,
}
