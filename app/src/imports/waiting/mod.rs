//! A trust's waiting list as a table of comma-separated values: which column holds what is said once in a file of its own
//! and kept, since the same list comes again each night or month. A file with a fault is not loaded at all.

mod columns;
mod read;

pub use columns::mapping;
pub use read::read;

use std::sync::{Arc, Mutex, PoisonError};
use waymark_access::Label;
use waymark_kernel::{Answer, Problem, Source};
use waymark_people::matching::Match;
use waymark_people::{By, children, search};
use waymark_store::Store;
use waymark_therapies::Service;
use waymark_therapies::reload::{self, Listed, Loaded, Loading, Matched, Who};

/// Loads the rows for a service; `dry_run` undoes it all at the end. The findings are rows that a person has to look at
/// first: they are left out and told.
///
/// # Errors
/// What loading refuses; otherwise as the store's.
pub async fn load(
    store: &Store,
    by: &By,
    service: Service,
    (loading, rows): (Loading, Vec<Listed>),
    dry_run: bool,
) -> Answer<Loaded> {
    let rows = matched(store, rows).await?;
    let by = By { source: Source::Import(loading.id), ..by.clone() };
    let told = Arc::new(Mutex::new(None));
    let tell = told.clone();
    let written = store
        .write(move |tx| {
            Box::pin(async move {
                let loaded = reload::load(tx, &by, &service, loading, rows).await?;
                *tell.lock().unwrap_or_else(PoisonError::into_inner) = Some(loaded);
                if dry_run { Err(Problem::refuse("", DRY_RUN)) } else { Ok(()) }
            })
        })
        .await;
    match written {
        Err(Problem::Refused(refusals)) if refusals.iter().all(|refusal| refusal.sentence == DRY_RUN) => {}
        other => other?,
    }
    let mut loaded = told.lock().unwrap_or_else(PoisonError::into_inner).take().unwrap_or_default();
    loaded.held.sort();
    Ok(loaded)
}

/// Nothing a job that refuses has written stays.
const DRY_RUN: &str = "this was a dry run";

/// Each row with whom it is about. A child who may be one of several is nobody's guess, and a child who is restricted is
/// never named: unless the list knows the row's number, a person records it.
async fn matched(store: &Store, rows: Vec<Listed>) -> Answer<Vec<Matched>> {
    let identities: Vec<_> = rows.iter().map(|listed| listed.child.identity()).collect();
    let found = search::match_children(store, &identities).await?;
    let mut matched = Vec::with_capacity(rows.len());
    for (listed, found) in rows.into_iter().zip(found) {
        let who = match found {
            Match::Exact(child, _) if children::get(store, child).await?.label == Label::Open => {
                Who::Known(child)
            }
            Match::None => Who::New,
            Match::Exact(..) | Match::Close(_) => Who::Unsure,
        };
        matched.push((listed, who));
    }
    Ok(matched)
}
