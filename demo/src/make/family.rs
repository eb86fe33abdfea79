//! Who brings a child up: one or two people, together or apart, and how to reach them.

use super::child;
use crate::area::plain;
use crate::dice::Dice;
use crate::life::{Carer, Relationship, Restriction};
use crate::names::Culture;
use waymark_returns::model::Sex;

/// What is known of a home before its people are.
pub(super) struct Household {
    pub(super) culture: &'static Culture,
    pub(super) surname: String,
    pub(super) looked_after: bool,
    pub(super) restriction: Option<Restriction>,
}

/// The carers; the first is the one the council writes to.
pub(super) fn carers(home: &Household, dice: &mut Dice) -> Vec<Carer> {
    if home.looked_after {
        let surname = home.culture.surname(dice);
        let mut foster = carer(home, Relationship::FosterCarer, &surname, dice);
        foster.parental_responsibility = false;
        let mut parent = carer(home, Relationship::Mother, &home.surname, dice);
        live_apart(&mut parent, dice);
        return vec![foster, parent];
    }
    let first = match dice.below(20) {
        0 => Relationship::Grandparent,
        1 => Relationship::Guardian,
        2 | 3 => Relationship::Father,
        _ => Relationship::Mother,
    };
    let mut all = vec![carer(home, first, &home.surname, dice)];
    let barred = home.restriction == Some(Restriction::CourtOrder);
    if first == Relationship::Mother && (barred || dice.chance(0.62)) {
        let other_name = if dice.chance(0.2) { home.culture.surname(dice) } else { home.surname.clone() };
        let mut father = carer(home, Relationship::Father, &other_name, dice);
        father.parental_responsibility = dice.chance(0.93);
        if barred || dice.chance(0.3) {
            live_apart(&mut father, dice);
        }
        father.barred_by_order = barred;
        all.push(father);
    }
    all
}

fn live_apart(carer: &mut Carer, dice: &mut Dice) {
    carer.lives_with_child = false;
    carer.address = Some(child::address(dice));
}

fn carer(home: &Household, relationship: Relationship, surname: &str, dice: &mut Dice) -> Carer {
    let sex = match relationship {
        Relationship::Mother => Sex::Female,
        Relationship::Father => Sex::Male,
        _ if dice.chance(0.7) => Sex::Female,
        _ => Sex::Male,
    };
    let forename = home.culture.forename(sex, dice).to_owned();
    let number = dice.below(10_000);
    let email =
        dice.chance(0.93).then(|| format!("{}.{}{number}@example.org", plain(&forename), plain(surname)));
    // A family in a refuge is reached by telephone only.
    let in_refuge = home.restriction == Some(Restriction::Refuge);
    Carer {
        forename,
        surname: surname.to_owned(),
        relationship,
        parental_responsibility: relationship != Relationship::Grandparent || dice.chance(0.6),
        lives_with_child: true,
        address: None,
        telephone: telephone(dice),
        email: email.filter(|_| !in_refuge),
        barred_by_order: false,
    }
}

/// 01632 960 000 to 960 999 is kept for drama; the hundred from 100 on is the council's own here.
pub(super) fn telephone(dice: &mut Dice) -> String {
    let line = if dice.chance(0.1) { dice.between(0, 99) } else { dice.between(200, 999) };
    format!("01632 960 {line:03}")
}
