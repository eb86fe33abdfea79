//! A child whom a service knows and nobody else: no plan, no request.

use crate::dice::Dice;
use crate::life::Address;
use crate::make::child::{address, ethnicity};
use crate::names::Culture;
use waymark_identifiers::ethnicity::Group;
use waymark_identifiers::{Coded, Ethnicity, nhs};
use waymark_kernel::Day;
use waymark_returns::model::Sex;

/// The invented NHS numbers of these children begin after those of any area's lives.
const NUMBERS: u32 = 700_000;
/// Of those who are referred for help with talking, the share of girls.
const GIRLS: f64 = 0.34;

/// A child whom a service knows and nobody else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newcomer {
    /// First and family name.
    pub name: (String, String),
    /// The birth date.
    pub born: Day,
    /// The sex.
    pub sex: Sex,
    /// The ethnicity, where it is known.
    pub ethnicity: Option<Ethnicity>,
    /// A synthetic NHS number; empty beyond the last that there is.
    pub nhs_number: String,
    /// The home.
    pub address: Address,
}

/// The `n`th of them, of an ethnic group by these weights.
pub(super) fn newcomer(n: usize, born: Day, groups: &[f64], dice: &mut Dice) -> Newcomer {
    let group = dice.weighted(groups).and_then(|at| Group::all().nth(at)).unwrap_or(Group::WhiteBritish);
    let culture = Culture::of(group, dice);
    let sex = if dice.chance(GIRLS) { Sex::Female } else { Sex::Male };
    let number = u32::try_from(n).ok().and_then(|n| nhs::synthetic(NUMBERS.checked_add(n)?));
    Newcomer {
        name: (culture.forename(sex, dice).to_owned(), culture.surname(dice)),
        born,
        sex,
        ethnicity: ethnicity(group, dice),
        nhs_number: number.unwrap_or_default(),
        address: address(dice),
    }
}
