//! Who a child is: name, birth, sex, ethnicity, numbers and home. Nothing about requests or plans.

use super::{Hand, family};
use crate::area::postcode;
use crate::dice::Dice;
use crate::life::{Address, Communication, Extras, Life, Restriction};
use crate::names::Culture;
use crate::world::World;
use waymark_identifiers::ethnicity::Group;
use waymark_identifiers::{Coded, Ethnicity, nhs, uln, upn};
use waymark_kernel::{Day, add_days, day, days_between};
use waymark_returns::model::{Person, Sex, UpnUnknown};

/// What is dealt of a child.
#[derive(Debug, Clone, Copy)]
pub(super) struct Subject {
    /// Age on 31 August before census; 2 stands for under 3.
    pub(super) age: u8,
    pub(super) sex: Sex,
    pub(super) group: Group,
    /// Has no birthday between 31 August and census: for placements that the return ties to an age.
    pub(super) settled: bool,
}

const STREETS: [&str; 24] = [
    "Alder Close",
    "Bakehouse Lane",
    "Beck Street",
    "Canal Terrace",
    "Chapel Walk",
    "Coopers Row",
    "Dyers Court",
    "Ferry Road",
    "Furnace Street",
    "Glebe Avenue",
    "Harbour View",
    "Ironworks Road",
    "Kiln Lane",
    "Lock Street",
    "Mill Rise",
    "Nursery Road",
    "Orchard Way",
    "Quarry Bank",
    "Rectory Road",
    "Ropewalk",
    "Saltmarsh Drive",
    "Tannery Street",
    "Viaduct Road",
    "Weavers Green",
];
const TOWNS: [&str; 8] = [
    "Ashdale",
    "Craythorpe",
    "Eastmere",
    "Holmestead",
    "Larkfield",
    "Marlgate",
    "Netherbrook",
    "Windle Green",
];

/// A child who was born, and some months old, by a day.
pub(super) fn new(world: &World, subject: Subject, alive_by: Day, hand: &mut Hand) -> Life {
    let dice = &mut hand.dice;
    let culture = Culture::of(subject.group, dice);
    let born = birth(world, &subject, alive_by, hand);
    let dice = &mut hand.dice;
    let surname = culture.surname(dice);
    let address = address(dice);
    let years = days_between(born, world.calendar.today) / 365;
    let mut person = Person {
        surname: surname.clone(),
        forename: culture.forename(subject.sex, dice).to_owned(),
        birth_date: Some(born),
        sex: Some(subject.sex),
        ethnicity: ethnicity(subject.group, &mut hand.dice),
        post_code: address.postcode.clone(),
        ..Person::default()
    };
    number(world, &mut person, years, hand);
    let dice = &mut hand.dice;
    let looked_after = dice.chance(0.045);
    let restriction = restriction(hand);
    let household = family::Household { culture, surname, looked_after, restriction };
    let carers = family::carers(&household, &mut hand.dice);
    let dice = &mut hand.dice;
    let officer = if dice.chance(0.985) { world.officer(dice) } else { None };
    let extras = Extras {
        serial: hand.serial,
        nhs_number: nhs::synthetic(hand.serial).unwrap_or_default(),
        communication: communication(culture, hand),
        address,
        carers,
        restriction,
        looked_after,
        setting: None,
        officer,
        requests: Vec::new(),
        reviews: Vec::new(),
        transfers: Vec::new(),
        first_made: None,
        moved_in: None,
        named_before: None,
    };
    Life { person, extras }
}

fn birth(world: &World, subject: &Subject, alive_by: Day, hand: &mut Hand) -> Day {
    let (mut first, last) = world.calendar.born(subject.age);
    if subject.settled {
        let census = world.calendar.census;
        first = add_days(day(last.year(), census.month(), census.day()), 1);
    }
    let last = last.min(add_days(alive_by, -200)).max(first);
    hand.dice.day(first, last)
}

/// Codes of the group, one main code mostly: a council uses either the main or the extended codes.
pub(crate) fn ethnicity(group: Group, dice: &mut Dice) -> Option<Ethnicity> {
    let code = match group {
        Group::OtherGroup => "OOTH",
        Group::AsianOther => "AOTH",
        Group::AsianBangladeshi => "ABAN",
        Group::AsianChinese => "CHNE",
        Group::AsianIndian => "AIND",
        Group::AsianPakistani => "APKN",
        Group::BlackOther => "BOTH",
        Group::BlackAfrican => "BAFR",
        Group::BlackCaribbean => "BCRB",
        Group::MixedOther => "MOTH",
        Group::MixedAsian => "MWAS",
        Group::MixedAfrican => "MWBA",
        Group::MixedCaribbean => "MWBC",
        Group::Unclassified => dice.word(&["NOBT", "NOBT", "REFU"]),
        Group::WhiteOther => "WOTH",
        Group::WhiteGypsyRoma => "WROM",
        Group::WhiteIrish => "WIRI",
        Group::WhiteIrishTraveller => "WIRT",
        Group::WhiteBritish => "WBRI",
    };
    Ethnicity::from_code(code)
}

/// A unique pupil number from school age on, a learner number from 14; else the reason why there is none.
fn number(world: &World, person: &mut Person, years: i64, hand: &mut Hand) {
    if years < 5 && hand.dice.chance(0.6) {
        person.upn_unknown = Some(UpnUnknown::Under6);
        return;
    }
    // Establishment and serial together count up with the lives, so no number comes twice.
    let establishment = u16::try_from(2000 + hand.serial / 1000 % 8000).unwrap_or_default();
    let serial = u16::try_from(hand.serial % 1000).unwrap_or_default();
    let born = person.birth_date.map_or(0, Day::year);
    let year = u8::try_from((born + 4).rem_euclid(100)).unwrap_or_default();
    person.upn = upn::make(world.area.la, establishment, year, serial);
    if years >= 14 {
        person.uln = uln::make(hand.serial);
    }
}

/// A made-up home.
pub(crate) fn address(dice: &mut Dice) -> Address {
    Address {
        street: format!("{} {}", dice.between(1, 148), dice.word(&STREETS)),
        town: dice.word(&TOWNS).to_owned(),
        postcode: postcode(dice),
    }
}

fn restriction(hand: &mut Hand) -> Option<Restriction> {
    match hand.dice.below(1000) {
        0..=4 => Some(Restriction::CourtOrder),
        5..=7 => Some(Restriction::Refuge),
        8 | 9 => Some(Restriction::Safeguarding),
        _ => None,
    }
}

fn communication(culture: &'static Culture, hand: &mut Hand) -> Option<Communication> {
    let dice = &mut hand.dice;
    if !culture.languages.is_empty() && dice.chance(0.18) {
        return Some(Communication::Interpreter(dice.word(culture.languages)));
    }
    match dice.below(200) {
        0 => Some(Communication::SignLanguage),
        1 | 2 => Some(Communication::EasyRead),
        3 => Some(Communication::LargePrint),
        _ => None,
    }
}
