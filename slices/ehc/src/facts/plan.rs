//! What a plan says about itself (SEN2 module 4): the settings it names and the needs it is for.

use serde::{Deserialize, Serialize};
use waymark_kernel::{Day, TextId};

/// What a plan says about itself (SEN2 module 4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct PlanDescription {
    /// The start of the current plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Day>,
    /// The day the plan was first made, where known: it starts the first review year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_made: Option<Day>,
    /// The settings it names, by rank.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub named: Vec<Placement>,
    /// Residential, `A` 38 to 51 weeks or `B` 52 weeks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub residential: Option<String>,
    /// Work-based learning: `A`, `T` or `S`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_based: Option<String>,
    /// Personal budget.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub personal_budget: Option<bool>,
    /// Organised arrangements.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arranged: Option<bool>,
    /// Direct payments: `E`, `S`, `H` or `I`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direct_payment: Option<String>,
}

/// A place in a school, college or other setting, named in a plan or actually attended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Placement {
    /// `urn:103150`, `ukprn:10001234` or a SEN setting code such as `sen:EHE`.
    pub setting: String,
    /// The words that go with `OTH` or `NIEO`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<TextId>,
    /// 1 main, 2 second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<String>,
    /// First day there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<Day>,
    /// Last day there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaving: Option<Day>,
    /// In a SEN unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<bool>,
    /// In resourced provision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resourced: Option<bool>,
    /// Residential, `A` or `B`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub residential: Option<String>,
    /// Work-based learning, `A`, `T` or `S`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_based: Option<String>,
    /// Attendance pattern, as returns of 2023 give it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
}

/// One need a plan is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// One of the thirteen codes, such as `SLCN`.
    pub code: String,
    /// 1 primary, 2 secondary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<String>,
}
