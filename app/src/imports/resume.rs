//! Going on, after a start, with what was being approved or undone when the program stopped.

use super::Sen2;
use super::head::KIND;
use std::sync::Arc;
use waymark_kernel::{Actor, Answer, Instant, PersonId, Source};
use waymark_people::imports::{self, State};
use waymark_people::{By, Desk};
use waymark_store::Store;

/// Goes on with what was being approved or undone when the program stopped. Answers their file names.
///
/// # Errors
/// As the store's.
pub async fn resume(store: &Store, by: &By, at: Instant) -> Answer<Vec<String>> {
    let mut names = Vec::new();
    for file in imports::unfinished(store, at).await?.into_iter().filter(|file| file.file.kind == KIND) {
        let source = Arc::new(Sen2::new(store, by).await?);
        let done = match file.state {
            State::Undoing => imports::undo(store, by, file.id, source).await?,
            _ => imports::approve(store, by, file.id, source).await?,
        };
        names.push(done.file.file_name);
    }
    Ok(names)
}

/// Goes on beside the server, after a start, with what was being approved or undone when the program stopped.
pub fn go_on(desk: &Desk) {
    let actor =
        Actor { person: PersonId(uuid::Uuid::nil()), role: "data_officer".into(), agency: "council".into() };
    let by = By { ids: desk.ids().clone(), now: desk.now(), actor, source: Source::Entered };
    let store = desk.store().clone();
    tokio::spawn(async move {
        if let Err(problem) = resume(&store, &by, by.now.at).await {
            tracing::error!("an import could not be gone on with: {problem}");
        }
    });
}
