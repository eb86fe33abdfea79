//! Settings that fit the ages of the children of a return. A return names a setting by a number alone; where an invented
//! setting bears that number, it is made one that teaches the children who are there. It never touches a number of the
//! national register.

use std::collections::{BTreeMap, BTreeSet};
use waymark_demo::{Area, Phase, Place};
use waymark_kernel::Day;
use waymark_returns::Person;

/// The ages, in whole years, of the children at each setting, by its URN or else its UKPRN.
#[derive(Debug, Default)]
pub struct Ages(BTreeMap<String, Vec<i16>>);

impl Ages {
    /// Adds a person of a return, as old as they are on a day: where they are taught, and where nothing says it, the settings
    /// that a plan names.
    pub fn add(&mut self, person: &Person, today: Day) {
        let Some(born) = person.birth_date else { return };
        let age = whole_years(born, today);
        for request in &person.requests {
            let placed = request.active_plans.iter().flat_map(|plans| &plans.placements);
            let mut at: BTreeSet<&str> = placed.map(|place| number(&place.urn, &place.ukprn)).collect();
            if at.is_empty() {
                let named = request.named_plan().into_iter().flat_map(|plan| &plan.details);
                at.extend(named.map(|detail| number(&detail.urn, &detail.ukprn)));
            }
            for setting in at.into_iter().filter(|number| !number.is_empty()) {
                self.0.entry(setting.to_owned()).or_default().push(age);
            }
        }
    }

    fn of(&self, place: &Place) -> &[i16] {
        let by = |number: &str| self.0.get(number).filter(|_| !number.is_empty());
        by(&place.urn).or_else(|| by(&place.ukprn)).map_or(&[], Vec::as_slice)
    }
}

/// The area with its places changed over, so that each one the return names teaches as many as possible of the children there.
pub fn fitted(area: &Area, ages: &Ages) -> Area {
    let mut area = area.clone();
    for at in 0..area.places.len() {
        let Some(place) = area.places.get(at) else { continue };
        let there = ages.of(place);
        let teaches = |phase: Phase| there.iter().filter(|age| takes(phase, **age)).count();
        let best = PHASES.into_iter().rev().max_by_key(|phase| teaches(*phase));
        let Some(best) = best.filter(|phase| teaches(*phase) > teaches(place.phase)) else { continue };
        let kind = place.counted_as;
        let free = |other: &&Place| other.phase == best && ages.of(other).is_empty();
        let alike = area.places.iter().filter(free).find(|other| other.counted_as == kind);
        let Some(other) = alike.or_else(|| area.places.iter().find(free)) else { continue };
        let other = other.clone();
        change_over(&mut area, at, &other);
    }
    area
}

/// In the order in which they are taken where two teach as many.
const PHASES: [Phase; 5] =
    [Phase::Primary, Phase::Secondary, Phase::AllThrough, Phase::Post16, Phase::Nursery];

/// The ages that a phase teaches, the last year included: pupils stay to the end of the school year in which they turn that old.
const fn takes(phase: Phase, age: i16) -> bool {
    match phase {
        Phase::Nursery => age <= 5,
        Phase::Primary => 4 <= age && age <= 11,
        Phase::Secondary => 11 <= age && age <= 18,
        Phase::AllThrough => 3 <= age && age <= 19,
        Phase::Post16 => 16 <= age,
    }
}

/// The two bear each other's names and kinds from now on; numbers, teams and units stay where they are.
fn change_over(area: &mut Area, at: usize, other: &Place) {
    let Some(place) = area.places.get(at).cloned() else { return };
    let pairs = [(place.ukprn.clone(), other), (other.ukprn.clone(), &place)];
    for (number, like) in pairs {
        let Some(to) = area.places.iter_mut().find(|one| one.ukprn == number) else { continue };
        to.name.clone_from(&like.name);
        (to.type_code, to.type_name, to.phase) = (like.type_code, like.type_name, like.phase);
        if let Some(team) = area.teams.get_mut(to.team.0 as usize) {
            team.name.clone_from(&like.name);
        }
    }
}

fn number<'p>(urn: &'p str, ukprn: &'p str) -> &'p str {
    if urn.is_empty() { ukprn } else { urn }
}

fn whole_years(born: Day, today: Day) -> i16 {
    let had_birthday = (today.month(), today.day()) >= (born.month(), born.day());
    today.year() - born.year() - i16::from(!had_birthday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_demo::{Like, Recipe, population};
    use waymark_kernel::day;

    #[test]
    fn somebody_of_twenty_is_not_at_an_infant_school_and_each_name_stays_once() {
        let today = day(2026, 11, 23);
        let people = population(&Recipe { seed: 1, like: Like::Sefton, plans: Some(200), today });
        let primary =
            people.area().places.iter().find(|place| place.phase == Phase::Primary).unwrap().clone();
        let mut ages = Ages::default();
        ages.0.insert(primary.urn.clone(), vec![20, 19]);
        let fitted = fitted(people.area(), &ages);
        let now = fitted.places.iter().find(|place| place.urn == primary.urn).unwrap();
        assert_eq!(now.phase, Phase::Post16);
        assert_ne!(now.name, primary.name);
        assert_eq!(fitted.teams[now.team.0 as usize].name, now.name, "its inbox is named after it");
        let names = |area: &Area| area.places.iter().map(|place| place.name.clone()).collect::<BTreeSet<_>>();
        assert_eq!(names(&fitted), names(people.area()), "two change over, none is made up");
        ages.0.insert(primary.urn.clone(), vec![7, 8, 20]);
        assert_eq!(super::fitted(people.area(), &ages), *people.area(), "most of them are right there");
    }

    #[test]
    fn a_birthday_of_today_counts() {
        assert_eq!(whole_years(day(2006, 11, 23), day(2026, 11, 23)), 20);
        assert_eq!(whole_years(day(2006, 11, 24), day(2026, 11, 23)), 19);
    }
}
