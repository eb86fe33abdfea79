//! `waymark area`: how families reach the offices that letters and pages name. It knows nothing of any child.

use super::answer::tell;
use super::{hand, refused};
use crate::cli::AskArea;
use crate::place::{Opened, Where};
use serde::Serialize;
use std::process::ExitCode;
use waymark_access::Role;
use waymark_kernel::{Instant, Problem};
use waymark_people::area_contacts::{self, AreaContact, CODES, FIELDS, Told};
use waymark_store::Store;
use waymark_web::words::instant_words;

/// Answers or records what was asked.
pub async fn run(place: &Where, ask: AskArea) -> anyhow::Result<ExitCode> {
    let opened = place.open().await?;
    let code = match ask {
        AskArea::Show { json } => show(&opened, json).await,
        AskArea::Set { contact, values } => set(place, &opened.store, &contact, &values).await,
    };
    opened.store.close().await;
    code
}

/// The contacts that nobody has recorded, as codes with what they are for. Without one its sentences are left out; whoever
/// cannot use the pages turns to the SEND team until somebody else is named.
pub async fn missing(store: &Store) -> anyhow::Result<Vec<(&'static str, &'static str)>> {
    let known = area_contacts::all(store).await?;
    let recorded = |code: &str| known.iter().any(|contact| contact.code == code);
    Ok(CODES.into_iter().filter(|(code, _)| *code != "accessibility" && !recorded(code)).collect())
}

/// What an area is, for programs.
#[derive(Debug, Serialize)]
struct Shown {
    council: String,
    name: String,
    demo: bool,
    contacts: Vec<ShownContact>,
    missing: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
struct ShownContact {
    #[serde(flatten)]
    contact: AreaContact,
    recorded: Option<String>,
    role: Option<String>,
}

async fn show(opened: &Opened, json: bool) -> anyhow::Result<ExitCode> {
    let (contacts, told) =
        (area_contacts::all(&opened.store).await?, area_contacts::told(&opened.store).await?);
    let last = |code: &str| told.iter().rev().find(|told| told.contact.code == code);
    let missing = missing(&opened.store).await?;
    if json {
        let shown = |contact: AreaContact| {
            let last = last(&contact.code);
            let (recorded, role) = (last.map(|told| utc(told.recorded)), last.map(|told| told.role.clone()));
            ShownContact { contact, recorded, role }
        };
        let shown = Shown {
            council: opened.area.la.clone(),
            name: opened.area.name.clone(),
            demo: opened.area.demo,
            contacts: contacts.into_iter().map(shown).collect(),
            missing: missing.iter().map(|(code, _)| *code).collect(),
        };
        tell!("{}", serde_json::to_string_pretty(&shown)?);
        return Ok(ExitCode::SUCCESS);
    }
    tell!("{}, council {}", opened.area.name, opened.area.la);
    contacts.iter().for_each(|contact| print(contact, last(&contact.code)));
    missing.iter().for_each(|(code, what_for)| tell!("not recorded: {code}, {what_for}"));
    Ok(ExitCode::SUCCESS)
}

fn utc(at: Instant) -> String {
    jiff::Timestamp::from_microsecond(at.0).map(|at| at.to_string()).unwrap_or_default()
}

fn print(contact: &AreaContact, last: Option<&Told>) {
    let what_for = CODES.iter().find(|(code, _)| *code == contact.code).map_or("", |(_, words)| words);
    tell!("{}: {what_for}", contact.code);
    contact.filled().into_iter().for_each(|(field, value)| tell!("  {field:<8} {value}"));
    if let Some(told) = last {
        let role = told.role.parse().map_or("somebody", Role::words);
        tell!("  recorded {} as {role}", instant_words(told.recorded));
    }
}

async fn set(place: &Where, store: &Store, code: &str, values: &[String]) -> anyhow::Result<ExitCode> {
    if !CODES.iter().any(|(known, _)| *known == code) {
        let known: Vec<&str> = CODES.iter().map(|(code, _)| *code).collect();
        return Ok(refused::because(format!("“{code}” is not a contact. Known: {}", known.join(", "))));
    }
    let known = area_contacts::get(store, code).await?;
    let contact = known.unwrap_or_else(|| AreaContact { code: code.to_owned(), ..AreaContact::default() });
    let contact = match with(contact, values) {
        Ok(contact) => contact,
        Err(sentence) => return Ok(refused::because(sentence)),
    };
    let (by, telling) = (hand::of(Role::Administrator, place).await?, contact.clone());
    let told =
        store.write(move |tx| Box::pin(async move { area_contacts::put(tx, &by, telling).await })).await;
    match told {
        Ok(true) => {
            print(&contact, None);
            tell!("Recorded. A server that runs shows it from now on.");
            Ok(ExitCode::SUCCESS)
        }
        Ok(false) => {
            tell!("This is on record already: nothing was changed.");
            Ok(ExitCode::SUCCESS)
        }
        Err(problem @ Problem::Refused(_)) => refused::refuse(problem),
        Err(other) => Err(other.into()),
    }
}

/// The contact with all that was given; a word that is not understood changes nothing.
fn with(contact: AreaContact, values: &[String]) -> Result<AreaContact, String> {
    values.iter().try_fold(contact, |contact, written| {
        let (field, value) = written.split_once('=').ok_or_else(|| {
            format!("“{written}” is not a field with its value, such as phone=\"01632 960 110\"")
        })?;
        contact
            .with(field.trim(), value)
            .ok_or_else(|| format!("“{field}” is not a field. Known: {}", FIELDS.join(", ")))
    })
}
