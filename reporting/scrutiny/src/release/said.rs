//! What a release tells beside its figures: the plan by area, and the services that children wait for.

use super::forecast::{Ahead, Came};
use serde::{Deserialize, Serialize};
use waymark_kernel::Day;

/// One area of the plan. The two answers stand beside each other and are never merged.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaSaid {
    /// Its number in the letter.
    pub number: i64,
    /// Its name.
    pub title: String,
    /// Which partner answers for it, and which lead it with that partner; never a person by name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub led: String,
    /// What the inspectors said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<String>,
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
    /// Each time another measure came to answer for it, the earliest first: both measures, the day and the reason, in a sentence.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<String>,
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
    /// Which partner does it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// By which day, as first planned.
    pub planned: Day,
    /// By which day, as it stands.
    pub due: Day,
    /// How it stands.
    pub state: String,
    /// Who recorded how it stands, and for whom, where that was another partner than the one that does it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub recorded: String,
    /// What each partner that was asked has answered; silence is told as silence.
    pub confirmed: Vec<String>,
}

/// A service that children wait for. Its counts are figures of the same release, found by its code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitSaid {
    /// Its code, as it ends the ids of its figures.
    pub service: String,
    /// Its name.
    pub name: String,
    /// Within how many weeks, and whether that is a right of the child.
    pub standard: String,
    /// How the list went lately.
    pub lately: String,
    /// What those may expect who ask now.
    pub asked_now: String,
    /// Past forecasts: how often the range meant to hold 8 times in 10 held, of how many that were due.
    pub record: (u32, u32),
    /// Decisions about money: for how many what was expected held, of how many that were checked on their day.
    pub decisions: (u32, u32),
    /// What this release forecasts of the list, the nearest week first; none where so few wait that nothing is told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ahead: Vec<Ahead>,
    /// Earlier forecasts whose week has come, the latest week first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub came: Vec<Came>,
}
