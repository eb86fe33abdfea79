//! What was typed of an account. A word that is not understood is told with the list of what is known.

use crate::cli::AccountTold;
use crate::pages::setting_id;
use waymark_access::Role;
use waymark_kernel::{Answer, Day, Problem, TeamId, parse_day};
use waymark_people::PersonDetails;
use waymark_people::accounts::{self, Account, Asked};
use waymark_people::contact_details::ContactDetails;
use waymark_store::Store;

/// The role that is asked for.
pub async fn asked(store: &Store, told: &AccountTold, today: Day) -> Answer<Asked> {
    Ok(Asked {
        role: role(&told.role)?,
        team: match told.team.as_deref() {
            Some(name) => Some(team(store, name).await?),
            None => None,
        },
        setting: told.setting.as_deref().map(setting_id),
        from: day(told.from.as_deref(), "from")?.unwrap_or(today),
        to: day(told.to.as_deref(), "to")?,
    })
}

/// Who it is.
pub fn details(told: &AccountTold) -> PersonDetails {
    let contact = ContactDetails { phone: told.phone.clone(), email: told.email.clone() };
    PersonDetails {
        job_title: told.job_title.clone(),
        contact,
        ..PersonDetails::named(told.name.trim().to_owned())
    }
}

/// A role that can be given.
pub fn role(code: &str) -> Answer<Role> {
    let known = |role: &Role| role.code() == code;
    accounts::offered().find(known).ok_or_else(|| {
        let codes: Vec<&str> = accounts::offered().map(Role::code).collect();
        Problem::refuse("role", format!("“{code}” is not a role. Known: {}.", codes.join(", ")))
    })
}

/// A day, where one was typed.
pub fn day(typed: Option<&str>, field: &str) -> Answer<Option<Day>> {
    let Some(typed) = typed else { return Ok(None) };
    let wrong = || Problem::refuse(field, format!("“{typed}” is not a day such as 2026-11-23."));
    parse_day(typed).map(Some).ok_or_else(wrong)
}

/// The one open account that is meant.
pub async fn account(store: &Store, who: &str, today: Day) -> Answer<Account> {
    let mut found = accounts::meant(store, who, today).await?;
    match (found.pop(), found.is_empty()) {
        (Some(account), true) => Ok(account),
        (None, _) => {
            let sentence =
                format!("Nobody has an open account as “{who}”: `waymark account list` tells who has.");
            Err(Problem::refuse("who", sentence))
        }
        (Some(_), false) => {
            let sentence = format!(
                "“{who}” can mean several people: give the e-mail address, or the id of `list --json`."
            );
            Err(Problem::refuse("who", sentence))
        }
    }
}

async fn team(store: &Store, name: &str) -> Answer<TeamId> {
    let all = crate::commands::team::kept(store).await?;
    let wanted = name.trim().to_lowercase();
    if let Some(team) = all.iter().find(|team| team.details.name.to_lowercase() == wanted) {
        return Ok(team.id);
    }
    let known: Vec<&str> = all.iter().map(|team| team.details.name.as_str()).collect();
    let known = if known.is_empty() { "none yet: `waymark team add`".to_owned() } else { known.join(", ") };
    Err(Problem::refuse("team", format!("There is no team called “{name}”. Known: {known}.")))
}
