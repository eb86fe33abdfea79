//! Names for invented people: written for this purpose, put together by chance. A full name may by accident be that
//! of somebody; nothing else about the person is.

mod africa;
mod asia;
mod britain;
mod europe;

use crate::dice::Dice;
use waymark_identifiers::ethnicity::Group;
use waymark_returns::model::Sex;

/// First names, family names and home languages that go together.
pub(crate) struct Culture {
    pub(crate) girls: &'static [&'static str],
    pub(crate) boys: &'static [&'static str],
    pub(crate) surnames: &'static [&'static str],
    /// Languages an interpreter may be needed for, in English; empty where English is usual.
    pub(crate) languages: &'static [&'static str],
}

impl Culture {
    /// The names usual in an ethnic group. Chance mixes where families do.
    pub(crate) fn of(group: Group, dice: &mut Dice) -> &'static Self {
        let mixed = |dice: &mut Dice, other: &'static Self| {
            if dice.chance(0.6) { &britain::BRITISH } else { other }
        };
        match group {
            Group::WhiteBritish | Group::Unclassified | Group::BlackCaribbean | Group::MixedCaribbean => {
                &britain::BRITISH
            }
            Group::WhiteIrish | Group::WhiteIrishTraveller => &britain::IRISH,
            Group::WhiteOther if dice.chance(0.35) => &europe::SOUTHERN,
            Group::WhiteOther | Group::WhiteGypsyRoma => &europe::EASTERN,
            Group::AsianPakistani | Group::AsianBangladeshi => &asia::PAKISTANI_AND_BANGLADESHI,
            Group::AsianIndian | Group::AsianOther => &asia::INDIAN_AND_TAMIL,
            Group::AsianChinese => &asia::CHINESE,
            Group::BlackAfrican | Group::BlackOther => {
                if dice.chance(0.7) {
                    &africa::WESTERN
                } else {
                    &africa::EASTERN
                }
            }
            Group::OtherGroup => {
                if dice.chance(0.7) {
                    &asia::MIDDLE_EASTERN
                } else {
                    &asia::SOUTH_EASTERN
                }
            }
            Group::MixedAsian => mixed(dice, &asia::PAKISTANI_AND_BANGLADESHI),
            Group::MixedAfrican => mixed(dice, &africa::WESTERN),
            Group::MixedOther => mixed(dice, &asia::MIDDLE_EASTERN),
        }
    }

    /// A first name for a sex.
    pub(crate) fn forename(&self, sex: Sex, dice: &mut Dice) -> &'static str {
        dice.word(if sex == Sex::Female { self.girls } else { self.boys })
    }

    /// A family name; a few families carry two.
    pub(crate) fn surname(&self, dice: &mut Dice) -> String {
        let first = dice.word(self.surnames);
        if dice.chance(0.04) {
            let second = dice.word(britain::BRITISH.surnames);
            if second != first && !first.contains([' ', '-']) {
                return format!("{first}-{second}");
            }
        }
        first.to_owned()
    }
}

/// Names for staff: of any culture of the area.
pub(crate) fn of_staff(dice: &mut Dice) -> (&'static str, String) {
    let cultures = [
        &britain::BRITISH,
        &britain::BRITISH,
        &britain::BRITISH,
        &britain::IRISH,
        &asia::INDIAN_AND_TAMIL,
        &asia::PAKISTANI_AND_BANGLADESHI,
        &africa::WESTERN,
        &europe::EASTERN,
    ];
    let culture = dice.pick(&cultures).copied().unwrap_or(&britain::BRITISH);
    let sex = if dice.chance(0.75) { Sex::Female } else { Sex::Male };
    (culture.forename(sex, dice), culture.surname(dice))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn there_are_enough_names_of_enough_kinds() {
        let all = [
            &britain::BRITISH,
            &britain::IRISH,
            &europe::EASTERN,
            &europe::SOUTHERN,
            &asia::PAKISTANI_AND_BANGLADESHI,
            &asia::INDIAN_AND_TAMIL,
            &asia::CHINESE,
            &asia::MIDDLE_EASTERN,
            &asia::SOUTH_EASTERN,
            &africa::WESTERN,
            &africa::EASTERN,
        ];
        let first: BTreeSet<_> = all.iter().flat_map(|one| one.girls.iter().chain(one.boys)).collect();
        let last: BTreeSet<_> = all.iter().flat_map(|one| one.surnames).collect();
        assert!(first.len() >= 200, "{} first names", first.len());
        assert!(last.len() >= 250, "{} family names", last.len());
        for sort in ["\u{e9}", "'", "-", " "] {
            let found = last.iter().chain(first.iter()).any(|name| name.contains(sort));
            assert!(found, "no name with {sort:?}");
        }
    }
}
