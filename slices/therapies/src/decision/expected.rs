//! What a decision expected of the list, and what came of it.

use serde::{Deserialize, Serialize};
use waymark_kernel::{Answer, Day, Problem};
use waymark_queues::forecast::Forecast;

/// What was expected of the list at the end of the week of the check, in children.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expected {
    /// The middle if nothing had changed.
    pub as_now: u32,
    /// With the change, one time in ten it is below.
    pub low: u32,
    /// With the change, the middle.
    pub middle: u32,
    /// With the change, one time in ten it is above.
    pub high: u32,
}

/// What came, against the band that was meant to hold 8 times in 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Came {
    /// Inside it.
    Within,
    /// More children wait than its upper end.
    More,
    /// Fewer children wait than its lower end.
    Fewer,
}

impl Expected {
    /// What a forecast expects at the end of the week in which a day lies.
    ///
    /// # Errors
    /// Refused when the forecast has no change in it, or does not reach as far.
    pub fn by(forecast: &Forecast, check_on: Day) -> Answer<Self> {
        let (Some(now), Some(planned)) = (&forecast.as_now, &forecast.with_plan) else {
            return Err(Problem::refuse("", "There is no forecast of a change to decide on."));
        };
        let at = planned.weeks.iter().position(|band| band.week_ending >= check_on);
        let bands = at.and_then(|at| Some((now.weeks.get(at)?, planned.weeks.get(at)?)));
        let (now, planned) = bands.ok_or_else(|| {
            Problem::refuse("check", "Choose a day to check within the 18 months that the forecast looks at.")
        })?;
        Ok(Self { as_now: now.middle, low: planned.low_80, middle: planned.middle, high: planned.high_80 })
    }

    /// What the list that was counted says of it.
    #[must_use]
    pub const fn came(&self, counted: u32) -> Came {
        if counted > self.high {
            Came::More
        } else if counted < self.low {
            Came::Fewer
        } else {
            Came::Within
        }
    }
}
