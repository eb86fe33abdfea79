//! What a story knows of the years before the one its census tells of: how soon plans came, and the requests that led to none.

use super::{before, year};
use crate::figures::{Figures, Timeliness};
use crate::recipe::Like;

/// Of plans sent within 20 weeks in a year, the share whose request came in the same year.
pub(crate) const SAME_YEAR_IN_20_WEEKS: f64 = 0.64;
/// The same for plans sent later, within a year.
pub(crate) const SAME_YEAR_LATER: f64 = 0.44;

/// The same for refusals of a plan.
pub(crate) const SAME_YEAR_REFUSED: f64 = 0.66;

/// A year before.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Past {
    /// Calendar years before the census: 2 for the year before the one that it tells of.
    pub(crate) years: u8,
    /// How soon its plans came.
    pub(crate) timeliness: Timeliness,
    /// Requests refused.
    pub(crate) refused: u32,
    /// Assessments that ended without a plan.
    pub(crate) no_plan: u32,
    /// Requests that came to nothing otherwise: what is left of those published.
    pub(crate) withdrawn: u32,
}

/// The years before a year of a story, the latest first, none for other areas; and of the plans of that year that could have
/// been asked for in the year before, the share that was: all of them, unless that is more than were asked for then.
pub(crate) fn past(like: Like, told: i16) -> (Vec<Past>, f64) {
    let latest = Figures::of(like).timeliness;
    let told = (told, year(like, told));
    let mut after = told.1.map(|year| year.timeliness(latest));
    // Of the refusals of a plan that the census tells of, some had been asked for in the year before.
    let mut refused_later = told.1.map_or(0, |year| year.no_plan - same_part(year.no_plan));
    let (mut all, mut carried) = (Vec::new(), 1.0);
    for (years, one) in (2..).zip(before(like, told.0)) {
        let timeliness = one.timeliness(latest);
        let known = same_year(&timeliness, 1.0) + one.refused + one.no_plan + refused_later;
        let free = one.requests.saturating_sub(known);
        if let (2, Some(after)) = (years, after) {
            carried = carried_at_most(&after, free);
        }
        let share = if years == 2 { carried } else { 1.0 };
        let later = after.map_or(0, |after| after.issued - same_year(&after, share));
        refused_later = 0;
        let withdrawn = free.saturating_sub(later);
        all.push(Past { years, timeliness, refused: one.refused, no_plan: one.no_plan, withdrawn });
        after = Some(timeliness);
    }
    (all, carried)
}

/// The share of the plans that could have been asked for in the year before with which they are at most `free`; those that
/// took more than a year were asked for then whatever it is.
fn carried_at_most(timeliness: &Timeliness, free: u32) -> f64 {
    let none = timeliness.issued - same_year(timeliness, 0.0);
    let all = timeliness.issued - same_year(timeliness, 1.0);
    (f64::from(free.saturating_sub(none)) / f64::from((all - none).max(1))).min(1.0)
}

/// A share of plans asked for in the year they were sent, where of the others only so many were carried over.
pub(crate) fn same_share(share: f64, carried: f64) -> f64 {
    1.0 - (1.0 - share) * carried
}

/// Refusals of a plan whose request came in the same year.
fn same_part(refused: u32) -> u32 {
    (f64::from(refused) * SAME_YEAR_REFUSED).round() as u32
}

/// The plans of a year whose request came in it.
fn same_year(timeliness: &Timeliness, carried: f64) -> u32 {
    let soon = f64::from(timeliness.in_20_weeks) * same_share(SAME_YEAR_IN_20_WEEKS, carried);
    (soon + f64::from(timeliness.to_a_year) * same_share(SAME_YEAR_LATER, carried)).round() as u32
}
