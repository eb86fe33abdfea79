//! The decisions about a service whose day of checking has come: how many, and how often what was expected held. This is the
//! forecasts' own record beside the one of the past forecast anew.

use super::past::waiting_before;
use crate::decision::{Came, Decision};
use crate::store::past::Days;
use serde::Serialize;
use waymark_kernel::Day;

/// Checked decisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Checked {
    /// Decisions whose week of checking is over.
    pub checked: u32,
    /// Of those, how often the band meant to hold 8 times in 10 held.
    pub held: u32,
}

impl Checked {
    /// Of these decisions about one service, as far as they could be checked by a day.
    #[must_use]
    pub fn of(decisions: &[Decision], days: &[Days], as_at: Day) -> Self {
        decisions.iter().filter_map(|decision| came(decision, days, as_at)).fold(
            Self::default(),
            |sum, (_, came)| Self {
                checked: sum.checked + 1,
                held: sum.held + u32::from(came == Came::Within),
            },
        )
    }
}

/// The list that was counted at the end of the week of the check, and what that says of what was expected; `None` while that
/// week is not over on `today`.
#[must_use]
pub fn came(decision: &Decision, days: &[Days], today: Day) -> Option<(u32, Came)> {
    let after = decision.told_from();
    if today < after {
        return None;
    }
    let counted = waiting_before(days, after);
    Some((counted, decision.expected.came(counted)))
}
