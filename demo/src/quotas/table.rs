//! The table of plans held by age and placement, and the new plans taken out of it.

use super::{Cell, placements};
use crate::area::{PLACEMENTS, Placement};
use crate::deck::Deck;
use crate::figures::{FLOW_AGES, Figures, STOCK_AGES};
use crate::share;

/// Rows: ages from 2; columns: placements in the order of `Placement::ALL`.
pub(super) type Table = Vec<[u32; PLACEMENTS]>;

pub(super) fn age_of(row: usize) -> u8 {
    u8::try_from(row).unwrap_or(u8::MAX).saturating_add(2)
}

pub(super) fn all_cells(table: &Table) -> impl Iterator<Item = (Cell, u32)> {
    table.iter().enumerate().flat_map(|(row, counts)| {
        placements(counts).map(move |(placement, count)| (Cell { age: age_of(row), placement }, count))
    })
}

pub(super) fn cells(table: &Table) -> Deck<Cell> {
    Deck::new(all_cells(table))
}

fn cell_mut(table: &mut Table, row: usize, column: usize) -> Option<&mut u32> {
    table.get_mut(row)?.get_mut(column)
}

/// The return allows "not in education, employment or training" from 16 only, and its other reason at school age
/// under another heading. A few published cells say otherwise: such a child changes places with an older one of a
/// special school, so that both totals stay.
pub(super) fn lawful(table: &mut Table) {
    const SWAPS: [(Placement, Placement); 2] =
        [(Placement::Neet, Placement::SpecialMaintained), (Placement::NeetNotice, Placement::SpecialAcademy)];
    for (wrong, partner) in SWAPS {
        let (wrong, partner) = (wrong as usize, partner as usize);
        for young in 0..14 {
            for old in 14..STOCK_AGES {
                let count = cell_mut(table, young, wrong).map_or(0, |cell| *cell);
                let room = cell_mut(table, old, partner).map_or(0, |cell| *cell);
                let moved = count.min(room);
                for (row, column, up) in
                    [(young, wrong, false), (young, partner, true), (old, partner, false), (old, wrong, true)]
                {
                    if let Some(cell) = cell_mut(table, row, column) {
                        *cell = if up { *cell + moved } else { *cell - moved };
                    }
                }
            }
        }
    }
}

/// How likely a plan held at an age is a new one: by age from 2.
pub(super) fn youth(figures: &Figures) -> Vec<f64> {
    let mut held = [0.0_f64; FLOW_AGES];
    for (row, counts) in figures.stock.by_age.iter().enumerate() {
        if let Some(sum) = held.get_mut(row.min(FLOW_AGES - 1)) {
            *sum += f64::from(counts.iter().sum::<u32>());
        }
    }
    (0..STOCK_AGES)
        .map(|row| {
            let at = row.min(FLOW_AGES - 1);
            let new = figures.new_plans.ages.get(at).copied().map_or(0.0, f64::from);
            new / held.get(at).copied().unwrap_or_default().max(1.0)
        })
        .collect()
}

/// Takes the new plans out of the table: so many of each placement as published, mostly of the ages that are new.
pub(super) fn take_fresh(table: &mut Table, fresh: u32, figures: &Figures, youth: &[f64]) -> Table {
    let mut wanted = figures.new_plans.placements;
    // Columns that were not available have their share in the total only.
    let missing = figures.new_plans.total.saturating_sub(wanted.iter().sum());
    if let Some(column) = wanted.get_mut(Placement::OnlineProvider as usize) {
        *column += missing;
    }
    let caps: Vec<u32> =
        (0..PLACEMENTS).map(|column| table.iter().filter_map(|row| row.get(column)).sum()).collect();
    let shares: Vec<f64> = wanted.iter().map(|count| f64::from(*count)).collect();
    let exact = share::spread(fresh, &shares, &caps);
    let mut out = vec![[0; PLACEMENTS]; table.len()];
    for (column, count) in exact.iter().enumerate() {
        let caps: Vec<u32> = table.iter().filter_map(|row| row.get(column)).copied().collect();
        let weights: Vec<f64> = caps.iter().zip(youth).map(|(cap, young)| f64::from(*cap) * young).collect();
        for (row, count) in share::spread(*count, &weights, &caps).into_iter().enumerate() {
            shift(table, &mut out, row, column, count);
        }
    }
    out
}

fn shift(from: &mut Table, to: &mut Table, row: usize, column: usize, count: u32) {
    if let (Some(from), Some(to)) = (cell_mut(from, row, column), cell_mut(to, row, column)) {
        *from -= count;
        *to += count;
    }
}

/// Takes `count` plans out of the table, mostly of the ages that are new, of all placements.
pub(super) fn take(table: &mut Table, count: u32, youth: &[f64]) -> Table {
    let caps: Vec<u32> = table.iter().flatten().copied().collect();
    let weights: Vec<f64> = caps
        .iter()
        .enumerate()
        .map(|(at, cap)| f64::from(*cap) * youth.get(at / PLACEMENTS).copied().unwrap_or_default())
        .collect();
    let mut out = vec![[0; PLACEMENTS]; table.len()];
    for (at, count) in share::spread(count, &weights, &caps).into_iter().enumerate() {
        shift(table, &mut out, at / PLACEMENTS, at % PLACEMENTS, count);
    }
    out
}
