//! When a list reaches its target if nothing varied: with new slots that come after a delay and build up over a ramp.

/// A list that changes its slots once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Clearance {
    /// Children waiting now.
    pub waiting: f64,
    /// Referrals a week.
    pub referrals: f64,
    /// The list size to reach.
    pub target: f64,
    /// Slots a week until the delay has passed.
    pub slots_before: f64,
    /// Slots a week once the ramp is over.
    pub slots_after: f64,
    /// Weeks before the first new slot (recruitment).
    pub delay: u32,
    /// Weeks over which the new slots build up.
    pub ramp: u32,
}

impl Clearance {
    /// Slots in week `w`, the first week being 0.
    #[must_use]
    pub fn slots(&self, w: u32) -> f64 {
        if w < self.delay {
            self.slots_before
        } else if w < self.delay.saturating_add(self.ramp) {
            let share = f64::from(w - self.delay + 1) / f64::from(self.ramp + 1);
            self.slots_before + (self.slots_after - self.slots_before) * share
        } else {
            self.slots_after
        }
    }

    /// The first week at whose end the list is at or below the target (1 is the end of the first week); `None` when it
    /// never is, within 200 years.
    #[must_use]
    pub fn weeks(&self) -> Option<u32> {
        const NEVER: u32 = 10_400;
        let mut waiting = self.waiting;
        for w in 0..NEVER {
            if waiting <= self.target {
                return Some(w);
            }
            waiting = (waiting + self.referrals - self.slots(w)).max(0.0);
        }
        None
    }

    /// The same in one formula, for a change without a ramp: `delay + ceil(what is left / (slots - referrals))`. `None`
    /// with a ramp, or when the slots do not exceed the referrals.
    #[must_use]
    pub fn weeks_by_formula(&self) -> Option<u32> {
        let gain = self.slots_after - self.referrals;
        if self.ramp > 0 || gain <= 0.0 {
            return None;
        }
        let left = self.waiting - f64::from(self.delay) * (self.slots_before - self.referrals) - self.target;
        let weeks = (left / gain).ceil().max(0.0);
        // A count of weeks: whole, not negative, and far below the limit of u32 for any list of children.
        Some(self.delay.saturating_add(weeks as u32))
    }
}
