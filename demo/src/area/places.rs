//! Finding a place for a child, and writing the area's places as a register of schools.

use super::kinds::{PLACEMENTS, Phase, Placement};
use super::schools::Kind;
use super::{Area, Place, PlaceIx};
use crate::dice::Dice;

/// Stages between which the school changes: to age 10, 11 to 15, from 16.
const STAGES: usize = 3;

/// Places by how a child there is counted, and by stage.
#[derive(Debug, Clone, Default)]
pub(crate) struct Index {
    lists: Vec<[Vec<PlaceIx>; STAGES]>,
}

impl Index {
    /// Enters a place under everything it can be.
    pub(crate) fn add(&mut self, kind: &Kind, place: &Place, ix: PlaceIx) {
        self.lists.resize_with(PLACEMENTS, Default::default);
        let unit = kind.unit.filter(|_| place.has_unit);
        let resourced = kind.resourced.filter(|_| place.has_resourced_provision);
        for column in [Some(kind.placement), unit, resourced].into_iter().flatten() {
            let Some(stages) = self.lists.get_mut(column as usize) else { continue };
            for (stage, list) in stages.iter_mut().enumerate() {
                let fits = match kind.phase {
                    Phase::Nursery | Phase::Primary => stage == 0,
                    Phase::Secondary => stage > 0,
                    Phase::Post16 => stage == 2,
                    Phase::AllThrough => true,
                };
                if fits {
                    list.push(ix);
                }
            }
        }
    }

    /// A place for a child of an age counted in this way; any stage of it when there is none for the age, `None`
    /// when such children are in no place at all.
    pub(crate) fn find(&self, placement: Placement, age: u8, dice: &mut Dice) -> Option<PlaceIx> {
        let stages = self.lists.get(placement as usize)?;
        let stage = stages.get(stage_of(age))?;
        let any = || stages.iter().find(|list| !list.is_empty());
        let list = if stage.is_empty() { any()? } else { stage };
        dice.pick(list).copied()
    }
}

/// The stage of an age on 31 August.
pub(crate) fn stage_of(age: u8) -> usize {
    match age {
        0..=10 => 0,
        11..=15 => 1,
        _ => 2,
    }
}

/// A postcode of the right shape in an area that does not exist: `AS1` to `AS9`.
pub(crate) fn postcode(dice: &mut Dice) -> String {
    // The letters an inward code may have: no C I K M O V.
    const LETTERS: [&str; 20] =
        ["A", "B", "D", "E", "F", "G", "H", "J", "L", "N", "P", "Q", "R", "S", "T", "U", "W", "X", "Y", "Z"];
    let (district, sector) = (dice.between(1, 9), dice.between(1, 9));
    format!("AS{district} {sector}{}{}", dice.word(&LETTERS), dice.word(&LETTERS))
}

impl Area {
    /// A place by its index.
    #[must_use]
    pub fn place(&self, ix: PlaceIx) -> Option<&Place> {
        self.places.get(usize::try_from(ix.0).ok()?)
    }

    /// The places as a register of schools: the columns of the national register that matter here, comma separated,
    /// in ASCII, one header row. A provider without a URN is left out, as it is there.
    #[must_use]
    pub fn register_csv(&self) -> String {
        let mut out = String::from(
            "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (code),\
             TypeOfEstablishment (name),EstablishmentStatus (code),EstablishmentStatus (name),\
             PhaseOfEducation (name),StatutoryLowAge,StatutoryHighAge,UKPRN,Postcode,\
             TypeOfResourcedProvision (name)\r\n",
        );
        for place in self.places.iter().filter(|place| !place.urn.is_empty()) {
            out.push_str(&self.register_row(place));
        }
        out
    }

    fn register_row(&self, place: &Place) -> String {
        let (phase, low, high) = match place.phase {
            Phase::Nursery => ("Nursery", 2, 5),
            Phase::Primary => ("Primary", 3, 11),
            Phase::Secondary => ("Secondary", 11, 18),
            Phase::Post16 => ("16 plus", 16, 25),
            Phase::AllThrough => ("Not applicable", 3, 19),
        };
        let provision = match (place.has_unit, place.has_resourced_provision) {
            (true, true) => "Resourced provision and SEN unit",
            (true, false) => "SEN unit",
            (false, true) => "Resourced provision",
            (false, false) => "Not applicable",
        };
        format!(
            "{},{},{},{:04},\"{}\",{},\"{}\",1,Open,{phase},{low},{high},{},{},{provision}\r\n",
            place.urn,
            self.la,
            self.name,
            place.establishment,
            place.name,
            place.type_code,
            place.type_name,
            place.ukprn,
            place.postcode,
        )
    }
}
