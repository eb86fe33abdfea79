//! Likely ages, placements, needs and people where no quota is dealt: by what is published of plans held.

use super::Hand;
use super::child::Subject;
use super::fitting::fitting;
use crate::area::Placement;
use crate::quotas::{Cell, needs};
use crate::world::World;
use waymark_identifiers::Coded;
use waymark_identifiers::ethnicity::Group;
use waymark_identifiers::sen::Need;
use waymark_returns::model::Sex;

/// An age on 31 August by what is published of plans held.
pub(super) fn likely_age(world: &World, hand: &mut Hand) -> u8 {
    let weights: Vec<f64> =
        world.figures.stock.by_age.iter().map(|row| f64::from(row.iter().sum::<u32>())).collect();
    let row = hand.dice.weighted(&weights).unwrap_or(8);
    u8::try_from(row).unwrap_or_default().saturating_add(2).min(23)
}

/// A placement by what is published for an age.
pub(super) fn cell_of_age(world: &World, age: u8, hand: &mut Hand) -> Cell {
    let row = world.figures.stock.by_age.get(usize::from(age.saturating_sub(2)));
    let weights: Vec<f64> = Placement::ALL
        .into_iter()
        .zip(row.into_iter().flatten())
        .map(|(placement, count)| if usual(placement, age) { f64::from(*count) } else { 0.0 })
        .collect();
    let at = hand.dice.weighted(&weights).unwrap_or_default();
    Cell { age, placement: Placement::ALL.get(at).copied().unwrap_or(Placement::MaintainedSchool) }
}

/// Whether a child of an age can be placed so by the rules of the return.
pub(super) fn usual(placement: Placement, age: u8) -> bool {
    age >= 16 || !matches!(placement, Placement::Neet | Placement::NeetNotice)
}

/// Sex and ethnic group by what is published of plans held.
pub(super) fn likely_subject(world: &World, age: u8, hand: &mut Hand) -> Subject {
    let stock = &world.figures.stock;
    let female = f64::from(stock.female) / f64::from((stock.female + stock.male).max(1));
    let sex = if hand.dice.chance(female) { Sex::Female } else { Sex::Male };
    let weights: Vec<f64> = stock.ethnicity.iter().map(|count| f64::from(*count)).collect();
    let at = hand.dice.weighted(&weights).unwrap_or_default();
    Subject { age, sex, group: Group::all().nth(at).unwrap_or(Group::WhiteBritish), settled: false }
}

/// A need by what is published of plans held, fitting the age and placement.
pub(super) fn likely_need(world: &World, cell: Cell, hand: &mut Hand) -> Need {
    let weights: Vec<f64> = needs()
        .zip(&world.figures.stock.needs)
        .map(|(need, count)| f64::from(*count) * fitting(cell, need))
        .collect();
    let at = hand.dice.weighted(&weights).unwrap_or_default();
    needs().nth(at).unwrap_or(Need::Autism)
}
