//! One description of a service that every engine reads: who waits, who is referred, what slots there are and in what
//! order they go to children. All counts are whole children; all chances are a week's unless they say otherwise.
//!
//! **The order inside a week**, the same in every engine: referrals arrive; withdrawals due among those who already waited
//! last week; slots are counted; slots are given out (the guaranteed share first, then by priority, then the longest
//! wait); a child who is not brought loses the slot and keeps the place; whoever moves on joins the next stage next week.

mod check;
mod leaving;

pub use check::{Flaw, MOST_CHILDREN, MOST_WEEKS};
pub use leaving::Leaving;

/// How many are referred.
#[derive(Debug, Clone, PartialEq)]
pub enum Referrals {
    /// Known numbers, by priority and then by week.
    Counted(Vec<Vec<u32>>),
    /// Drawn: the mean of each week, and variance over mean of a week's count (1 is Poisson).
    Drawn {
        /// Mean of each week.
        mean: Vec<f64>,
        /// Variance over mean.
        index: f64,
    },
}

/// Who gets the next slot.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Order {
    /// The longest wait, whatever the priority.
    InTurn,
    /// The first priority first, then the longest wait. A share of the slots is guaranteed to children of the later
    /// priorities so that they do not wait for ever; what they do not need goes to the others.
    PriorityFirst {
        /// The guaranteed share, 0 to 1.
        guaranteed: f64,
    },
}

/// One stage of a pathway, such as triage, assessment or a block of sessions.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    /// Who waits now: by priority, then by whole weeks since referral.
    pub waiting: Vec<Vec<u32>>,
    /// Slots of each week. A part of a slot is a chance of one more.
    pub slots: Vec<f64>,
    /// Chance that a child is not brought to a slot.
    pub not_brought: f64,
    /// A child is discharged when not brought for this time; 0 is never.
    pub discharged_after: u32,
    /// Slots each child needs in this stage, one a week.
    pub sessions: u32,
    /// Share of children who need nothing more after this stage.
    pub leaves_after: f64,
    /// Whether families withdraw while waiting for this stage.
    pub may_withdraw: bool,
}

impl Stage {
    /// A stage with one slot a child, where everybody comes and families may withdraw.
    #[must_use]
    pub const fn new(waiting: Vec<Vec<u32>>, slots: Vec<f64>) -> Self {
        Self {
            waiting,
            slots,
            not_brought: 0.0,
            discharged_after: 0,
            sessions: 1,
            leaves_after: 0.0,
            may_withdraw: true,
        }
    }

    /// Children waiting for this stage now.
    #[must_use]
    pub fn waiting_now(&self) -> u64 {
        self.waiting.iter().flatten().map(|&n| u64::from(n)).sum()
    }
}

/// Referral again after the last stage.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Again {
    /// Share of those who finish.
    pub share: f64,
    /// Weeks after they finish.
    pub after: u32,
}

/// A service and what is to come.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// How many weeks to look ahead.
    pub weeks: usize,
    /// New referrals.
    pub referrals: Referrals,
    /// Share of referrals of each priority, the first taken first; they sum to 1.
    pub priorities: Vec<f64>,
    /// Who gets the next slot.
    pub order: Order,
    /// Measured share of slots that go to any waiting child rather than the next in order.
    pub out_of_turn: f64,
    /// Withdrawals.
    pub leaving: Leaving,
    /// The stages in order; one for a plain list.
    pub stages: Vec<Stage>,
    /// Referral again.
    pub again: Again,
}

impl Scenario {
    /// A plain list seen in turn: `waiting` by whole weeks since referral, drawn referrals, given slots.
    #[must_use]
    pub fn one_list(waiting: Vec<u32>, mean: Vec<f64>, index: f64, slots: Vec<f64>) -> Self {
        Self {
            weeks: mean.len(),
            referrals: Referrals::Drawn { mean, index },
            priorities: vec![1.0],
            order: Order::InTurn,
            out_of_turn: 0.0,
            leaving: Leaving::never(),
            stages: vec![Stage::new(vec![waiting], slots)],
            again: Again::default(),
        }
    }

    /// The longest wait of anybody now, in weeks.
    #[must_use]
    pub fn longest_wait(&self) -> usize {
        let groups = self.stages.iter().flat_map(|stage| &stage.waiting);
        groups.map(|by_weeks| by_weeks.len().saturating_sub(1)).max().unwrap_or_default()
    }
}
