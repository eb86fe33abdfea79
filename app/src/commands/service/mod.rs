//! `waymark service`: puts the services on record that children wait for, and says what each can do, so that an area that was
//! not invented can have waiting lists. What is typed is read as the manager's own pages read it.

mod read;
mod team;

use super::answer::tell;
use super::import::by;
use super::refused::refuse;
use crate::cli::{AskService, CapacityTold, ServiceTold};
use crate::place::{Opened, Where};
use std::process::ExitCode;
use waymark_kernel::{Answer, Problem};
use waymark_people::By;
use waymark_store::Store;
use waymark_therapies::Service;
use waymark_therapies::service::ServiceDetails;
use waymark_therapies::store::services;

/// Does what was asked.
pub async fn run(place: &Where, ask: AskService) -> anyhow::Result<ExitCode> {
    let (by, opened) = (by(place).await?, place.open().await?);
    let done = match ask {
        AskService::List => list(&opened).await,
        AskService::Record { slug, team, new_team, told } => {
            record(&opened, &by, &slug, (team.as_deref(), new_team.as_deref()), &told).await
        }
        AskService::Change { slug, team, new_team, told } => {
            change(&opened, &by, &slug, (team.as_deref(), new_team.as_deref()), &told).await
        }
        AskService::Capacity { slug, told } => capacity(&opened, &by, &slug, &told).await,
        AskService::Steps { slug, steps } => set_steps(&opened, &by, &slug, &steps).await,
    };
    opened.store.close().await;
    match done {
        Ok(lines) => {
            lines.iter().for_each(|line| tell!("{line}"));
            Ok(ExitCode::SUCCESS)
        }
        Err(problem) => refuse(problem),
    }
}

/// The service of this name in addresses.
///
/// # Errors
/// Refused when there is none, with those that there are; otherwise as the store's.
pub async fn named(store: &Store, slug: &str) -> Answer<Service> {
    match services::by_slug(store, slug).await {
        Err(Problem::Missing) => {
            let all = services::all(store).await?;
            let known: Vec<&str> = all.iter().map(|service| service.details.slug.as_str()).collect();
            let there = match known.as_slice() {
                [] => "No service is on record yet: `waymark service record` makes one.".to_owned(),
                known => format!("Services: {}.", known.join(", ")),
            };
            Err(Problem::refuse("service", format!("There is no service “{slug}”. {there}")))
        }
        found => found,
    }
}

async fn list(opened: &Opened) -> Answer<Vec<String>> {
    let all = services::all(&opened.store).await?;
    if all.is_empty() {
        return Ok(vec!["No service is on record yet: `waymark service record` makes one.".to_owned()]);
    }
    let line = |service: &Service| {
        let told = &service.details;
        format!(
            "{}  {}, provided by {}, paid for by {}",
            told.slug, told.name, told.provider, told.commissioner
        )
    };
    Ok(all.iter().map(line).collect())
}

async fn record(
    opened: &Opened,
    by: &By,
    slug: &str,
    (team, kind): (Option<&str>, Option<&str>),
    told: &ServiceTold,
) -> Answer<Vec<String>> {
    let (by, read) = (by.clone(), read::service(&read::unknown(slug), told)?);
    let inbox = team::asked(team, kind)?;
    let job = opened.store.write(move |tx| {
        Box::pin(async move {
            let team = team::find(tx, &by, inbox).await?;
            services::record(tx, &by, ServiceDetails { team, ..read }).await
        })
    });
    let made = job.await?.details;
    Ok(vec![
        format!("{} is on record as {}.", made.name, made.slug),
        format!("Say what it can do: waymark service capacity {} …", made.slug),
        format!("Bring its list in: waymark import waiting-list FILE --service {}", made.slug),
    ])
}

async fn change(
    opened: &Opened,
    by: &By,
    slug: &str,
    (team, kind): (Option<&str>, Option<&str>),
    told: &ServiceTold,
) -> Answer<Vec<String>> {
    let service = named(&opened.store, slug).await?;
    let (by, read) = (by.clone(), read::service(&service.details, told)?);
    let name = read.name.clone();
    let inbox = team.map(|team| team::asked(Some(team), kind)).transpose()?;
    let job = opened.store.write(move |tx| {
        Box::pin(async move {
            let team = match inbox {
                Some(inbox) => team::find(tx, &by, inbox).await?,
                None => read.team,
            };
            services::change(tx, &by, service.id, ServiceDetails { team, ..read }).await
        })
    });
    job.await?;
    Ok(vec![format!("{name} is changed.")])
}

async fn capacity(opened: &Opened, by: &By, slug: &str, told: &CapacityTold) -> Answer<Vec<String>> {
    let service = named(&opened.store, slug).await?;
    let (by, read) = (by.clone(), read::capacity(told, by.now.today)?);
    let told = service.details.name;
    opened
        .store
        .write(move |tx| Box::pin(async move { services::set_capacity(tx, &by, service.id, read).await }))
        .await?;
    Ok(vec![format!("What {told} can do from {} is on record.", read.from)])
}

async fn set_steps(opened: &Opened, by: &By, slug: &str, told: &[String]) -> Answer<Vec<String>> {
    let service = named(&opened.store, slug).await?;
    let (by, steps) = (by.clone(), read::steps(told)?);
    let (name, many) = (service.details.name, steps.len());
    opened
        .store
        .write(move |tx| Box::pin(async move { services::set_steps(tx, &by, service.id, &steps).await }))
        .await?;
    Ok(vec![format!("{name} has {}.", waymark_web::words::count_words(many as u64, "step", "steps"))])
}
