//! What is told of an exception relied on: the law asks for the ground and for what made keeping to the limit impractical.

use serde::{Deserialize, Serialize};
use waymark_kernel::{AdviceId, Day, PersonId, TextId};

/// An exception relied on: the ground and the two things the law asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exception {
    /// The rule whose limit is switched off, such as `A11`.
    pub rule: String,
    /// The ground, such as `EX-c`.
    pub ground: String,
    /// The advice whose limit is switched off, for a limit of advice; no other advice of the case is touched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advice: Option<AdviceId>,
    /// Why it made keeping to the limit impractical.
    pub impractical: TextId,
    /// The evidence.
    pub evidence: TextId,
    /// The officer who relies on it.
    pub officer: PersonId,
    /// The service's own target, which replaces nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Day>,
    /// The days its ground was tested by; `None` where they were not recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<GroundDays>,
}

/// The days that the ground of an exception is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroundDays {
    /// The first day closed or away, or the day of the circumstances or the missed appointment.
    pub first: Day,
    /// The day of opening again, or the last day away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Day>,
}
