//! Quotas dealt like cards: every kind is drawn exactly as often as it was put in, in an order that chance gives.
//! That is how the totals of an invented area come out as published, and not only nearly so.

use crate::dice::Dice;

/// Cards of several kinds, each with the number that is left.
#[derive(Debug, Clone)]
pub(crate) struct Deck<T> {
    cards: Vec<(T, u32)>,
    left: u64,
}

impl<T: Copy> Deck<T> {
    /// A deck with so many of each kind.
    pub(crate) fn new(cards: impl IntoIterator<Item = (T, u32)>) -> Self {
        let cards: Vec<(T, u32)> = cards.into_iter().filter(|(_, count)| *count > 0).collect();
        let left = cards.iter().map(|(_, count)| u64::from(*count)).sum();
        Self { cards, left }
    }

    /// How many cards are left.
    pub(crate) fn left(&self) -> u64 {
        self.left
    }

    /// The next card; `None` when all are dealt.
    pub(crate) fn draw(&mut self, dice: &mut Dice) -> Option<T> {
        let mut at = dice.below(self.left);
        for (card, count) in &mut self.cards {
            if at < u64::from(*count) {
                *count -= 1;
                self.left -= 1;
                return Some(*card);
            }
            at -= u64::from(*count);
        }
        None
    }

    /// The next card, likelier where `weight` is greater. When nothing that is left has a weight, any card: a quota
    /// is kept even where chance has used up what would have suited better.
    pub(crate) fn draw_by(&mut self, dice: &mut Dice, weight: impl Fn(T) -> f64) -> Option<T> {
        let total: f64 = self.cards.iter().map(|(card, count)| weight(*card) * f64::from(*count)).sum();
        if total <= 0.0 {
            return self.draw(dice);
        }
        let mut at = dice.unit() * total;
        let mut chosen = None;
        for (place, (card, count)) in self.cards.iter().enumerate() {
            let share = weight(*card) * f64::from(*count);
            if share > 0.0 {
                chosen = Some(place);
                at -= share;
                if at < 0.0 {
                    break;
                }
            }
        }
        let (card, count) = self.cards.get_mut(chosen?)?;
        *count -= 1;
        self.left -= 1;
        Some(*card)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_drawn_exactly_as_often_as_it_was_put_in() {
        let mut dice = Dice::new(5, 0);
        let mut deck = Deck::new([('a', 7), ('b', 0), ('c', 93)]);
        let mut drawn = Vec::new();
        while let Some(card) = if drawn.len() % 2 == 0 {
            deck.draw(&mut dice)
        } else {
            deck.draw_by(&mut dice, |card| if card == 'a' { 5.0 } else { 0.1 })
        } {
            drawn.push(card);
        }
        assert_eq!(drawn.iter().filter(|card| **card == 'a').count(), 7);
        assert_eq!(drawn.iter().filter(|card| **card == 'c').count(), 93);
        assert_eq!(deck.left(), 0);
    }

    #[test]
    fn a_quota_is_kept_even_when_nothing_left_suits() {
        let mut dice = Dice::new(5, 0);
        let mut deck = Deck::new([('a', 1)]);
        assert_eq!(deck.draw_by(&mut dice, |_| 0.0), Some('a'));
        assert_eq!(deck.draw_by(&mut dice, |_| 1.0), None);
    }
}
