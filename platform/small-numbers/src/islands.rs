//! Counts that no sum ties together say nothing of each other, so each such island of a release is decided about by itself.
//! A release of many measures then costs what its measures cost, and one of them never hides a number of another.

use super::figures::{Figures, Sum};

/// Some counts of a release that sums tie together, and where each stood.
pub(super) struct Island {
    /// The counts and their sums, with places of their own; no percentages.
    pub figures: Figures,
    /// Where each of its counts stands in the release.
    pub places: Vec<usize>,
}

/// The islands of a release, in the order of their first counts.
pub(super) fn islands(figures: &Figures) -> Vec<Island> {
    let heads = heads(figures);
    let mut island_of = vec![None; heads.len()];
    let mut local = vec![0; heads.len()];
    let mut islands: Vec<Island> = Vec::new();
    for (place, (head, count)) in heads.iter().zip(&figures.counts).enumerate() {
        let index = island_of.get(*head).copied().flatten().unwrap_or(islands.len());
        if index == islands.len() {
            islands.push(Island { figures: Figures::new(), places: Vec::new() });
        }
        set(&mut island_of, *head, Some(index));
        if let Some(island) = islands.get_mut(index) {
            set(&mut local, place, island.places.len());
            island.places.push(place);
            island.figures.counts.push(count.clone());
        }
    }
    let here = |place: usize| local.get(place).copied().unwrap_or_default();
    for sum in &figures.sums {
        let head = heads.get(sum.total).copied().unwrap_or_default();
        let index = island_of.get(head).copied().flatten();
        if let Some(island) = index.and_then(|index| islands.get_mut(index)) {
            let parts = sum.parts.iter().map(|part| here(*part)).collect();
            island.figures.sums.push(Sum { total: here(sum.total), parts });
        }
    }
    islands
}

/// For each count one count of its island, the same for all of them.
fn heads(figures: &Figures) -> Vec<usize> {
    let mut above: Vec<usize> = (0..figures.counts.len()).collect();
    for sum in &figures.sums {
        let head = head(&mut above, sum.total);
        for part in &sum.parts {
            let other = self::head(&mut above, *part);
            set(&mut above, other, head);
        }
    }
    (0..above.len()).map(|place| head(&mut above, place)).collect()
}

/// The head of an island, shortening the way to it.
fn head(above: &mut [usize], place: usize) -> usize {
    let mut here = place;
    while let Some(next) = above.get(here).copied().filter(|next| *next != here) {
        let over = above.get(next).copied().unwrap_or(next);
        set(above, here, over);
        here = next;
    }
    here
}

fn set<T>(list: &mut [T], place: usize, value: T) {
    if let Some(here) = list.get_mut(place) {
        *here = value;
    }
}
