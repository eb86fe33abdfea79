//! Keeps the proof that nothing can be worked out: for every small number not in sight, one whole table in which it is
//! 1 or less and one in which it is not small any more, both agreeing with all that a reader sees.

use super::Rule;
use super::solve::{Ask, Net, View, agrees, propose};

/// The greatest number that a reader must still think possible at the low end.
const LOW: u64 = 1;

/// What has been proved so far. A proof stays good when more numbers are left out, because those keep their place in it.
pub(super) struct Proofs {
    rule: Rule,
    small: Vec<bool>,
    low: Vec<bool>,
    high: Vec<bool>,
}

impl Proofs {
    /// Nothing proved yet, but what the true numbers themselves show.
    pub fn new(rule: Rule, truth: &[u64]) -> Self {
        let mut proofs = Self {
            rule,
            small: truth.iter().map(|count| rule.is_small(*count)).collect(),
            low: vec![false; truth.len()],
            high: vec![false; truth.len()],
        };
        proofs.take(truth);
        proofs
    }

    /// Takes back every proof: what a reader is taken to know has changed.
    pub fn forget(&mut self, truth: &[u64]) {
        *self = Self::new(self.rule, truth);
    }

    /// The first small number that a reader could know to be small, or to be more than 1.
    pub fn first_open(&mut self, views: &[View], net: Net<'_>) -> Option<usize> {
        for place in 0..self.small.len() {
            if !self.small.get(place).copied().unwrap_or(false) {
                continue;
            }
            for ask in [Ask::AtMost(LOW), Ask::AtLeast(self.rule.greatest_small())] {
                if !self.is_proved(place, ask) && !self.prove(views, net, place, ask) {
                    return Some(place);
                }
            }
        }
        None
    }

    fn is_proved(&self, place: usize, ask: Ask) -> bool {
        let proved = match ask {
            Ask::AtMost(_) => &self.low,
            Ask::AtLeast(_) => &self.high,
        };
        proved.get(place).copied().unwrap_or(false)
    }

    fn prove(&mut self, views: &[View], net: Net<'_>, place: usize, ask: Ask) -> bool {
        let Some(numbers) = propose(views, net, place, ask, &self.small) else { return false };
        if !agrees(views, net.sums, &numbers) {
            return false;
        }
        self.take(&numbers);
        self.is_proved(place, ask)
    }

    /// Reads off one table everything that it proves.
    fn take(&mut self, numbers: &[u64]) {
        let high = self.rule.greatest_small();
        for ((number, low_proved), high_proved) in numbers.iter().zip(&mut self.low).zip(&mut self.high) {
            *low_proved |= *number <= LOW;
            *high_proved |= *number >= high;
        }
    }
}
