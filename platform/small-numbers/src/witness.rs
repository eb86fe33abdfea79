//! Keeps the proof that nothing can be worked out: for every small number not in sight, one whole table in which it is
//! 1 or less and one in which it is not small any more, both agreeing with all that a reader sees.

use super::Rule;
use super::region::{May, Reach, Region};
use super::solve::{Ask, Asked, Net, View, is_ruled_out, propose};

/// The greatest number that a reader must still think possible at the low end.
const LOW: u64 = 1;

/// What has been proved so far. A proof stays good when more numbers are left out, because those keep their place in it.
pub(super) struct Proofs {
    rule: Rule,
    small: Vec<bool>,
    low: Vec<bool>,
    high: Vec<bool>,
    /// Everything before this place is proved.
    next: usize,
}

impl Proofs {
    /// Nothing proved yet, but what the true numbers themselves show.
    pub fn new(rule: Rule, truth: &[u64]) -> Self {
        let mut proofs = Self {
            rule,
            small: truth.iter().map(|count| rule.is_small(*count)).collect(),
            low: vec![false; truth.len()],
            high: vec![false; truth.len()],
            next: 0,
        };
        proofs.take(truth.iter().copied().enumerate());
        proofs
    }

    /// Takes back every proof: what a reader is taken to know has changed.
    pub fn forget(&mut self, truth: &[u64]) {
        *self = Self::new(self.rule, truth);
    }

    /// The first small number that a reader could know to be small, or to be more than 1.
    pub fn first_open(&mut self, views: &[View], net: Net<'_>) -> Option<Asked> {
        while let Some(small) = self.small.get(self.next).copied() {
            for ask in [Ask::AtMost(LOW), Ask::AtLeast(self.rule.greatest_small())] {
                let asked = (self.next, ask);
                if small && !self.is_proved(asked) && !self.prove(views, net, asked) {
                    return Some(asked);
                }
            }
            self.next += 1;
        }
        None
    }

    fn is_proved(&self, (place, ask): Asked) -> bool {
        let proved = match ask {
            Ask::AtMost(_) => &self.low,
            Ask::AtLeast(_) => &self.high,
        };
        proved.get(place).copied().unwrap_or(false)
    }

    /// Looks for a proof, first among the nearest numbers; `false` when they rule it out, or all together have none.
    fn prove(&mut self, views: &[View], net: Net<'_>, asked: Asked) -> bool {
        let unknown = |place: usize| matches!(views.get(place), Some(View::Unknown(_))).then_some(May::Move);
        for reach in Reach::NEAR.into_iter().chain([Reach::WHOLE]) {
            let region = Region::about(asked.0, net, reach, unknown);
            if let Some(numbers) = propose(views, net, asked, &region, &self.small) {
                self.take(numbers);
                return self.is_proved(asked);
            }
            if region.is_whole() || is_ruled_out(views, net, asked, &region) {
                return false;
            }
        }
        false
    }

    /// Reads off some numbers of one table everything that they prove.
    fn take(&mut self, numbers: impl IntoIterator<Item = (usize, u64)>) {
        let high = self.rule.greatest_small();
        for (place, number) in numbers {
            if let (Some(low_proved), Some(high_proved)) = (self.low.get_mut(place), self.high.get_mut(place))
            {
                *low_proved |= number <= LOW;
                *high_proved |= number >= high;
            }
        }
    }
}
