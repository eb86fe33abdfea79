//! From the file to the review: an import begins, its rows are staged a few hundred at a time, and it is ready.

use super::judge::judge;
use super::model::{Import, NewImport, NewRow, State};
use super::source::Knowledge;
use crate::by::By;
use crate::store::{import_rows, imports as rows};
use std::sync::Arc;
use waymark_kernel::{Answer, ImportId, Instant, Problem};
use waymark_store::Store;

/// What came of beginning an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begun {
    /// Go on: read the file and stage its rows.
    New(ImportId),
    /// The very same bytes are here already, in review or in.
    Already(Box<Import>),
}

/// Begins an import. The same bytes of the same kind, in review or in, are not taken twice.
///
/// # Errors
/// As the store's.
pub async fn begin(store: &Store, by: &By, file: NewImport) -> Answer<Begun> {
    let by = by.clone();
    store
        .write(move |tx| {
            Box::pin(async move {
                if let Some(same) = rows::with_digest(tx, &file.kind, &file.sha256).await? {
                    return Ok(Begun::Already(Box::new(same)));
                }
                let import = Import {
                    id: by.ids.next(),
                    file,
                    report: String::new(),
                    uploaded_by: by.actor.person,
                    uploaded_at: by.now.at,
                    state: State::Reading,
                    problem: None,
                    total: 0,
                    applied: 0,
                    changed_at: by.now.at,
                };
                rows::insert(tx, &import).await?;
                Ok(Begun::New(import.id))
            })
        })
        .await
}

/// Stages rows: matches them, compares them with what is on record and keeps them for review. Some hundreds at a time keep
/// memory and transactions small.
///
/// # Errors
/// Refused when the import is not being read.
pub async fn stage(
    store: &Store,
    import: ImportId,
    staged: Vec<NewRow>,
    knowledge: Arc<dyn Knowledge>,
) -> Answer<()> {
    let file = rows::get(store, import).await?;
    must_be(&file, State::Reading)?;
    let judged = judge(store, (&file.file.kind, file.file.reference_day), staged, knowledge).await?;
    store.write(move |tx| Box::pin(async move { import_rows::insert_all(tx, import, &judged).await })).await
}

/// All rows are staged: two that were recognised as one child wait for a person, those missing since the last
/// import are listed, and a person may look. `report` is what the checks said of the whole, as JSON.
///
/// # Errors
/// Refused when the import is not being read.
pub async fn ready(store: &Store, import: ImportId, report: String, at: Instant) -> Answer<()> {
    store
        .write(move |tx| {
            Box::pin(async move {
                let mut file = rows::get(&mut *tx, import).await?;
                must_be(&file, State::Reading)?;
                import_rows::hold_twice_matched(tx, import).await?;
                if let Some(last) = rows::last_done(tx, &file).await? {
                    import_rows::add_removed(tx, import, last).await?;
                }
                file.report = report;
                file.state = State::Review;
                file.changed_at = at;
                rows::update(tx, &file).await
            })
        })
        .await
}

/// The file cannot be read: nothing of it stays but its name and the reason.
///
/// # Errors
/// Refused when the import is not being read.
pub async fn fail(store: &Store, import: ImportId, why: String, at: Instant) -> Answer<()> {
    end_before_approval(store, import, (State::Reading, State::Failed), Some(why), at).await
}

/// Puts an import aside before anything was applied: nothing of it stays but its name.
///
/// # Errors
/// Refused when it is not in review.
pub async fn discard(store: &Store, import: ImportId, at: Instant) -> Answer<()> {
    end_before_approval(store, import, (State::Review, State::Discarded), None, at).await
}

async fn end_before_approval(
    store: &Store,
    import: ImportId,
    (from, to): (State, State),
    why: Option<String>,
    at: Instant,
) -> Answer<()> {
    store
        .write(move |tx| {
            Box::pin(async move {
                let mut file = rows::get(&mut *tx, import).await?;
                must_be(&file, from)?;
                import_rows::delete_all(tx, import).await?;
                (file.state, file.problem, file.changed_at) = (to, why, at);
                rows::update(tx, &file).await
            })
        })
        .await
}

/// After a start: imports to go on with ([`State::Approving`] or [`State::Undoing`]). Those that were being read
/// when the program stopped have failed: their file is gone.
///
/// # Errors
/// As the store's.
pub async fn unfinished(store: &Store, at: Instant) -> Answer<Vec<Import>> {
    let why = "Waymark stopped while it was reading this file. Bring the file in again.";
    for file in rows::in_state(store, State::Reading).await? {
        fail(store, file.id, why.to_owned(), at).await?;
    }
    let mut found = rows::in_state(store, State::Approving).await?;
    found.extend(rows::in_state(store, State::Undoing).await?);
    Ok(found)
}

/// Refuses what this state of an import does not allow.
pub(super) fn must_be(file: &Import, state: State) -> Answer<()> {
    if file.state == state {
        return Ok(());
    }
    let now = match file.state {
        State::Reading => "is still being read",
        State::Review => "is waiting to be looked at",
        State::Approving => "is being approved",
        State::Done => "is already in",
        State::Undoing => "is being undone",
        State::Undone => "was undone",
        State::Discarded => "was put aside",
        State::Failed => "could not be read",
    };
    Err(Problem::refuse("import", format!("This cannot be done: the file {} {now}.", file.file.file_name)))
}
