//! Officers: those who can have cases on a day, as case officers or SEND managers. A case stays given to whoever it was given
//! to until a manager gives it away, but from the first day on which they hold neither role nobody has it: every page, list,
//! count and letter that says who has a case asks here.

use crate::persons::{self, Person};
use crate::roles;
use crate::store::officers as rows;
pub use crate::store::officers::having_cases;
use std::collections::HashMap;
use waymark_access::Role;
use waymark_kernel::{Answer, Day, Instant, PersonId};
use waymark_store::{Reader, Store};

/// The roles in which somebody can have cases.
pub const ROLES: [Role; 2] = [Role::CaseOfficer, Role::SendManager];

/// Whether a role, by its code, is one of them.
pub(crate) fn is_role(code: &str) -> bool {
    ROLES.iter().any(|role| role.code() == code)
}

/// Everyone who can have cases on a day, by name, each of them once.
///
/// # Errors
/// As the store's.
pub async fn on(store: &Store, day: Day) -> Answer<Vec<Person>> {
    let mut officers = Vec::new();
    for role in ROLES {
        officers.extend(persons::with_role(store, role.code(), day).await?);
    }
    officers.sort_by(|a, b| (&a.details.name, a.id).cmp(&(&b.details.name, b.id)));
    officers.dedup_by_key(|officer| officer.id);
    Ok(officers)
}

/// Whether somebody can have cases on a day.
///
/// # Errors
/// As the store's.
pub async fn is_one<R: Reader>(from: R, person: PersonId, day: Day) -> Answer<bool> {
    let held = roles::of_person(from, person, day).await?;
    Ok(held.iter().any(|role| is_role(&role.given.role)))
}

/// The one a case was given to, where they can have it on a day; otherwise nobody has it.
///
/// # Errors
/// As the store's.
pub async fn who_has<R: Reader>(from: R, given_to: Option<PersonId>, day: Day) -> Answer<Option<PersonId>> {
    match given_to {
        Some(person) if is_one(from, person, day).await? => Ok(Some(person)),
        _ => Ok(None),
    }
}

/// The names of those of these people who can have cases on a day.
///
/// # Errors
/// As the store's.
pub async fn names(store: &Store, people: &[PersonId], day: Day) -> Answer<HashMap<PersonId, String>> {
    Ok(rows::names(store, people, day).await?.into_iter().collect())
}

/// From when until when each officer of the area could have cases: the last day is the first one without. For figures, which
/// ask about many cases on many days.
#[derive(Debug, Clone, Default)]
pub struct Terms(HashMap<PersonId, Vec<(Day, Option<Day>)>>);

impl Terms {
    /// All of them; `known` leaves out what was recorded after that instant, and reads the whole journal once.
    ///
    /// # Errors
    /// As the store's; a fault when a fact cannot be read.
    pub async fn read(store: &Store, known: Option<Instant>) -> Answer<Self> {
        let mut terms = Self::default();
        let held = match known {
            None => rows::terms(store).await?,
            Some(known) => rows::terms_known(store, known).await?,
        };
        for (person, from, to) in held {
            terms.0.entry(person).or_default().push((from, to));
        }
        Ok(terms)
    }

    /// Whether somebody can have cases on a day. Of somebody whose roles nobody ever told what was told of the case stands.
    #[must_use]
    pub fn on(&self, person: PersonId, day: Day) -> bool {
        let held = self.0.get(&person);
        held.is_none_or(|held| held.iter().any(|(from, to)| *from <= day && to.is_none_or(|to| day < to)))
    }

    /// Whether one term holds every day from a day on, up to `to`, which is not included: nearly always so.
    #[must_use]
    pub fn hold(&self, person: PersonId, from: Day, to: Option<Day>) -> bool {
        let all = |last: Day| to.is_some_and(|to| to <= last);
        let held = self.0.get(&person);
        held.is_none_or(|held| held.iter().any(|(first, last)| *first <= from && last.is_none_or(all)))
    }

    /// Whether they can from a day on, and each later day before `to` from which that is otherwise.
    #[must_use]
    pub fn between(&self, person: PersonId, from: Day, to: Option<Day>) -> Vec<(Day, bool)> {
        let held = self.0.get(&person).into_iter().flatten();
        let mut days: Vec<Day> = held
            .flat_map(|(first, last)| [Some(*first), *last])
            .flatten()
            .filter(|day| *day > from && to.is_none_or(|to| *day < to))
            .collect();
        days.push(from);
        days.sort_unstable();
        let mut all: Vec<(Day, bool)> = days.into_iter().map(|day| (day, self.on(person, day))).collect();
        all.dedup_by_key(|(_, can)| *can);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waymark_kernel::{Ids, day};

    #[test]
    fn a_term_holds_the_days_from_its_first_to_the_first_without_the_role() {
        let ids = Ids::seeded(1);
        let (officer, nobody_told): (PersonId, PersonId) = (ids.next(), ids.next());
        let (first, last) = (day(2026, 1, 5), day(2026, 6, 1));
        let terms = Terms(HashMap::from([(officer, vec![(first, Some(last))])]));
        assert!(terms.hold(officer, first, Some(last)));
        assert!(!terms.hold(officer, first, Some(day(2026, 6, 2))), "the first day without it");
        assert!(!terms.hold(officer, first, None), "and for ever");
        assert!(!terms.hold(officer, day(2026, 1, 4), Some(last)), "the day before");
        assert!(terms.hold(nobody_told, first, None), "of whom no role was ever told");
        assert_eq!(terms.between(officer, first, None), [(first, true), (last, false)]);
    }
}
