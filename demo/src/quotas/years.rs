//! How long ago the older plans started, by the age of those who hold them.

use super::table::{Table, age_of};
use crate::deck::Deck;
use crate::figures::Figures;
use crate::share;

/// Deals the years since older plans started to ages, youngest first: they have the least choice, because nobody has
/// a plan before the age of about two.
pub(super) fn years_by_age(
    table: &Table,
    years: &[u32],
    moved_in: u32,
    december: u32,
    figures: &Figures,
) -> Vec<Deck<u8>> {
    let older: u32 = table.iter().flatten().sum();
    let mut left: Vec<u32> = years.iter().skip(2).copied().collect();
    if let Some(second) = left.first_mut() {
        *second = second.saturating_sub(december);
    }
    let sum = left.iter().sum();
    let mut left = share::scale(&left, older.saturating_sub(moved_in), sum);
    left.insert(0, moved_in);
    let mut decks = Vec::new();
    for (row, counts) in table.iter().enumerate() {
        let held: u32 = counts.iter().sum();
        let oldest = usize::from(age_of(row)) - 1;
        let caps: Vec<u32> =
            left.iter().enumerate().map(|(at, left)| if at < oldest.max(1) { *left } else { 0 }).collect();
        let weights: Vec<f64> = caps
            .iter()
            .enumerate()
            .map(|(at, cap)| f64::from(*cap) * start_weight(row.saturating_sub(at), figures))
            .collect();
        let mut given = share::spread(held, &weights, &caps);
        let short = held - given.iter().sum::<u32>();
        let free: Vec<u32> = left.iter().zip(&given).map(|(left, given)| left - given).collect();
        let more = share::spread(short, &vec![0.0; free.len()], &free);
        for ((given, more), left) in given.iter_mut().zip(more).zip(&mut left) {
            *given += more;
            *left -= *given;
        }
        decks.push(Deck::new((1_u8..).zip(given)));
    }
    decks
}

/// How common it is to start a plan at an age, given as an index from 2 and under.
fn start_weight(at: usize, figures: &Figures) -> f64 {
    1.0 + figures.new_plans.ages.get(at).copied().map_or(0.0, f64::from)
}
