//! A measure by groups as it is told in JSON, the same on the command line and on its page.

use super::Breakdown;
use crate::told::{tenths, unit_words};
use serde::Serialize;
use waymark_kernel::Day;

/// A measure by groups.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ToldBreakdown {
    /// The id of the measure.
    pub id: String,
    /// Its plain name.
    pub name: String,
    /// By what, such as `need`.
    pub by: &'static str,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// The unit of a group's value.
    pub unit: &'static str,
    /// The groups, in the order of their names.
    pub groups: Vec<ToldGroup>,
    /// Some groups are left out, so that no few children can be worked out.
    pub left_out: bool,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ToldGroup {
    /// Its code.
    pub code: String,
    /// Its plain name.
    pub name: String,
    /// Above the line.
    pub counted: u64,
    /// Below the line.
    pub out_of: u64,
    /// The value; absent where there is none.
    pub value: Option<f64>,
}

impl ToldBreakdown {
    /// A measure by groups, as it is told.
    #[must_use]
    pub fn of(breakdown: &Breakdown) -> Self {
        let groups = breakdown.groups.iter().map(|group| ToldGroup {
            code: group.code.clone(),
            name: group.name.clone(),
            counted: group.figure.hit,
            out_of: group.figure.of,
            value: group.figure.value.map(tenths),
        });
        Self {
            id: breakdown.measure.id(),
            name: breakdown.measure.name(),
            by: breakdown.by.code(),
            from: breakdown.point.from,
            to: breakdown.point.to,
            unit: unit_words(breakdown.unit),
            groups: groups.collect(),
            left_out: breakdown.left_out,
        }
    }
}
