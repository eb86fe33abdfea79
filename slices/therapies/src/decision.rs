//! A joint commissioning decision: a what-if that was taken, its money, what was expected, and the day it will be checked.
//! What was expected is kept as it was told, so that nobody can be wise afterwards. No child is in it.

use serde::{Deserialize, Serialize};
use waymark_kernel::{Answer, Day, FactId, Problem, ServiceId};
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

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Its identity.
    pub id: FactId,
    /// The service.
    pub service: ServiceId,
    /// The question it answers, as an address holds it.
    pub asked: String,
    /// The money that was agreed, in pounds.
    pub money: i64,
    /// The day it was made.
    pub decided: Day,
    /// The day we will check.
    pub check_on: Day,
    /// What was expected.
    pub expected: Expected,
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

    /// Whether the list that was counted lies inside the band meant to hold 8 times in 10.
    #[must_use]
    pub const fn held(&self, counted: u32) -> bool {
        self.low <= counted && counted <= self.high
    }
}
