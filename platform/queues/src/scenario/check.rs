//! Refuses a description that no service could have, before any engine runs: negative or absurd slots, shares that are
//! none, numbers that are not numbers.

use super::{Order, Referrals, Scenario, Stage};

/// The longest look ahead: ten years.
pub const MOST_WEEKS: usize = 520;
/// The most children, or slots, in one place.
pub const MOST_CHILDREN: u64 = 1_000_000;

/// What is wrong with a description.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// No weeks, or more than ten years of them.
    #[error("look ahead by 1 to {MOST_WEEKS} weeks")]
    Weeks,
    /// Referrals that are negative, no number or enormous, or too few weeks of them.
    #[error("give referrals for each week, from 0 to {MOST_CHILDREN}")]
    Referrals,
    /// Shares of priorities that do not make up 1.
    #[error("the shares of the priorities must make up 1")]
    Priorities,
    /// A share below 0 or above 1.
    #[error("a share is from 0 to 1")]
    Share,
    /// No stage at all.
    #[error("a service has at least one stage")]
    NoStage,
    /// Slots that are negative, no number or enormous, or too few weeks of them.
    #[error("give slots for each week, from 0 to {MOST_CHILDREN}")]
    Slots,
    /// More children waiting than can be.
    #[error("at most {MOST_CHILDREN} children can wait")]
    Waiting,
    /// Sessions a child of 0 or more than 52.
    #[error("a child has 1 to 52 sessions")]
    Sessions,
    /// More priorities waiting than are described.
    #[error("somebody waits under a priority that is not described")]
    UnknownPriority,
    /// The engine cannot show this; the child-level engine can.
    #[error("this engine shows one list only: use the child-level engine for a pathway")]
    NotOneList,
    /// The exact law needs whole slots, one priority and a constant chance of withdrawing.
    #[error("the exact law needs whole slots, children seen in turn and one chance of withdrawing")]
    NotExact,
}

fn is_share(value: f64) -> bool {
    (0.0..=1.0).contains(&value)
}

fn is_count(value: f64) -> bool {
    (0.0..=MOST_CHILDREN as f64).contains(&value)
}

impl Scenario {
    /// Whether an engine may run this.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self) -> Result<(), Flaw> {
        if !(1..=MOST_WEEKS).contains(&self.weeks) {
            return Err(Flaw::Weeks);
        }
        self.check_referrals()?;
        let sum: f64 = self.priorities.iter().sum();
        if !self.priorities.iter().copied().all(is_share) || (sum - 1.0).abs() > 1e-6 {
            return Err(Flaw::Priorities);
        }
        let guaranteed = match self.order {
            Order::InTurn => 0.0,
            Order::PriorityFirst { guaranteed } => guaranteed,
        };
        let shares = [guaranteed, self.out_of_turn, self.again.share];
        if !shares.into_iter().chain(self.leaving.chances().iter().copied()).all(is_share) {
            return Err(Flaw::Share);
        }
        if self.stages.is_empty() {
            return Err(Flaw::NoStage);
        }
        self.stages.iter().try_for_each(|stage| self.check_stage(stage))
    }

    fn check_referrals(&self) -> Result<(), Flaw> {
        let good = match &self.referrals {
            Referrals::Counted(groups) => {
                groups.len() <= self.priorities.len()
                    && groups.iter().flatten().all(|&n| u64::from(n) <= MOST_CHILDREN)
            }
            Referrals::Drawn { mean, index } => {
                mean.len() >= self.weeks && mean.iter().copied().all(is_count) && (0.0..=1e4).contains(index)
            }
        };
        if good { Ok(()) } else { Err(Flaw::Referrals) }
    }

    fn check_stage(&self, stage: &Stage) -> Result<(), Flaw> {
        if stage.slots.len() < self.weeks || !stage.slots.iter().copied().all(is_count) {
            Err(Flaw::Slots)
        } else if !is_share(stage.not_brought) || !is_share(stage.leaves_after) {
            Err(Flaw::Share)
        } else if !(1..=52).contains(&stage.sessions) {
            Err(Flaw::Sessions)
        } else if stage.waiting_now() > MOST_CHILDREN {
            Err(Flaw::Waiting)
        } else if stage.waiting.len() > self.priorities.len() {
            Err(Flaw::UnknownPriority)
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain() -> Scenario {
        Scenario::one_list(vec![0, 5], vec![2.0; 10], 1.0, vec![3.0; 10])
    }

    #[test]
    fn a_plain_list_is_accepted() {
        assert_eq!(plain().check(), Ok(()));
    }

    #[test]
    fn values_that_no_service_could_have_are_refused_by_name() {
        let slots = |slots: f64| {
            let mut one = plain();
            one.stages[0].slots = vec![slots; 10];
            one.check()
        };
        for absurd in [-1.0, f64::NAN, f64::INFINITY, 1e300] {
            assert_eq!(slots(absurd), Err(Flaw::Slots));
        }
        assert_eq!(slots(0.0), Ok(()), "a service without slots is sad but possible");
        let mut one = plain();
        one.referrals = Referrals::Drawn { mean: vec![f64::NAN; 10], index: 1.0 };
        assert_eq!(one.check(), Err(Flaw::Referrals));
        one = plain();
        one.priorities = vec![0.5, 0.4];
        assert_eq!(one.check(), Err(Flaw::Priorities));
        one = plain();
        one.weeks = 100_000;
        assert_eq!(one.check(), Err(Flaw::Weeks));
    }
}
