//! Chance, seeded. Each life has a stream of its own, so that a life does not change when another is made otherwise.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use waymark_kernel::{Day, add_days, days_between};

/// A source of chance.
#[derive(Debug, Clone)]
pub(crate) struct Dice(ChaCha8Rng);

impl Dice {
    /// The dice of one stream of a seed.
    pub(crate) fn new(seed: u64, stream: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(stream);
        Self(rng)
    }

    /// A whole number from 0 to `n` - 1; 0 when `n` is 0.
    pub(crate) fn below(&mut self, n: u64) -> u64 {
        // The high half of a 128-bit product: even to within n / 2^64, and the same on every machine.
        ((u128::from(self.0.next_u64()) * u128::from(n)) >> 64) as u64
    }

    /// A whole number from `first` to `last`, both included; `first` when they are out of order.
    pub(crate) fn between(&mut self, first: i64, last: i64) -> i64 {
        let span = last.saturating_sub(first).saturating_add(1).max(1);
        first + self.below(span.unsigned_abs()).cast_signed()
    }

    /// A number from 0 up to, not including, 1.
    pub(crate) fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something of this probability happens.
    pub(crate) fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// One of several things; `None` only when there are none.
    pub(crate) fn pick<'a, T>(&mut self, things: &'a [T]) -> Option<&'a T> {
        usize::try_from(self.below(things.len() as u64)).ok().and_then(|at| things.get(at))
    }

    /// One of several words.
    pub(crate) fn word(&mut self, words: &[&'static str]) -> &'static str {
        self.pick(words).copied().unwrap_or_default()
    }

    /// One of several things by their weights; `None` when all weigh nothing.
    pub(crate) fn weighted(&mut self, weights: &[f64]) -> Option<usize> {
        let mut left = self.unit() * weights.iter().sum::<f64>();
        let mut last = None;
        for (at, weight) in weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0) {
            last = Some(at);
            left -= weight;
            if left < 0.0 {
                break;
            }
        }
        last
    }

    /// A day from `first` to `last`, both included; `first` when they are out of order.
    pub(crate) fn day(&mut self, first: Day, last: Day) -> Day {
        add_days(first, self.between(0, days_between(first, last)))
    }

    /// A Monday to Friday from `first` to `last`, both included, where there is one.
    pub(crate) fn weekday(&mut self, first: Day, last: Day) -> Day {
        let drawn = self.day(first, last);
        let to_monday = 8 - i64::from(drawn.weekday().to_monday_one_offset());
        if to_monday > 2 {
            return drawn;
        }
        // A Saturday or Sunday: the Monday after if it fits, else the Friday before.
        let (monday, friday) = (add_days(drawn, to_monday), add_days(drawn, to_monday - 3));
        if monday <= last {
            monday
        } else if friday >= first {
            friday
        } else {
            drawn
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::day;

    #[test]
    fn a_stream_is_the_same_whatever_other_streams_were_used() {
        let first: Vec<u64> = (0..5).map(|_| Dice::new(1, 9).below(1000)).collect();
        let mut other = Dice::new(1, 8);
        other.below(1000);
        assert_eq!(first, (0..5).map(|_| Dice::new(1, 9).below(1000)).collect::<Vec<_>>());
        assert_ne!(Dice::new(1, 9).below(1 << 40), other.below(1 << 40));
    }

    #[test]
    fn a_weekday_stays_in_its_bounds_and_avoids_weekends_where_it_can() {
        let mut dice = Dice::new(3, 0);
        for _ in 0..500 {
            let drawn = dice.weekday(day(2026, 1, 2), day(2026, 1, 17));
            assert!((day(2026, 1, 2)..=day(2026, 1, 17)).contains(&drawn));
            assert!(drawn.weekday().to_monday_one_offset() < 6, "{drawn}");
        }
        assert_eq!(dice.weekday(day(2026, 1, 3), day(2026, 1, 4)).month(), 1);
    }

    #[test]
    fn weights_of_nothing_choose_nothing() {
        let mut dice = Dice::new(3, 0);
        assert_eq!(dice.weighted(&[0.0, 0.0]), None);
        assert_eq!(dice.weighted(&[0.0, 2.0, 0.0]), Some(1));
    }
}
