//! The officer a row names: someone on record as a case officer. A mistyped name must never make a new person, so
//! nobody is put on record unless whoever brings the file in asks for it.

use super::{Done, How};
use waymark_kernel::{Answer, PersonId, Problem, TeamId};
use waymark_people::contact_details::ContactDetails;
use waymark_people::facts::RoleGiven;
use waymark_people::{By, Person, PersonDetails, persons, roles};
use waymark_store::Tx;

const ROLE: &str = "case_officer";

/// The case officer of this name or e-mail address, a member of `team` when put on record here.
///
/// # Errors
/// Refused when nobody or more than one is meant.
pub async fn find(
    tx: &mut Tx,
    by: &By,
    told: &str,
    team: TeamId,
    (how, done): (How, &mut Done),
) -> Answer<PersonId> {
    let found = on_record(tx, by, told).await?;
    if found.len() > 1 {
        let sentence = format!("there are {} officers called {told}; give the e-mail address", found.len());
        return Err(Problem::refuse("officer", sentence));
    }
    match found.first() {
        Some(person) => Ok(person.id),
        None if how.new_officers => {
            done.officers += 1;
            record(tx, by, told, team).await
        }
        None => Err(Problem::refuse(
            "officer",
            format!(
                "nobody on record as a case officer is called {told}; put the name right, or bring the file in with \
                 --new-officers"
            ),
        )),
    }
}

async fn on_record(tx: &mut Tx, by: &By, told: &str) -> Answer<Vec<Person>> {
    if !told.contains('@') {
        return persons::by_name(&mut *tx, told, ROLE, by.now.today).await;
    }
    let Some(person) = persons::by_email(&mut *tx, told).await? else { return Ok(Vec::new()) };
    let held = roles::of_person(&mut *tx, person.id, by.now.today).await?;
    if held.iter().any(|role| role.given.role == ROLE) {
        return Ok(vec![person]);
    }
    Err(Problem::refuse("officer", format!("{told} is on record, but not as a case officer")))
}

async fn record(tx: &mut Tx, by: &By, told: &str, team: TeamId) -> Answer<PersonId> {
    let contact = ContactDetails { email: told.contains('@').then(|| told.to_owned()), phone: None };
    let details = PersonDetails { contact, ..PersonDetails::named(told) };
    let person = persons::record(tx, by, details, None).await?;
    let given = RoleGiven {
        person,
        role: ROLE.to_owned(),
        agency: "council".to_owned(),
        team: Some(team),
        setting: None,
        from: by.now.today,
        to: None,
    };
    roles::give(tx, by, given).await?;
    Ok(person)
}
