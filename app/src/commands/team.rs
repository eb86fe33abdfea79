//! `waymark team`: the teams whose inboxes work goes to. It knows nothing of any child.

use super::answer::tell;
use super::{hand, refused};
use crate::cli::AskTeam;
use crate::place::Where;
use serde::Serialize;
use std::process::ExitCode;
use waymark_access::Role;
use waymark_kernel::{Answer, Problem};
use waymark_people::contact_details::ContactDetails;
use waymark_people::teams::{self, KINDS, Team, TeamDetails};
use waymark_store::Store;

/// The agencies a team can be of.
const AGENCIES: [&str; 3] = ["council", "health", "care"];

/// Does what was asked.
pub async fn run(place: &Where, ask: AskTeam) -> anyhow::Result<ExitCode> {
    let opened = place.open().await?;
    let done = match ask {
        AskTeam::List { json } => list(&opened.store, json).await,
        AskTeam::Add { name, kind, agency, email, phone } => {
            let contact = ContactDetails { phone, email };
            add(place, &opened.store, TeamDetails { name, kind, agency, setting: None, contact }).await
        }
    };
    opened.store.close().await;
    done
}

/// Every team that is kept by hand.
pub(super) async fn kept(store: &Store) -> Answer<Vec<Team>> {
    let mut all = teams::all(store).await?;
    all.retain(|team| team.details.setting.is_none());
    Ok(all)
}

/// A team, for programs.
#[derive(Debug, Serialize)]
struct Shown {
    id: String,
    name: String,
    kind: String,
    agency: String,
    email: Option<String>,
    phone: Option<String>,
}

async fn list(store: &Store, json: bool) -> anyhow::Result<ExitCode> {
    let all = kept(store).await?;
    if json {
        let shown = |team: Team| Shown {
            id: team.id.to_string(),
            name: team.details.name,
            kind: team.details.kind,
            agency: team.details.agency,
            email: team.details.contact.email,
            phone: team.details.contact.phone,
        };
        tell!("{}", serde_json::to_string_pretty(&all.into_iter().map(shown).collect::<Vec<_>>())?);
        return Ok(ExitCode::SUCCESS);
    }
    if all.is_empty() {
        tell!("No team is on record yet: `waymark team add \"SEND team\" --kind send --agency council`.");
    }
    for team in all {
        let told = team.details;
        let reach = [told.contact.email, told.contact.phone].into_iter().flatten().collect::<Vec<_>>();
        let reach = if reach.is_empty() { "inbox not known".to_owned() } else { reach.join(", ") };
        tell!("{}  {}, {}; {reach}", told.name, told.kind, told.agency);
    }
    Ok(ExitCode::SUCCESS)
}

async fn add(place: &Where, store: &Store, told: TeamDetails) -> anyhow::Result<ExitCode> {
    let kinds: Vec<&str> = KINDS.iter().map(|(code, _)| *code).filter(|code| *code != "setting").collect();
    if !kinds.contains(&told.kind.as_str()) {
        let sentence = format!("“{}” is no kind of team. Known: {}.", told.kind, kinds.join(", "));
        return Ok(refused::because(sentence));
    }
    if !AGENCIES.contains(&told.agency.as_str()) {
        let sentence = format!("“{}” is no agency of a team. Known: {}.", told.agency, AGENCIES.join(", "));
        return Ok(refused::because(sentence));
    }
    let (by, name) = (hand::of(Role::Administrator, place).await?, told.name.clone());
    match store.write(move |tx| Box::pin(async move { teams::add(tx, &by, told).await })).await {
        Ok(_) => {
            tell!("{name} is on record.");
            Ok(ExitCode::SUCCESS)
        }
        Err(problem @ Problem::Refused(_)) => refused::refuse(problem),
        Err(other) => Err(other.into()),
    }
}
