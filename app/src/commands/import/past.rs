//! `waymark import list`, `answer` and `undo`: what was brought in before, who in it waits for an answer, and taking it
//! back. For areas where nobody can sign in to `/data/imports`.

use super::{by, refuse, sen2};
use crate::cli::WhoItIs;
use crate::commands::answer::tell;
use crate::imports::Sen2;
use crate::place::Where;
use std::process::ExitCode;
use std::sync::Arc;
use waymark_kernel::{Answer, ImportId, Problem};
use waymark_people::imports::{self, Decision, Row};
use waymark_store::Store;

/// Prints every import, the newest first.
pub async fn list(place: &Where) -> anyhow::Result<ExitCode> {
    let opened = place.open().await?;
    for import in imports::list(&opened.store).await? {
        let counts = imports::counts(&opened.store, import.id).await?;
        let day = import.file.reference_day.map(|day| format!(", as at {day}")).unwrap_or_default();
        tell!(
            "{}  {}{day}: {}, {} of {} persons in, {} close matches",
            import.id,
            import.file.file_name,
            import.state.code(),
            counts.applied,
            counts.in_file(),
            counts.close
        );
    }
    opened.store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Keeps the answer for one person and brings them in.
pub async fn answer(place: &Where, import: &str, person: i64, is: &WhoItIs) -> anyhow::Result<ExitCode> {
    let opened = place.open().await?;
    let (store, by) = (&opened.store, by(place).await?);
    let decided = async {
        let import = named(import)?;
        let row = imports::row(store, import, person).await.map_err(|_| nobody(person))?;
        imports::decide(store, &by, (import, person), decision(&row, is)?, &[]).await?;
        imports::get(store, import).await
    };
    let import = match decided.await {
        Ok(import) => import,
        Err(problem) => return refuse(problem),
    };
    let import = sen2::approve(store, &by, import, false).await?;
    tell!("{}.", sen2::brought_in(imports::counts(store, import.id).await?.applied));
    opened.store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Takes an import back.
pub async fn undo(place: &Where, import: &str) -> anyhow::Result<ExitCode> {
    let opened = place.open().await?;
    let (store, by) = (&opened.store, by(place).await?);
    let undone = async {
        let source = Arc::new(Sen2::new(store, &by).await?);
        imports::undo(store, &by, known(store, import).await?, source).await
    };
    match undone.await {
        Ok(import) => tell!("{} was taken back: {} persons", import.file.file_name, import.total),
        Err(problem) => return refuse(problem),
    }
    opened.store.close().await;
    Ok(ExitCode::SUCCESS)
}

fn decision(row: &Row, is: &WhoItIs) -> Answer<Decision> {
    match is.same {
        Some(number) => {
            let chosen = number.checked_sub(1).and_then(|at| row.candidates.get(at));
            let (child, _) = chosen.ok_or_else(|| {
                let sentence = format!(
                    "--same wants a number from 1 to {}, as the import told it.",
                    row.candidates.len()
                );
                Problem::refuse("same", sentence)
            })?;
            Ok(Decision::Same(*child))
        }
        None if is.different => Ok(Decision::Different),
        None => Ok(Decision::LeaveOut),
    }
}

fn named(written: &str) -> Answer<ImportId> {
    let sentence = || format!("“{written}” is no import. `waymark import list` names them.");
    written.parse().map_err(|_| Problem::refuse("import", sentence()))
}

async fn known(store: &Store, written: &str) -> Answer<ImportId> {
    let import = named(written)?;
    let missing = |_| Problem::refuse("import", "There is no such import. `waymark import list` names them.");
    imports::get(store, import).await.map(|import| import.id).map_err(missing)
}

fn nobody(person: i64) -> Problem {
    Problem::refuse("person", format!("There is no person {person} in that import."))
}
