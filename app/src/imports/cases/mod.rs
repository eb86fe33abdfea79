//! Live cases from a table of comma-separated values: officer, parents, address, GP and the days of each stage. A file
//! comes in whole or not at all, and every row that cannot is said with its field. What it tells confirms a case that
//! was known only from a return.

mod apply;
mod columns;
mod family;
mod read;

pub use read::{Wrong, read};

use read::CaseRow;
use std::sync::Arc;
use waymark_kernel::Answer;
use waymark_people::matching::Match;
use waymark_people::{By, search};
use waymark_store::Store;

/// What a file did, or would do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Done {
    /// Cases told something new.
    pub told: usize,
    /// Cases as they were.
    pub unchanged: usize,
    /// Officers not on record before.
    pub officers: usize,
    /// Parents and carers not on record before.
    pub family: usize,
}

/// Applies every row in one transaction, unless one of them cannot be. `dry_run` undoes it all at the end.
///
/// # Errors
/// As the store's.
pub async fn apply(
    store: &Store,
    by: &By,
    rows: Vec<CaseRow>,
    dry_run: bool,
) -> Answer<Result<Done, Vec<Wrong>>> {
    let rows = matched(store, rows).await?;
    let by = by.clone();
    let told = Arc::new(std::sync::Mutex::new(None));
    let tell = told.clone();
    let written = store
        .write(move |tx| {
            Box::pin(async move {
                let outcome = apply::all(tx, &by, &rows).await?;
                let keep = outcome.is_ok() && !dry_run;
                *tell.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(outcome);
                // Refusing undoes the transaction: nothing of the file stays.
                if keep {
                    Ok(())
                } else {
                    Err(waymark_kernel::Problem::refuse("file", "nothing was changed"))
                }
            })
        })
        .await;
    let outcome = told.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
    match (outcome, written) {
        (Some(outcome), _) if outcome.is_err() || dry_run => Ok(outcome),
        (Some(outcome), Ok(())) => Ok(outcome),
        (_, Err(problem)) => Err(problem),
        (None, Ok(())) => Ok(Ok(Done::default())),
    }
}

/// Whom each row may be about, as matching finds among those on record.
async fn matched(store: &Store, rows: Vec<CaseRow>) -> Answer<Vec<(CaseRow, Option<Match>)>> {
    let identities: Vec<_> = rows.iter().map(apply::identity).collect();
    let asked: Vec<_> = identities.iter().flatten().cloned().collect();
    let mut found = search::match_children(store, &asked).await?.into_iter();
    let of = |(row, identity): (CaseRow, Option<_>)| {
        let matched = identity.and_then(|_: waymark_people::matching::Identity| found.next());
        (row, matched)
    };
    Ok(rows.into_iter().zip(identities).map(of).collect())
}
