//! What is published of a service beside its figures: its standard, how the list went, and what those may expect who ask
//! now. A release freezes these sentences; nothing here is told where so few wait that no figure is.

use super::forecast::month;
use crate::codes::Standard;
use crate::forecast::{Likely, Standing, likely_now};
use crate::service::Service;

/// Weeks over which the way of a list is told.
const LATELY: usize = 13;

/// Within how many weeks, and who says so.
#[must_use]
pub fn standard(service: &Service) -> String {
    let weeks = service.details.weeks;
    match service.details.standard {
        Standard::Right => format!("{weeks} weeks is a right"),
        Standard::Aim => format!("national aim: {weeks} weeks, not a right"),
        Standard::Local => format!("local standard: {weeks} weeks, not a right"),
    }
}

/// Whether the list grew in the last three months; a change of less than a twentieth is none.
#[must_use]
pub fn lately(standing: &Standing) -> &'static str {
    let history = &standing.past.history;
    let now = f64::from(history.waiting_now());
    let before = history.weeks.iter().rev().nth(LATELY).map(|week| f64::from(week.waiting));
    match before {
        None => "too soon to tell",
        Some(before) if now > 1.05 * before => "the list grew",
        Some(before) if now < 0.95 * before => "the list shrank",
        Some(_) => "little change",
    }
}

/// What most of those may expect who are referred now.
#[must_use]
pub fn asked_now(standing: &Standing) -> String {
    match likely_now(standing) {
        Likely::Range { from: 0, to, by } => format!("Up to {to} months; 8 in 10 by {}", month(by)),
        Likely::Range { from, to, by } => format!("{from} to {to} months; 8 in 10 by {}", month(by)),
        Likely::AtLeast { from, seen: Some((tenths, by)), .. } => {
            format!("More than {from} months; about {tenths} in 10 by {}", month(by))
        }
        Likely::AtLeast { from, seen: None, .. } => format!("More than {from} months"),
        Likely::NotCounted | Likely::NotYet { .. } => "We cannot give an honest time yet".to_owned(),
    }
}
