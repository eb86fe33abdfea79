//! Who visits: a person in one role, with the teams, the setting and the cover that the role's work rests on.

use crate::{covers, persons, roles, settings};
use waymark_access::{Role, Visitor};
use waymark_kernel::{Answer, Day, PersonId};
use waymark_store::Store;

/// Reads a visitor as they stand on a day; `None` when the person does not hold the role.
///
/// # Errors
/// As the store's.
pub async fn read(store: &Store, person: PersonId, role: Role, today: Day) -> Answer<Option<Visitor>> {
    let held = roles::of_person(store, person, today).await?;
    let held: Vec<_> = held.into_iter().filter(|given| given.given.role == role.code()).collect();
    let Some(first) = held.first() else { return Ok(None) };
    let details = persons::get(store, person).await?.details;
    Ok(Some(Visitor {
        person,
        name: details.name,
        role,
        agency: first.given.agency.clone(),
        teams: held.iter().filter_map(|given| given.given.team).collect(),
        setting: first.given.setting.as_deref().map(settings::actor),
        covers: covers::covered_by(store, person, today).await?,
    }))
}
