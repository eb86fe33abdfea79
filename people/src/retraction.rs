//! A child who was put on record by what is taken back goes with it. The journal keeps that they were there, and nothing else
//! does.

use crate::by::By;
use crate::children;
use crate::facts::Fact;
use crate::store::{children as rows, pending};
use waymark_access::{Label, ties};
use waymark_kernel::{Answer, ChildId, Entry, ImportId, Source, When};
use waymark_store::{Tx, journal};

/// Takes back a child whom a loading put on record, when nothing of them is on record but what that loading brought and what
/// took it back. Answers whether it was so.
///
/// # Errors
/// As the store's.
pub async fn take_back_with(tx: &mut Tx, by: &By, child: ChildId, loading: ImportId) -> Answer<bool> {
    let entries = journal::of_child(&mut *tx, child).await?;
    let brought = |entry: &Entry| entry.fact.source == Source::Import(loading);
    let taken: Vec<i64> = entries.iter().filter_map(|entry| entry.fact.corrects).collect();
    let recorded = entries.iter().find(|entry| entry.fact.kind == "child_recorded");
    let Some(recorded) = recorded.filter(|entry| brought(entry)) else { return Ok(false) };
    let done_with = |entry: &Entry| taken.contains(&entry.seq) || entry.fact.corrects.is_some();
    if entries.iter().any(|entry| entry.seq != recorded.seq && !done_with(entry)) {
        return Ok(false);
    }
    retract(tx, by, child, recorded.seq).await?;
    Ok(true)
}

/// Nobody can see the child any more, and nobody is anything to them.
pub(crate) async fn retract(tx: &mut Tx, by: &By, child: ChildId, recorded: i64) -> Answer<()> {
    pending::drop_versions(tx, child).await?;
    rows::delete(tx, child).await?;
    ties::label(tx, child, Label::Pending).await?;
    for tie in ties::of_child(&mut *tx, child).await? {
        ties::stop(tx, child, tie.actor, tie.relation, by.now.today).await?;
    }
    let fact = Fact::ChildRetracted;
    by.append_when(tx, children::about(child), When::On(by.now.today), Some(recorded), &fact).await?;
    Ok(())
}
