//! A what-if, as an address or a form gives it. Whatever a person can type is either a plan or refused with a sentence.

use super::posts::Posts;
use serde::Serialize;
use waymark_kernel::{Day, days_between};

/// What is asked.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Plan {
    /// Weeks to look ahead, 1 to 260.
    pub weeks: usize,
    /// The standard, in weeks: nearly all should wait less.
    pub standard_weeks: u32,
    /// More children seen a month once built up, 0 to 500.
    pub extra_a_month: f64,
    /// The first day of the change; before the forecast's first week it holds from the start.
    pub from: Day,
    /// Weeks over which the extra slots build up.
    pub ramp_weeks: u32,
    /// Referrals as a multiple of what they would be: 1 stays, 0 to 5.
    pub referrals: f64,
    /// Today's slots as a multiple of what they would be: 1 stays, 0 to 5.
    pub slots: f64,
    /// New posts, instead of or besides the extra children.
    pub posts: Option<Posts>,
    /// Whether every slot goes to the child who has waited longest, instead of the measured order.
    pub in_turn: bool,
}

/// Why a plan cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanFlaw {
    /// The number of more children seen.
    #[error("enter a whole number from 0 to 500")]
    Extra,
    /// How far to look.
    #[error("look ahead by 1 to 260 weeks")]
    Weeks,
    /// A multiple.
    #[error("enter a change between 0 and 5 times")]
    Multiple,
    /// The standard.
    #[error("enter a standard from 1 to 260 weeks")]
    Standard,
    /// Something about the posts.
    #[error("enter posts, costs and weeks that are not negative, and at most 200 posts")]
    Posts,
}

impl Plan {
    /// Nothing changes: 78 weeks against a standard of 18.
    #[must_use]
    pub const fn nothing(from: Day) -> Self {
        Self {
            weeks: 78,
            standard_weeks: 18,
            extra_a_month: 0.0,
            from,
            ramp_weeks: 13,
            referrals: 1.0,
            slots: 1.0,
            posts: None,
            in_turn: false,
        }
    }

    /// The week of a forecast from `start` (a Monday) in which the change begins, the first being 0.
    pub(super) fn first_week(&self, start: Day) -> usize {
        usize::try_from(days_between(start, self.from).div_euclid(7)).unwrap_or_default().min(self.weeks)
    }

    /// The first week, counted from 0, with more slots than today; 0 where the plan adds none.
    pub(super) fn more_slots_from(&self, start: Day) -> usize {
        if self.extra_a_month > 0.0 || self.posts.is_some() { self.first_week(start) } else { 0 }
    }

    /// Whether this can be a plan.
    ///
    /// # Errors
    /// The first value that cannot be.
    pub fn check(&self) -> Result<(), PlanFlaw> {
        if !(1..=260).contains(&self.weeks) || self.ramp_weeks > 260 {
            return Err(PlanFlaw::Weeks);
        }
        if !(1..=260).contains(&self.standard_weeks) {
            return Err(PlanFlaw::Standard);
        }
        if !(0.0..=500.0).contains(&self.extra_a_month) {
            return Err(PlanFlaw::Extra);
        }
        if !(0.0..=5.0).contains(&self.referrals) || !(0.0..=5.0).contains(&self.slots) {
            return Err(PlanFlaw::Multiple);
        }
        if self.posts.as_ref().is_some_and(|posts| !posts.can_be()) {
            return Err(PlanFlaw::Posts);
        }
        Ok(())
    }
}
