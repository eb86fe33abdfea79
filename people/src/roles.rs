//! Which roles a person may use, in which team or setting, from when until when. Each visit uses one.

use crate::by::By;
use crate::facts::{Fact, RoleGiven};
use crate::store::roles as rows;
pub use crate::store::roles::working_in_its_team;
use waymark_access::Role;
use waymark_kernel::{Answer, Day, FactId, PersonId, Problem, Subject, TeamId};
use waymark_store::{Reader, Tx};

/// A role a person may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenRole {
    /// The fact that gave it.
    pub id: FactId,
    /// What was given.
    pub given: RoleGiven,
}

impl GivenRole {
    /// Whether it can be used on a day: from the first day, until the day it ends, which is without it.
    #[must_use]
    pub fn stands_on(&self, day: Day) -> bool {
        self.given.from <= day && self.given.to.is_none_or(|to| day < to)
    }

    /// Whether it can be used on a day or on a later one.
    #[must_use]
    pub fn is_open(&self, day: Day) -> bool {
        self.given.to.is_none_or(|to| day < to && self.given.from < to)
    }
}

/// Gives a role.
///
/// # Errors
/// Refused for an unknown role, for a setting's role without a setting, and when it would end before it begins.
pub async fn give(tx: &mut Tx, by: &By, given: RoleGiven) -> Answer<FactId> {
    let role: Role =
        given.role.parse().map_err(|_| Problem::refuse("role", "Choose a role from the list."))?;
    if role == Role::Setting && given.setting.is_none() {
        return Err(Problem::refuse("setting", "Choose the school or setting this person works in."));
    }
    if given.to.is_some_and(|to| to <= given.from) {
        return Err(Problem::refuse("to", "The role must end after it begins."));
    }
    let fact = Fact::RoleGiven(given.clone());
    let id = by.append(tx, Subject::default(), &fact).await?;
    rows::insert(tx, &GivenRole { id, given }).await?;
    Ok(id)
}

/// Ends a role: `to` is the first day without it.
///
/// # Errors
/// Missing when there is no such role; refused when it would end before it began.
pub async fn end(tx: &mut Tx, by: &By, role: FactId, to: Day) -> Answer<()> {
    let standing = rows::get(&mut *tx, role).await?;
    if to < standing.given.from {
        return Err(Problem::refuse("to", "The role cannot end before it begins."));
    }
    rows::end(tx, role, to).await?;
    by.append(tx, Subject::default(), &Fact::RoleEnded { given: role, to }).await?;
    Ok(())
}

/// The roles a person may use on a day, oldest first.
///
/// # Errors
/// As the store's.
pub async fn of_person<R: Reader>(from: R, person: PersonId, day: Day) -> Answer<Vec<GivenRole>> {
    let all = rows::of_person(from, person).await?;
    Ok(all.into_iter().filter(|role| role.stands_on(day)).collect())
}

/// The people of a team on a day.
///
/// # Errors
/// As the store's.
pub async fn in_team<R: Reader>(from: R, team: TeamId, day: Day) -> Answer<Vec<PersonId>> {
    rows::in_team(from, team, day).await
}
