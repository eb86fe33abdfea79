//! `/data/imports`: a data officer brings a return in, looks at what it would change, approves it, and can take it
//! back. Works without JavaScript; a long approval goes on by itself and the page tells how far it is.

mod decide;
mod findings;
mod list;
mod new;
mod review;
#[cfg(test)]
mod tests;
mod undo;
mod veil;

use axum::routing::{get, post};
use axum::{Extension, Router};
use std::sync::Arc;
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, ImportId};
use waymark_people::Desk;
use waymark_people::imports::{self, State};
use waymark_web::Stop;
use waymark_web::form::UploadLimit;

/// The largest return taken through a browser, in bytes: ten times that of a large council.
const LARGEST: u64 = 200 * 1024 * 1024;

/// Their routes.
pub fn routes() -> Router<Desk> {
    Router::new()
        .route("/data/imports", get(list::show))
        .route("/data/imports/new", get(new::show).post(new::send).layer(Extension(UploadLimit(LARGEST))))
        .route("/data/imports/{id}", get(review::show))
        .route("/data/imports/{id}/findings.csv", get(findings::download))
        .route("/data/imports/{id}/approve", post(decide::approve))
        .route("/data/imports/{id}/discard", post(decide::discard))
        .route("/data/imports/{id}/rows/{n}", post(decide::row))
        .route("/data/imports/{id}/undo", get(undo::show).post(undo::send))
}

/// Refuses a visitor whose role does not do this with imports.
fn gate(desk: &Desk, visitor: &Visitor, action: Action) -> Result<(), Stop> {
    if desk.access().gate(visitor, action).allowed { Ok(()) } else { Err(Stop::Forbidden) }
}

/// The id in an address; anything else is not there.
fn id(written: &str) -> Answer<ImportId> {
    written.parse().map_err(|_| waymark_kernel::Problem::Missing)
}

/// Approves beside the request, so that nobody waits for it. What stops it is told on the import's page,
/// and the next start goes on with it.
fn go_on(desk: &Desk, visitor: &Visitor, import: ImportId) {
    let (store, by) = (desk.store().clone(), desk.by(visitor));
    tokio::spawn(async move {
        let went = async {
            let source = Arc::new(crate::imports::Sen2::new(&store, &by).await?);
            imports::approve(&store, &by, import, source).await
        };
        if let Err(problem) = went.await {
            tracing::error!("an import stopped: {problem}");
        }
    });
}

/// How far an import has come, in words.
const fn state_words(state: State) -> &'static str {
    match state {
        State::Reading => "Being read",
        State::Review => "Waiting to be looked at",
        State::Approving => "Being brought in",
        State::Done => "In",
        State::Undoing => "Being taken back",
        State::Undone => "Taken back",
        State::Discarded => "Put aside",
        State::Failed => "Could not be read",
    }
}
