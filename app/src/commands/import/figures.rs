//! `waymark import figures`: what measures take from elsewhere. All of a file comes in or none, and every line that cannot is
//! named. A later file takes the place of an earlier one; taking it back lets the earlier one count again.

use super::{REFUSED, by, refuse};
use crate::commands::answer::tell;
use crate::commands::refused;
use crate::imports::text;
use crate::place::Where;
use std::path::Path;
use std::process::ExitCode;
use waymark_kernel::Problem;
use waymark_measures::{file, read, store};

/// Brings a file of figures in.
pub async fn run(place: &Where, path: &Path, dry_run: bool) -> anyhow::Result<ExitCode> {
    let bytes = refused::read(path)?;
    if let Err(sentence) = text::sound(path, &bytes) {
        return Ok(refused::because(sentence));
    }
    let (opened, by) = (place.open().await?, by(place).await?);
    let catalogue = read::catalogue(&opened.store).await?;
    let figures = match file::read(&bytes, &catalogue, by.now.today) {
        Ok(figures) => figures,
        Err(wrong) => {
            wrong.iter().for_each(|sentence| eprintln!("{sentence}"));
            eprintln!("Nothing was changed: put these right and bring the file in again.");
            return Ok(ExitCode::from(REFUSED));
        }
    };
    let count = figures.len();
    if dry_run {
        tell!("{count} figures. This was a dry run: nothing was changed.");
    } else {
        let job = opened.store.write(move |tx| Box::pin(async move { store::tell(tx, &by, figures).await }));
        tell!("{count} figures in file {}", job.await?);
    }
    opened.store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Takes a file of figures back.
pub async fn undo(place: &Where, written: &str) -> anyhow::Result<ExitCode> {
    let (opened, by) = (place.open().await?, by(place).await?);
    let Ok(file) = written.parse::<uuid::Uuid>() else {
        return refuse(Problem::refuse(
            "file",
            format!("“{written}” is not the number of a file of figures."),
        ));
    };
    let job = opened.store.write(move |tx| Box::pin(async move { store::take_back(tx, &by, file).await }));
    match job.await {
        Ok(()) => tell!("The figures of {file} were taken back."),
        Err(problem) => return refuse(problem),
    }
    opened.store.close().await;
    Ok(ExitCode::SUCCESS)
}
