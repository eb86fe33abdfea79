//! Live cases from a table of comma-separated values: officer, parents, address, GP and the days of each stage. A file
//! comes in whole or not at all, and every row that cannot is said with its field. A row with the day of a stage, or
//! one that says so, confirms a case that was known only from a return; any other never does.

mod apply;
mod columns;
mod family;
mod officer;
mod read;
mod whose;

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
    /// Cases known only from a return that are now confirmed as up to date.
    pub confirmed: usize,
    /// Officers not on record before.
    pub officers: usize,
    /// Parents and carers not on record before.
    pub family: usize,
}

/// How a file is to be taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct How {
    /// Undo it all at the end.
    pub dry_run: bool,
    /// Put officers on record whom nobody knows yet.
    pub new_officers: bool,
}

/// Applies every row in one transaction, unless one of them cannot be.
///
/// # Errors
/// As the store's.
pub async fn apply(store: &Store, by: &By, rows: Vec<CaseRow>, how: How) -> Answer<Result<Done, Vec<Wrong>>> {
    let rows = matched(store, rows).await?;
    let by = by.clone();
    let told = Arc::new(std::sync::Mutex::new(None));
    let tell = told.clone();
    let written = store
        .write(move |tx| {
            Box::pin(async move {
                let outcome = apply::all(tx, &by, &rows, how).await?;
                let keep = outcome.is_ok() && !how.dry_run;
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
        (Some(outcome), _) if outcome.is_err() || how.dry_run => Ok(outcome),
        (Some(outcome), Ok(())) => Ok(outcome),
        (_, Err(problem)) => Err(problem),
        (None, Ok(())) => Ok(Ok(Done::default())),
    }
}

/// Whom each row may be about, as matching finds among those on record.
async fn matched(store: &Store, rows: Vec<CaseRow>) -> Answer<Vec<(CaseRow, Option<Match>)>> {
    let identities: Vec<_> = rows.iter().map(whose::identity).collect();
    let asked: Vec<_> = identities.iter().flatten().cloned().collect();
    let mut found = search::match_children(store, &asked).await?.into_iter();
    let of = |(row, identity): (CaseRow, Option<_>)| {
        let matched = identity.and_then(|_: waymark_people::matching::Identity| found.next());
        (row, matched)
    };
    Ok(rows.into_iter().zip(identities).map(of).collect())
}
