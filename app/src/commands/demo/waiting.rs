//! A family of a demonstration that waits for a service, and a therapist of that service, so that each of them has a
//! sign-in link of their own.

use waymark_access::{Label, Role};
use waymark_kernel::{Answer, ChildId, Day, PersonId, add_days};
use waymark_people::{children, families, persons, roles};
use waymark_store::Store;
use waymark_therapies::Service;
use waymark_therapies::store::services;
use waymark_therapies::store::waits::waiting_for_first;

/// The service whose wait the demonstration shows.
const SHOWN: &str = "speech-and-language";
/// From how many days ago the wait is counted, first and last included: long enough for a wait, short enough for a range.
const WAITED: (i64, i64) = (56, 112);

/// The parent of a child who waits for the service, and someone who works in it: the role, the person, the name, and what
/// they are to it. Nobody where the area has no such service.
pub(super) async fn people(store: &Store, today: Day) -> Answer<Vec<(Role, PersonId, String, String)>> {
    let all = services::all(store).await?;
    let Some(service) = all.into_iter().find(|service| service.details.slug == SHOWN) else {
        return Ok(Vec::new());
    };
    let name = service.details.name.to_lowercase();
    let mut found = Vec::new();
    if let Some(parent) = parent(store, &service, today).await? {
        let who = persons::get(store, parent).await?.details.name;
        found.push((Role::Parent, parent, who, format!("whose child waits for {name}")));
    }
    for person in roles::in_team(store, service.details.team, today).await? {
        if has(store, person, Role::Therapist, today).await? {
            let who = persons::get(store, person).await?.details.name;
            found.push((Role::Therapist, person, who, name));
            break;
        }
    }
    Ok(found)
}

/// A parent with an account, of the child who has waited longest within the days shown.
async fn parent(store: &Store, service: &Service, today: Day) -> Answer<Option<PersonId>> {
    let (least, most) = WAITED;
    let days = (add_days(today, -most), add_days(today, -least));
    for child in waiting_for_first(store, service.id, days).await? {
        if let Some(parent) = invited(store, child, today).await? {
            return Ok(Some(parent));
        }
    }
    Ok(None)
}

async fn invited(store: &Store, child: ChildId, today: Day) -> Answer<Option<PersonId>> {
    if children::get(store, child).await?.label != Label::Open {
        return Ok(None);
    }
    for member in families::of_child(store, child, today).await? {
        let person = member.recorded.person;
        if member.stands_on(today) && has(store, person, Role::Parent, today).await? {
            return Ok(Some(person));
        }
    }
    Ok(None)
}

async fn has(store: &Store, person: PersonId, role: Role, today: Day) -> Answer<bool> {
    let given = roles::of_person(store, person, today).await?;
    Ok(given.iter().any(|one| one.given.role == role.code() && one.stands_on(today)))
}
