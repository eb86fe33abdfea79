//! Opening an account, giving and ending roles, moving to another team, closing. Nothing is deleted: what was stays in the
//! journal with its days, and the last administrator stays.

use super::of_role::{agencies, is_of_work, needs_setting, needs_team};
use crate::by::By;
use crate::facts::RoleGiven;
use crate::persons::{self, PersonDetails};
use crate::roles::{self, GivenRole};
use crate::store::roles as rows;
use crate::{settings, teams};
use waymark_access::Role;
use waymark_kernel::{Answer, Day, FactId, PersonId, Problem, TeamId};
use waymark_store::Tx;

/// A role that is asked for somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which; never a family's.
    pub role: Role,
    /// The team it is used in.
    pub team: Option<TeamId>,
    /// The setting it is used in, such as `urn:103150`.
    pub setting: Option<String>,
    /// The first day.
    pub from: Day,
    /// The first day without it, where known.
    pub to: Option<Day>,
}

/// Puts somebody on record with a first role.
///
/// # Errors
/// Refused as [`persons::record`] and [`give`], and for the e-mail address of somebody who has an account.
pub async fn open(tx: &mut Tx, by: &By, details: PersonDetails, asked: Asked) -> Answer<PersonId> {
    if let Some(email) = details.contact.email.as_deref()
        && let Some(person) = persons::by_email(&mut *tx, email).await?
        && held(tx, person.id).await?.iter().any(|role| role.is_open(by.now.today))
    {
        let sentence = format!("{} has an account with this e-mail address.", person.details.name);
        return Err(Problem::refuse("email", sentence));
    }
    let person = persons::record(tx, by, details, None).await?;
    give(tx, by, person, asked).await?;
    Ok(person)
}

/// Gives somebody a role.
///
/// # Errors
/// Refused for a family's role, one they hold already, one without the team or setting it needs, in a team of another agency,
/// and when it would end before it begins.
pub async fn give(tx: &mut Tx, by: &By, person: PersonId, mut asked: Asked) -> Answer<FactId> {
    if needs_setting(asked.role) {
        asked.team = Some(inbox(tx, by, asked.setting.as_deref()).await?);
    }
    let agency = agency(tx, &asked).await?;
    let mut held = held(tx, person).await?;
    held.retain(|given| given.given.role == asked.role.code() && given.is_open(asked.from));
    if held.iter().any(|given| given.given.team == asked.team && given.given.setting == asked.setting) {
        return Err(Problem::refuse("role", "They hold this role already."));
    }
    let Asked { role, team, setting, from, to } = asked;
    roles::give(tx, by, RoleGiven { person, role: role.code().into(), agency, team, setting, from, to }).await
}

/// The agency the role is used in, once what it needs is there.
async fn agency(tx: &mut Tx, asked: &Asked) -> Answer<String> {
    let Some(usual) = agencies(asked.role).first() else {
        return Err(Problem::refuse("role", "A family’s account opens with the child’s record, not here."));
    };
    match asked.team {
        None if needs_team(asked.role) => {
            Err(Problem::refuse("team", "Choose the team whose inbox their work comes to."))
        }
        None => Ok((*usual).to_owned()),
        Some(team) => {
            let told = teams::get(&mut *tx, team).await?.details;
            if agencies(asked.role).contains(&told.agency.as_str()) {
                return Ok(told.agency);
            }
            let sentence = format!("A {} does not work in {}.", asked.role.words(), told.name);
            Err(Problem::refuse("team", sentence))
        }
    }
}

/// The inbox of the school or setting that was named.
async fn inbox(tx: &mut Tx, by: &By, setting: Option<&str>) -> Answer<TeamId> {
    let missing = || Problem::refuse("setting", "Enter the number of the school or setting they work in.");
    let setting = setting.ok_or_else(missing)?;
    match settings::get(&mut *tx, setting).await {
        Err(Problem::Missing) => {
            let sentence = "No school or setting with this number is on record. Name it first: `waymark import settings`.";
            Err(Problem::refuse("setting", sentence))
        }
        Err(problem) => Err(problem),
        Ok(known) => {
            teams::of_setting(tx, by, &known.id, &known.name.unwrap_or_else(|| settings::unnamed(&known.id)))
                .await
        }
    }
}

/// Ends a role: `to` is the first day without it. A role that has ended stays as it was.
///
/// # Errors
/// Missing where this person holds no such role; refused for the last administrator, for a day before it began, and for one
/// before it was to end already.
pub async fn end_role(tx: &mut Tx, by: &By, person: PersonId, role: FactId, to: Day) -> Answer<()> {
    let held = held(tx, person).await?;
    let given = held.into_iter().find(|given| given.id == role).ok_or(Problem::Missing)?;
    if !given.is_open(by.now.today) {
        return Err(Problem::refuse("to", "This role has ended already."));
    }
    last_administrator(tx, by, &given, to).await?;
    roles::end(tx, by, role, to).await
}

/// Refuses to leave the area without anybody who can give roles.
async fn last_administrator(tx: &mut Tx, by: &By, given: &GivenRole, to: Day) -> Answer<()> {
    if given.given.role != Role::Administrator.code() {
        return Ok(());
    }
    let day = to.max(by.now.today);
    let others = rows::of_work(&mut *tx).await?;
    let other = |role: &GivenRole| {
        role.id != given.id && role.given.role == Role::Administrator.code() && role.stands_on(day)
    };
    if others.iter().any(other) {
        return Ok(());
    }
    let sentence =
        "This is the last administrator. Give somebody else the role first, from this day or before.";
    Err(Problem::refuse("to", sentence))
}

/// Moves somebody to another team in the same role, from a day on.
///
/// # Errors
/// As [`end_role`] and [`give`]; refused for the team they are in.
pub async fn move_to(
    tx: &mut Tx,
    by: &By,
    person: PersonId,
    role: FactId,
    (team, from): (TeamId, Day),
) -> Answer<FactId> {
    let held = held(tx, person).await?;
    let given = held.into_iter().find(|given| given.id == role).ok_or(Problem::Missing)?;
    if !given.is_open(by.now.today) {
        return Err(Problem::refuse("to", "This role has ended already."));
    }
    if given.given.team == Some(team) {
        return Err(Problem::refuse("team", "They are in this team already."));
    }
    let role_code: Role = given.given.role.parse().map_err(|_| Problem::Missing)?;
    let (setting, to) = (given.given.setting.clone(), given.given.to);
    roles::end(tx, by, role, from.max(given.given.from)).await?;
    let asked = Asked { role: role_code, team: Some(team), setting, from: from.max(given.given.from), to };
    give(tx, by, person, asked).await
}

/// Closes an account at once: every role ends today. Answers how many did.
///
/// # Errors
/// Missing where there is no account; refused for the last administrator.
pub async fn close(tx: &mut Tx, by: &By, person: PersonId) -> Answer<usize> {
    let mut open = held(tx, person).await?;
    if open.is_empty() {
        return Err(Problem::Missing);
    }
    open.retain(|given| given.is_open(by.now.today));
    let number = open.len();
    for given in open {
        end_role(tx, by, person, given.id, by.now.today.max(given.given.from)).await?;
    }
    Ok(number)
}

/// Every working role a person was ever given.
async fn held(tx: &mut Tx, person: PersonId) -> Answer<Vec<GivenRole>> {
    let mut held = rows::of_person(&mut *tx, person).await?;
    held.retain(|role| is_of_work(&role.given.role));
    Ok(held)
}
