//! `waymark import waiting-list`: a trust's own list, loaded again. What is new is recorded, what changed is told, what is
//! gone is asked about; a file with a fault changes nothing.

use super::{REFUSED, by, refuse};
use crate::commands::answer::tell;
use crate::commands::refused;
use crate::commands::service::named;
use crate::imports::waiting::{self, mapping};
use crate::place::Where;
use sha2::{Digest, Sha256};
use std::path::Path;
use std::process::ExitCode;
use waymark_kernel::{ImportId, Problem};
use waymark_therapies::reload::{self, Finding, Loaded, Loading};

/// What was asked for.
pub struct Asked<'a> {
    /// The file.
    pub file: &'a Path,
    /// The name of the service in addresses.
    pub service: &'a str,
    /// The file that says which column holds what.
    pub mapping: Option<&'a Path>,
    /// Change nothing.
    pub dry_run: bool,
    /// More than half of the list may be gone.
    pub half_gone: bool,
}

/// Loads a list.
pub async fn run(place: &Where, asked: Asked<'_>) -> anyhow::Result<ExitCode> {
    let by = by(place).await?;
    let mapped = match asked.mapping {
        Some(path) => refused::read_text(path)?,
        None => String::new(),
    };
    let read = mapping(&mapped).and_then(|mapped| waiting::read(asked.file, &mapped));
    let (rows, mut wrong) = match read {
        Ok(read) => read,
        Err(sentence) => {
            eprintln!("{sentence}");
            return Ok(ExitCode::from(REFUSED));
        }
    };
    wrong.extend(reload::check(&rows, by.now.today));
    if !wrong.is_empty() {
        wrong.sort();
        wrong.iter().for_each(|finding| eprintln!("{}", line(finding)));
        eprintln!("Nothing was changed: put these right and load the file again.");
        return Ok(ExitCode::from(REFUSED));
    }
    let opened = place.open().await?;
    let service = match named(&opened.store, asked.service).await {
        Ok(service) => service,
        Err(problem) => return refuse(problem),
    };
    let loading = loading(&asked, by.ids.next())?;
    let id = loading.id;
    let loaded = waiting::load(&opened.store, &by, service, (loading, rows), asked.dry_run).await;
    opened.store.close().await;
    match loaded {
        Ok(loaded) => {
            print(&loaded, (!asked.dry_run).then_some(id));
            Ok(ExitCode::SUCCESS)
        }
        Err(problem) => refuse(problem),
    }
}

fn loading(asked: &Asked<'_>, id: ImportId) -> anyhow::Result<Loading> {
    let bytes = refused::read(asked.file)?;
    let digest = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let file_name =
        asked.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Loading { id, file_name, digest, half_gone: asked.half_gone })
}

fn line(finding: &Finding) -> String {
    format!("Row {}: {}", finding.row, finding.sentence)
}

fn print(loaded: &Loaded, id: Option<ImportId>) {
    tell!(
        "{} new, {} still waiting as they were, {} changed",
        loaded.new.len(),
        loaded.same,
        loaded.changed.len()
    );
    if !loaded.changed.is_empty() {
        tell!("Changed: {}", loaded.changed.join(", "));
    }
    for finding in &loaded.held {
        tell!("{}", line(finding));
    }
    if !loaded.gone.is_empty() {
        tell!(
            "{} are not in the file any more. They stay on the list until somebody has asked why:",
            loaded.gone.len()
        );
        loaded.gone.iter().for_each(|reference| tell!("  {reference}"));
    }
    match id {
        Some(id) => tell!("Loaded as {id}. To take it back: waymark import waiting-list-undo {id}"),
        None => tell!("This was a dry run: nothing was changed."),
    }
}

/// Takes a loading back.
pub async fn undo(place: &Where, id: &str) -> anyhow::Result<ExitCode> {
    let Ok(id) = id.parse::<ImportId>() else {
        eprintln!("“{id}” is not the number of a loading.");
        return Ok(ExitCode::from(REFUSED));
    };
    let (by, opened) = (by(place).await?, place.open().await?);
    let undone = opened.store.write(move |tx| Box::pin(async move { reload::undo(tx, &by, id).await })).await;
    opened.store.close().await;
    match undone {
        Ok(count) => {
            let facts = if count == 1 { "1 fact" } else { &format!("{count} facts") };
            tell!("{facts} taken back. The list is as it was before.");
            Ok(ExitCode::SUCCESS)
        }
        Err(Problem::Missing) => {
            eprintln!("There is no loading {id}.");
            Ok(ExitCode::from(REFUSED))
        }
        Err(problem) => refuse(problem),
    }
}
