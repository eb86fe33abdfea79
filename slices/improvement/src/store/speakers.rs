//! Who recorded each fact of a plan, in words: for those who may read names of staff beside what they said.

use std::collections::HashMap;
use waymark_access::Role;
use waymark_kernel::{Answer, CaseId, PersonId, PlanId};
use waymark_people::persons;
use waymark_store::{Store, journal};

/// The name and role of whoever recorded a fact, by its number. What nobody of the record recorded is left out.
///
/// # Errors
/// As the store's.
pub async fn speakers(store: &Store, plan: PlanId) -> Answer<HashMap<i64, String>> {
    let entries = journal::of_case(store, CaseId(plan.0)).await?;
    let mut people: Vec<PersonId> = entries.iter().map(|entry| entry.fact.actor.person).collect();
    people.sort();
    people.dedup();
    let known = persons::many(store, &people).await?;
    let names: HashMap<PersonId, String> =
        known.into_iter().map(|person| (person.id, person.details.name)).collect();
    let said = entries.iter().filter_map(|entry| {
        let name = names.get(&entry.fact.actor.person)?;
        let role = entry.fact.actor.role.parse().map_or("", Role::words);
        Some((entry.seq, if role.is_empty() { name.clone() } else { format!("{name}, {role}") }))
    });
    Ok(said.collect())
}

/// In which role each fact was recorded, by its number; of roles that this build knows.
///
/// # Errors
/// As the store's.
pub async fn roles(store: &Store, plan: PlanId) -> Answer<HashMap<i64, Role>> {
    let entries = journal::of_case(store, CaseId(plan.0)).await?;
    let roles =
        entries.iter().filter_map(|entry| Some((entry.seq, entry.fact.actor.role.parse::<Role>().ok()?)));
    Ok(roles.collect())
}
