//! Undoing an import: everything it brought is taken back by facts that correct its own, unless someone has since
//! recorded something that rests on it. Like approval it goes in batches and can be stopped anywhere.

use super::approve::{BATCH, refuse_beside_another};
use super::model::{Import, State};
use super::source::{File, Source};
use super::stage::must_be;
use crate::by::By;
use crate::child::ChildDetails;
use crate::facts::Fact;
use crate::store::{children as child_rows, families, import_rows, imports as rows, pending};
use crate::{children, retraction};
use std::sync::Arc;
use waymark_access::ties;
use waymark_kernel::{Answer, ChildId, Entry, ImportId, Problem, Source as From, Subject, VersionId, When};
use waymark_store::{Store, Tx, journal};

/// How many a refusal names.
const NAMED: usize = 10;

/// Takes back what an import brought.
///
/// # Errors
/// Refused by name when someone has recorded something that rests on it, when it is not in, or when another import
/// is being approved or undone.
pub async fn undo(store: &Store, by: &By, import: ImportId, source: Arc<dyn Source>) -> Answer<Import> {
    let by = By { source: From::Import(import), ..by.clone() };
    let (first, of_first) = (by.clone(), source.clone());
    store.write(move |tx| Box::pin(async move { start(tx, first, import, of_first.as_ref()).await })).await?;
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

async fn start(tx: &mut Tx, by: By, import: ImportId, source: &dyn Source) -> Answer<()> {
    let mut file = rows::get(&mut *tx, import).await?;
    if file.state == State::Undoing {
        return Ok(());
    }
    if file.state != State::Approving {
        must_be(&file, State::Done)?;
    }
    refuse_beside_another(tx, import).await?;
    refuse_if_rested_on(tx, import, source).await?;
    file.state = State::Undoing;
    file.total = import_rows::count_applied(tx, import).await?;
    file.applied = 0;
    file.changed_at = by.now.at;
    rows::update(tx, &file).await
}

/// Names the children of whom someone has recorded something since.
async fn refuse_if_rested_on(tx: &mut Tx, import: ImportId, source: &dyn Source) -> Answer<()> {
    let mut resting = Vec::new();
    for child in import_rows::touched_since(tx, import).await? {
        let mut on = source.resting_on(tx, child, import).await?;
        if on.is_empty() && record_rests(tx, child, import).await? {
            on.push(children::get(&mut *tx, child).await?.details.name());
        }
        resting.extend(on);
    }
    if resting.is_empty() {
        return Ok(());
    }
    let more = resting.len().saturating_sub(NAMED);
    let mut names = resting.into_iter().take(NAMED).collect::<Vec<_>>().join(", ");
    if more > 0 {
        names.push_str(&format!(" and {more} more"));
    }
    let sentence = format!(
        "This import cannot be undone: someone has recorded something since that rests on it ({names}). \
         Correct those records one by one instead."
    );
    Err(Problem::refuse("import", sentence))
}

/// Whether something recorded in this room since rests on what the import said of a child: anything at all when the
/// child came with it, otherwise a later version of the details it changed.
async fn record_rests(tx: &mut Tx, child: ChildId, import: ImportId) -> Answer<bool> {
    let entries = own_entries(tx, child).await?;
    let mine = |entry: &&Entry| is_of(entry, import);
    let made = entries.iter().filter(mine).any(|entry| entry.fact.kind == "child_recorded");
    let first = entries.iter().filter(mine).filter(|entry| is_details(entry)).map(|entry| entry.seq).min();
    let Some(first) = first else { return Ok(false) };
    Ok(entries.iter().any(|entry| entry.seq > first && !is_of(entry, import) && (made || is_details(entry))))
}

async fn batch(tx: &mut Tx, by: By, import: ImportId, source: &dyn Source) -> Answer<bool> {
    let file = rows::get(&mut *tx, import).await?;
    if file.state != State::Undoing {
        return Ok(false);
    }
    let file = File { import: file, by };
    let some = import_rows::next_to_undo(tx, import, BATCH).await?;
    if some.is_empty() {
        finish(tx, file).await?;
        return Ok(false);
    }
    for (n, child) in &some {
        source.undo(tx, &file, *child).await?;
        take_back(tx, &file.by, *child, import).await?;
        import_rows::undone(tx, import, *n).await?;
    }
    rows::add_applied(tx, import, i64::try_from(some.len()).unwrap_or(0)).await?;
    Ok(true)
}

async fn finish(tx: &mut Tx, file: File) -> Answer<()> {
    let import = file.import.id;
    import_rows::forget(tx, import).await?;
    file.by.append(tx, Subject::default(), &Fact::ImportUndone { import }).await?;
    let undone = Import { state: State::Undone, changed_at: file.by.now.at, ..file.import };
    rows::update(tx, &undone).await
}

/// Takes back what the import said in this room of one child.
async fn take_back(tx: &mut Tx, by: &By, child: ChildId, import: ImportId) -> Answer<()> {
    let entries = own_entries(tx, child).await?;
    let taken: Vec<i64> = entries.iter().filter_map(|entry| entry.fact.corrects).collect();
    let mine: Vec<&Entry> =
        entries.iter().filter(|entry| is_of(entry, import) && !taken.contains(&entry.seq)).collect();
    for entry in mine.iter().filter(|entry| entry.fact.kind == "family_recorded") {
        end_family(tx, by, child, entry).await?;
    }
    if let Some(recorded) = mine.iter().find(|entry| entry.fact.kind == "child_recorded") {
        return retraction::retract(tx, by, child, recorded.seq).await;
    }
    let Some(changed) = mine.iter().find(|entry| entry.fact.kind == "child_changed") else { return Ok(()) };
    let before = entries.iter().rev().find(|entry| entry.seq < changed.seq && is_details(entry));
    restore(tx, by, child, (before, changed)).await
}

/// A line of the family that the import recorded ends on the day it began.
async fn end_family(tx: &mut Tx, by: &By, child: ChildId, entry: &Entry) -> Answer<()> {
    let recorded = entry.fact.id;
    let member = families::get(&mut *tx, recorded).await?;
    let (person, relation, to) = (member.recorded.person, member.right().relation(), member.recorded.from);
    families::end(tx, recorded, to).await?;
    ties::stop(tx, child, person.0, relation, by.now.today).await?;
    let fact = Fact::FamilyEnded { recorded, to };
    by.append_when(tx, children::about(child), When::On(by.now.today), Some(entry.seq), &fact).await?;
    Ok(())
}

/// The details go back to what they were before the import changed them. What nobody has seen is dropped.
async fn restore(
    tx: &mut Tx,
    by: &By,
    child: ChildId,
    (before, changed): (Option<&Entry>, &Entry),
) -> Answer<()> {
    let standing = child_rows::get(&mut *tx, child).await?;
    let unseen = pending::drop_versions(tx, child).await? > 0;
    let version = match before.and_then(version_of) {
        Some(version) if !unseen => {
            let earlier = child_rows::version(&mut *tx, version).await?;
            again(tx, by, child, earlier).await?
        }
        _ => standing.version,
    };
    let fact = Fact::ChildChanged { version };
    by.append_when(tx, children::about(child), When::On(by.now.today), Some(changed.seq), &fact).await?;
    Ok(())
}

/// Earlier details stand again, as a version of their own.
async fn again(tx: &mut Tx, by: &By, child: ChildId, details: ChildDetails) -> Answer<VersionId> {
    let version = by.ids.next();
    child_rows::keep_version(tx, version, child, by.now.at, None, &details).await?;
    child_rows::update(tx, child, version, &details).await?;
    crate::families::keep_ties(tx, child).await?;
    Ok(version)
}

async fn own_entries(tx: &mut Tx, child: ChildId) -> Answer<Vec<Entry>> {
    let mut entries = journal::of_child(&mut *tx, child).await?;
    entries.retain(|entry| entry.fact.slice == crate::SLICE);
    Ok(entries)
}

fn is_of(entry: &Entry, import: ImportId) -> bool {
    entry.fact.source == From::Import(import)
}

fn is_details(entry: &Entry) -> bool {
    matches!(entry.fact.kind.as_str(), "child_recorded" | "child_changed")
}

fn version_of(entry: &Entry) -> Option<VersionId> {
    match serde_json::from_str(entry.fact.payload.as_deref()?).ok()? {
        Fact::ChildRecorded { version, .. } | Fact::ChildChanged { version } => Some(version),
        _ => None,
    }
}
