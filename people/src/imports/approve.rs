//! Approval: rows are applied in batches, each a transaction, and nothing can be seen until the last one is in. It
//! can be stopped anywhere and called again: what is applied is marked in the same transaction.

use super::model::{Import, Outcome, Row, State};
use super::source::{File, Source};
use super::stage::must_be;
use crate::by::By;
use crate::children;
use crate::facts::Fact;
use crate::families;
use crate::matching::{self, Match};
use crate::store::{children as child_rows, import_rows, imports as rows, match_keys, pending};
use std::sync::Arc;
use waymark_access::{Label, ties};
use waymark_kernel::{Answer, ChildId, ImportId, Problem, Source as From, Subject};
use waymark_store::{Store, Tx};

/// How many persons one transaction applies: few enough that whoever saves meanwhile does not wait long.
pub const BATCH: i64 = 40;

/// Applies every row that is new or changed, then lets all be seen. Called again after a stop it goes on; called for
/// an import that is in, it applies the rows decided since.
///
/// # Errors
/// Refused when the import is not in review, or another import is being approved or undone.
pub async fn approve(store: &Store, by: &By, import: ImportId, source: Arc<dyn Source>) -> Answer<Import> {
    let by = By { source: From::Import(import), ..by.clone() };
    start_approving(store, &by, import).await?;
    loop {
        let (by, source) = (by.clone(), source.clone());
        let more = store
            .write(move |tx| Box::pin(async move { batch(tx, by, import, source.as_ref()).await }))
            .await?;
        if !more {
            return rows::get(store, import).await;
        }
    }
}

/// Moves the import to *approving*, so that whoever looks is told at once that it is being brought in. Answers whether this
/// did it: when it is under way already, or all of it is in, there is nothing to begin.
///
/// # Errors
/// As [`approve`].
pub async fn start_approving(store: &Store, by: &By, import: ImportId) -> Answer<bool> {
    let by = by.clone();
    store
        .write(move |tx| {
            Box::pin(async move {
                let mut file = rows::get(&mut *tx, import).await?;
                if file.state == State::Approving {
                    return Ok(false);
                }
                if file.state != State::Done {
                    must_be(&file, State::Review)?;
                }
                let total = import_rows::to_apply(tx, import).await?;
                if file.state == State::Done && total == 0 {
                    return Ok(false);
                }
                refuse_beside_another(tx, import).await?;
                file.state = State::Approving;
                file.total = total;
                file.applied = 0;
                file.problem = None;
                file.changed_at = by.now.at;
                rows::update(tx, &file).await.map(|()| true)
            })
        })
        .await
}

/// Two files at once would not see each other's children and record them twice.
pub(super) async fn refuse_beside_another(tx: &mut Tx, import: ImportId) -> Answer<()> {
    let busy = rows::busy(tx).await?;
    match busy.into_iter().find(|file| file.id != import) {
        None => Ok(()),
        Some(other) => {
            let name = other.file.file_name;
            Err(Problem::refuse(
                "import",
                format!("The file {name} is being approved or undone. Wait for it to end."),
            ))
        }
    }
}

/// One transaction: some rows, or when none are left the end. Answers whether there is more to do.
async fn batch(tx: &mut Tx, by: By, import: ImportId, source: &dyn Source) -> Answer<bool> {
    let file = rows::get(&mut *tx, import).await?;
    if file.state != State::Approving {
        return Ok(false);
    }
    let file = File { import: file, by };
    let some = import_rows::next_to_apply(tx, import, BATCH).await?;
    if some.is_empty() {
        finish(tx, file, source).await?;
        return Ok(false);
    }
    let matches = match_anew(tx, source, &some).await?;
    let mut applied = 0;
    for (row, found) in some.iter().zip(matches) {
        applied += i64::from(apply(tx, &file, row, found, source).await?);
    }
    rows::add_applied(tx, import, applied).await?;
    Ok(true)
}

/// Someone may have recorded a child since the file was read: rows that found nobody look once more.
async fn match_anew(tx: &mut Tx, source: &dyn Source, some: &[Row]) -> Answer<Vec<Option<Match>>> {
    let asks = |row: &Row| row.outcome == Outcome::New && row.decided.is_none();
    let mut keys = Vec::with_capacity(some.len());
    for row in some {
        keys.push(if asks(row) { Some(source.child(&row.payload)?.identity().keys()) } else { None });
    }
    let wanted: Vec<_> = keys.iter().flatten().cloned().collect();
    let candidates = match_keys::candidates(&mut *tx, &wanted).await?;
    let index = crate::search::Index::of(candidates);
    Ok(keys.iter().map(|keys| keys.as_ref().map(|keys| matching::decide(keys, &index.near(keys)))).collect())
}

/// Applies one row; answers whether it was applied, and not put back to wait for a person or held back.
async fn apply(
    tx: &mut Tx,
    file: &File,
    row: &Row,
    found: Option<Match>,
    source: &dyn Source,
) -> Answer<bool> {
    let import = file.import.id;
    let known = match found {
        Some(Match::Close(close)) => {
            let candidates =
                close.into_iter().map(|(child, like)| (child, like.code().to_owned())).collect::<Vec<_>>();
            import_rows::put_back_as_close(tx, import, row.n, &candidates).await?;
            return Ok(false);
        }
        Some(Match::Exact(child, _)) => Some(child),
        Some(Match::None) | None => row.child,
    };
    if let Some(child) = known
        && let Some(findings) = source.against(tx, file, row, child).await?
    {
        import_rows::hold_back(tx, import, row.n, &findings).await?;
        return Ok(false);
    }
    let details = source.child(&row.payload)?;
    let child = match known {
        None => children::record_pending(tx, &file.by, details, import).await?,
        Some(child) => {
            children::tell(tx, &file.by, child, details).await?;
            child
        }
    };
    source.apply(tx, file, row, child).await?;
    import_rows::applied(tx, import, row.n, child, known.is_none()).await?;
    Ok(true)
}

/// The last transaction: everything can be seen at once.
async fn finish(tx: &mut Tx, file: File, source: &dyn Source) -> Answer<()> {
    let import = file.import.id;
    source.reveal(tx, &file).await?;
    let new: Vec<ChildId> = pending::children(tx, import).await?;
    pending::reveal_children(tx, import).await?;
    ties::label_all(tx, &new, Label::Open).await?;
    for (child, version) in pending::versions(tx, import).await? {
        let details = child_rows::version(&mut *tx, version).await?;
        child_rows::update(tx, child, version, &details).await?;
        families::keep_ties(tx, child).await?;
    }
    pending::reveal_versions(tx, import).await?;
    let persons = file.import.applied;
    file.by.append(tx, Subject::default(), &Fact::ImportDone { import, persons }).await?;
    let done = Import { state: State::Done, changed_at: file.by.now.at, ..file.import };
    rows::update(tx, &done).await
}
