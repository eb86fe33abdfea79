//! A figure as a release tells it: its value, its series and its groups, each as it may be read or not at all. Nothing here
//! can say a small number.

use serde::{Deserialize, Serialize};
use waymark_kernel::Day;

/// One figure as it is published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    /// The measure it is of; empty in the first papers of all.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// What it counts, the same in every release.
    pub key: String,
    /// The first day it counts; `None` where it is how something stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The last day it counts, or the one at whose end it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
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
    /// The value wanted, in thousandths.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<i64>,
    /// Why there is no value, where somebody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<String>,
    /// How many answered, where people were asked and the value is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<u64>,
    /// From which days limits are worked out anew, and the reason that was given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub periods: Vec<(Day, String)>,
    /// The points of its series, in order of time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub months: Vec<Month>,
    /// The ways it is told by groups.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<ByGroups>,
}

/// One point of a series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Month {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Its value.
    pub value: Value,
    /// Why there can be no value, where somebody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<String>,
    /// How many answered, where people were asked and the value is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<u64>,
    /// What is ordinary there; nothing where there are too few points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usual: Option<Usual>,
}

/// What is ordinary for a point, in thousandths, and how the point lies to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usual {
    /// The average of its period.
    pub mean: i64,
    /// The lower limit.
    pub lower: i64,
    /// The upper limit.
    pub upper: i64,
    /// How the point lies to them.
    pub tells: Tells,
}

/// How a point lies to what is ordinary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tells {
    /// It is ordinary variation.
    Ordinary,
    /// It stands out for the better.
    Better,
    /// It stands out for the worse.
    Worse,
    /// It stands out where neither way is better.
    Moved,
}

/// A figure by groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByGroups {
    /// The code, such as `need`.
    pub code: String,
    /// The words, such as `primary need`.
    pub words: String,
    /// The groups that are told.
    pub groups: Vec<GroupSaid>,
    /// Groups are left out, with somebody in them or nobody: it is not said which.
    pub left_out: bool,
}

/// One group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupSaid {
    /// Its code.
    pub code: String,
    /// Its plain name.
    pub name: String,
    /// Its value.
    pub value: Value,
}

/// What a reader is told of a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    #[default]
    Nobody,
    /// Not told yet, because it can still change with time alone.
    NotSettled,
}

impl Value {
    /// The value as a number in the unit of its figure: a share of a hundred; `None` where none is told.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of an area are far below 2^53")]
    pub fn number(self) -> Option<f64> {
        match self {
            Self::Count(count) => Some(count as f64),
            Self::Share { numerator, denominator } if denominator > 0 => {
                Some(numerator as f64 * 100.0 / denominator as f64)
            }
            Self::Measured(thousandths) => Some(thousandths as f64 / 1_000.0),
            Self::Share { .. } | Self::NotShown | Self::Nobody | Self::NotSettled => None,
        }
    }

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
