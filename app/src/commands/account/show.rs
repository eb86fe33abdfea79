//! The list of accounts, for people and for programs.

use serde::Serialize;
use std::collections::HashMap;
use waymark_access::Role;
use waymark_kernel::{Answer, Day, Problem, TeamId};
use waymark_people::accounts::{self, Account, Wanted};
use waymark_people::roles::GivenRole;
use waymark_people::teams;
use waymark_store::Store;

#[derive(Debug, Serialize)]
struct Shown<'a> {
    id: String,
    name: &'a str,
    job_title: Option<&'a str>,
    email: Option<&'a str>,
    phone: Option<&'a str>,
    roles: Vec<ShownRole<'a>>,
}

#[derive(Debug, Serialize)]
struct ShownRole<'a> {
    role: &'a str,
    agency: &'a str,
    team: Option<&'a str>,
    setting: Option<&'a str>,
    from: Day,
    to: Option<Day>,
}

/// The accounts that are wanted, a line each, or all in one JSON text.
///
/// # Errors
/// Refused for an unknown role; otherwise as the store's.
pub async fn list(
    store: &Store,
    (role, closed): (Option<&str>, bool),
    today: Day,
    json: bool,
) -> Answer<Vec<String>> {
    let role = role.map(super::read::role).transpose()?;
    let all = accounts::list(store, &Wanted { name: String::new(), role, closed }, today).await?;
    let places: HashMap<TeamId, String> =
        teams::all(store).await?.into_iter().map(|team| (team.id, team.details.name)).collect();
    if json {
        let shown: Vec<Shown<'_>> = all.iter().map(|account| shown(account, &places)).collect();
        let text = serde_json::to_string_pretty(&shown);
        return text.map(|text| vec![text]).map_err(|cause| Problem::fault("write accounts", cause));
    }
    if all.is_empty() {
        return Ok(vec!["No account matches.".to_owned()]);
    }
    Ok(all.iter().map(|account| line(account, &places, (closed, today))).collect())
}

fn shown<'a>(account: &'a Account, places: &'a HashMap<TeamId, String>) -> Shown<'a> {
    let told = &account.person.details;
    let role = |held: &'a GivenRole| ShownRole {
        role: &held.given.role,
        agency: &held.given.agency,
        team: held.given.team.and_then(|id| places.get(&id)).map(String::as_str),
        setting: held.given.setting.as_deref(),
        from: held.given.from,
        to: held.given.to,
    };
    Shown {
        id: account.person.id.to_string(),
        name: &told.name,
        job_title: told.job_title.as_deref(),
        email: told.contact.email.as_deref(),
        phone: told.contact.phone.as_deref(),
        roles: account.roles.iter().map(role).collect(),
    }
}

fn line(account: &Account, places: &HashMap<TeamId, String>, (closed, today): (bool, Day)) -> String {
    let told = &account.person.details;
    let roles = account.roles.iter().filter(|held| closed || held.is_open(today)).map(|held| {
        let words = held.given.role.parse().map_or("another role", Role::words);
        let place = held.given.team.and_then(|id| places.get(&id)).or(held.given.setting.as_ref());
        let place = place.map(|place| format!(", {place}")).unwrap_or_default();
        let to = held.given.to.map(|to| format!(" to {to}")).unwrap_or_default();
        format!("{words}{place} (from {}{to})", held.given.from)
    });
    let roles: Vec<String> = roles.collect();
    let email = told.contact.email.as_deref().unwrap_or("e-mail not known");
    format!("{}  {email}; {}", told.name, roles.join("; "))
}
