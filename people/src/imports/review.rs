//! What a person sees of an import and decides about its rows.

use super::model::{Counts, Decision, Import, Outcome, Row, State};
use crate::by::By;
use crate::store::{import_rows, imports};
use waymark_kernel::{Answer, ImportId, Problem};
use waymark_store::{Reader, Store};

/// An import, with how far it has come.
///
/// # Errors
/// Missing when there is none.
pub async fn get<R: Reader>(from: R, import: ImportId) -> Answer<Import> {
    imports::get(from, import).await
}

/// All imports, the newest first: at most 100.
///
/// # Errors
/// As the store's.
pub async fn list<R: Reader>(from: R) -> Answer<Vec<Import>> {
    imports::list(from).await
}

/// How many rows of each outcome.
///
/// # Errors
/// As the store's.
pub async fn counts<R: Reader>(from: R, import: ImportId) -> Answer<Counts> {
    import_rows::counts(from, import).await
}

/// Rows of an outcome after a place in the file, in the file's order.
///
/// # Errors
/// As the store's.
pub async fn rows<R: Reader>(
    from: R,
    import: ImportId,
    outcome: Outcome,
    after: i64,
    most: i64,
) -> Answer<Vec<Row>> {
    import_rows::of_outcome(from, import, outcome, after, most).await
}

/// One row.
///
/// # Errors
/// Missing when there is none.
pub async fn row<R: Reader>(from: R, import: ImportId, n: i64) -> Answer<Row> {
    import_rows::get(from, import, n).await
}

/// What a person says of a close match. The same said twice is said once; until it is applied it can be said anew.
/// A row decided after the import was done comes in with the next approval of the same import.
///
/// # Errors
/// Refused when the import is not in review or in, when the row was no close match, when it was applied, and for a
/// child who was no candidate.
pub async fn decide(store: &Store, by: &By, import: ImportId, n: i64, decision: Decision) -> Answer<()> {
    let by = by.clone();
    store
        .write(move |tx| {
            Box::pin(async move {
                let file = imports::get(&mut *tx, import).await?;
                if !matches!(file.state, State::Review | State::Done) {
                    super::stage::must_be(&file, State::Review)?;
                }
                let row = import_rows::get(&mut *tx, import, n).await?;
                check(&row, decision)?;
                let (outcome, child) = match decision {
                    Decision::Same(child) => (Outcome::Changed, Some(child)),
                    Decision::Different => (Outcome::New, None),
                    Decision::LeaveOut => (Outcome::Held, None),
                };
                import_rows::decided(tx, import, n, (outcome, child), decision, by.actor.person).await
            })
        })
        .await
}

fn check(row: &Row, decision: Decision) -> Answer<()> {
    if row.applied {
        return Err(Problem::refuse("row", "This row is in already. Undo the import to change it."));
    }
    if row.candidates.is_empty() && decision != Decision::LeaveOut {
        return Err(Problem::refuse("row", "This row needs no decision."));
    }
    if let Decision::Same(child) = decision
        && !row.candidates.iter().any(|(candidate, _)| *candidate == child)
    {
        return Err(Problem::refuse("row", "Choose one of the children shown."));
    }
    Ok(())
}
