//! `waymark account`: who works with the system, in which role, team and setting, so that an area that was not invented can
//! give roles. It knows nothing of any child, and does what the administrator's pages do.

mod read;
mod show;

use super::answer::tell;
use super::{hand, refused};
use crate::cli::{AccountTold, AskAccount};
use crate::place::Where;
use std::process::ExitCode;
use waymark_access::Role;
use waymark_kernel::{Answer, Day, Problem};
use waymark_people::accounts::{self, Account};
use waymark_people::{By, PersonDetails, persons};
use waymark_store::Store;

/// Does what was asked.
pub async fn run(place: &Where, ask: AskAccount) -> anyhow::Result<ExitCode> {
    let (by, opened) = (hand::of(Role::Administrator, place).await?, place.open().await?);
    let done = match ask {
        AskAccount::List { role, closed, json } => {
            show::list(&opened.store, (role.as_deref(), closed), by.now.today, json).await
        }
        AskAccount::Add(told) => add(&opened.store, &by, told).await,
        AskAccount::End { who, role, on } => {
            end(&opened.store, &by, &who, (role.as_deref(), on.as_deref())).await
        }
    };
    opened.store.close().await;
    match done {
        Ok(lines) => {
            lines.iter().for_each(|line| tell!("{line}"));
            Ok(ExitCode::SUCCESS)
        }
        Err(problem) => refused::refuse(problem),
    }
}

async fn add(store: &Store, by: &By, told: AccountTold) -> Answer<Vec<String>> {
    let asked = read::asked(store, &told, by.now.today).await?;
    let details = read::details(&told);
    let (name, words, from) = (details.name.clone(), asked.role.words(), asked.from);
    let known = known(store, &details, by.now.today).await?;
    let hand = by.clone();
    store
        .write(move |tx| {
            Box::pin(async move {
                match known {
                    Some(account) => {
                        accounts::give(tx, &hand, account.person.id, asked).await?;
                    }
                    None => {
                        accounts::open(tx, &hand, details, asked).await?;
                    }
                }
                Ok(())
            })
        })
        .await?;
    Ok(vec![format!("{name} has the role {words} from {from}.")])
}

/// The open account of the same e-mail address and name, which is given one more role.
async fn known(store: &Store, told: &PersonDetails, today: Day) -> Answer<Option<Account>> {
    let Some(email) = told.contact.email.as_deref() else { return Ok(None) };
    let Some(person) = persons::by_email(store, email).await? else { return Ok(None) };
    if !person.details.name.trim().eq_ignore_ascii_case(told.name.trim()) {
        return Ok(None);
    }
    match accounts::get(store, person.id).await {
        Ok(account) => Ok(Some(account).filter(|account| !account.is_closed(today))),
        Err(Problem::Missing) => Ok(None),
        Err(problem) => Err(problem),
    }
}

async fn end(
    store: &Store,
    by: &By,
    who: &str,
    (role, on): (Option<&str>, Option<&str>),
) -> Answer<Vec<String>> {
    let today = by.now.today;
    let account = read::account(store, who, today).await?;
    let (hand, person, name) = (by.clone(), account.person.id, account.person.details.name.clone());
    let Some(code) = role else {
        let close =
            store.write(move |tx| Box::pin(async move { crate::accounts::close(tx, &hand, person).await }));
        close.await?;
        return Ok(vec![format!("The account of {name} is closed.")]);
    };
    let wanted = read::role(code)?;
    let day = read::day(on, "on")?.unwrap_or(today);
    let held: Vec<_> =
        account.standing(today).filter(|held| held.given.role == wanted.code()).map(|held| held.id).collect();
    if held.is_empty() {
        return Err(Problem::refuse("role", format!("{name} does not hold the role {}.", wanted.words())));
    }
    store
        .write(move |tx| {
            Box::pin(async move {
                for role in held {
                    crate::accounts::end_role(tx, &hand, person, role, day).await?;
                }
                Ok(())
            })
        })
        .await?;
    Ok(vec![format!("{name} is without the role {} from {day}.", wanted.words())])
}
