//! Requests received in the calendar year before census: what came of them, and how soon.

use super::Scale;
use crate::deck::Deck;
use crate::figures::Requests;

/// Counts and decks of requests of the year.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) agreed: u32,
    pub(crate) refused: u32,
    /// Awaited at census, six weeks not passed.
    pub(crate) awaited: u32,
    /// Awaited at census after six weeks.
    pub(crate) awaited_late: u32,
    pub(crate) withdrawn: u32,
    /// Whether a decision took more than six weeks.
    pub(crate) lateness: Deck<bool>,
    /// Share of decisions that are late, for requests of other years.
    pub(crate) late_share: f64,
    /// Whether a request is for someone in relevant youth accommodation.
    pub(crate) youth_accommodation: Deck<bool>,
}

impl Asked {
    pub(crate) fn new(requests: &Requests, scale: Scale) -> Self {
        let outcomes = scale.all(&[requests.agreed, requests.refused, requests.awaited, requests.withdrawn]);
        let part = |at: usize| outcomes.get(at).copied().unwrap_or_default();
        let (agreed, refused, awaited, withdrawn) = (part(0), part(1), part(2), part(3));
        let decided = agreed + refused;
        let times = scale.all(&[requests.in_six_weeks, requests.over_six_weeks]);
        // What was counted beyond the decisions were requests still awaited after six weeks.
        let awaited_late = times.iter().sum::<u32>().saturating_sub(decided).min(awaited);
        let over = times.last().copied().unwrap_or_default();
        let late = over.saturating_sub(awaited_late).min(decided);
        let detained = scale.one(requests.in_youth_accommodation);
        let at_home = (decided + awaited + withdrawn).saturating_sub(detained);
        Self {
            agreed,
            refused,
            awaited: awaited - awaited_late,
            awaited_late,
            withdrawn,
            lateness: Deck::new([(true, late), (false, decided - late)]),
            late_share: f64::from(late) / f64::from(decided.max(1)),
            youth_accommodation: Deck::new([(true, detained), (false, at_home)]),
        }
    }
}
