//! What is known of a service so far: weekly counts, who waits now, and what was measured of withdrawals and of the order
//! in which children were seen. Counts only: nothing here is about one child.

mod build;
mod order;
mod ready;

pub use build::{SlotWeek, Stay, Trouble};
pub use ready::{Ready, WEEKS_FOR_ALL, WEEKS_FOR_RANGE};

use crate::calendar::Calendar;
use waymark_kernel::{Day, add_days};

/// One week of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Week {
    /// Children referred.
    pub referred: u32,
    /// Children seen.
    pub seen: u32,
    /// Slots lost because a child was not brought or nobody was offered them.
    pub lost: u32,
    /// Families who withdrew.
    pub withdrawn: u32,
    /// Children waiting at its end.
    pub waiting: u32,
}

/// How many waited and how many of them withdrew, at one number of whole weeks waited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Exposure {
    /// Child-weeks waited.
    pub waited: u64,
    /// Withdrawals.
    pub withdrew: u64,
}

/// A service so far.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct History {
    /// The Monday of the first week.
    pub first: Day,
    /// Week after week, without a gap.
    pub weeks: Vec<Week>,
    /// Who waits at the end of the last week, by whole weeks since referral.
    pub waiting: Vec<u32>,
    /// Withdrawals by whole weeks waited; empty when only weekly counts are known.
    pub exposure: Vec<Exposure>,
    /// Children who were seen as if in turn, and as if in no order at all; zeros when not measured.
    pub in_turn: (u64, u64),
    /// Weeks, by position, from which a person confirmed a new level (a team closed, a clinic opened).
    pub breaks: Vec<usize>,
    /// Working time of the last week, in whole-time equivalents, if known.
    pub wte: Option<f64>,
    /// School weeks.
    pub calendar: Calendar,
}

impl History {
    /// The Monday after the last week: where a forecast starts.
    #[must_use]
    pub fn next_monday(&self) -> Day {
        add_days(self.first, 7 * self.weeks.len() as i64)
    }

    /// How much may be said.
    #[must_use]
    pub const fn ready(&self) -> Ready {
        Ready::of(self.weeks.len())
    }

    /// Children waiting at the end of the last week.
    #[must_use]
    pub fn waiting_now(&self) -> u32 {
        self.weeks.last().map_or(0, |week| week.waiting)
    }

    /// What was known at the end of week `weeks` (a count of weeks from the first). Who waited then by weeks waited is not
    /// kept, so everybody is put at the wait that weekly counts seen in turn would give.
    #[must_use]
    pub fn as_known_after(&self, weeks: usize) -> Self {
        let known: Vec<Week> = self.weeks.iter().copied().take(weeks).collect();
        let mut left = known.last().map_or(0, |week| week.waiting);
        let mut waiting = Vec::new();
        for week in known.iter().rev() {
            let here = week.referred.min(left);
            waiting.push(here);
            left -= here;
        }
        if let Some(longest) = waiting.last_mut() {
            *longest += left;
        }
        Self {
            first: self.first,
            waiting,
            exposure: Vec::new(),
            in_turn: self.in_turn,
            breaks: self.breaks.iter().copied().filter(|at| *at < weeks).collect(),
            wte: None,
            calendar: self.calendar.clone(),
            weeks: known,
        }
    }
}
