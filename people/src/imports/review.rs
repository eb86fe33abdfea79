//! What a person sees of an import and decides about its rows.

use super::model::{Counts, Decision, Import, Outcome, Row, State};
use crate::by::By;
use crate::store::{import_rows, imports};
use waymark_kernel::{Answer, ChildId, ImportId, Problem};
use waymark_store::{Reader, Store};

const IN_ALREADY: &str = "This row is in already. Undo the import to change it.";
const NO_DECISION: &str = "This row needs no decision.";

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
/// A row decided after the import was done comes in with the next approval of the same import. `unseen` are the restricted
/// children of the row of whom this person may not know: what they say is never taken to be said of those, and a row that is
/// nobody they know of waits on for somebody who may know.
///
/// # Errors
/// Refused when the import is not in review or in, when the row was no close match, when it was applied, and for a
/// child who was no candidate. Behind a veil the refusals are those of what the row reads as.
pub async fn decide(
    store: &Store,
    by: &By,
    (import, n): (ImportId, i64),
    decision: Decision,
    unseen: &[ChildId],
) -> Answer<()> {
    let (by, unseen) = (by.clone(), unseen.to_vec());
    store
        .write(move |tx| {
            Box::pin(async move {
                let file = imports::get(&mut *tx, import).await?;
                if !matches!(file.state, State::Review | State::Done) {
                    super::stage::must_be(&file, State::Review)?;
                }
                let row = import_rows::get(&mut *tx, import, n).await?;
                check(&row, decision)?;
                check_behind_veil(&row, file.state, decision, &unseen)?;
                let (outcome, child) = match decision {
                    Decision::Same(child) => (Outcome::Changed, Some(child)),
                    Decision::Different => (Outcome::New, None),
                    Decision::LeaveOut => (Outcome::Held, None),
                };
                let openly_asked = row.shown == Some(Outcome::Close) || !unseen.is_empty();
                let shown = if openly_asked { Some(outcome) } else { row.shown };
                let (mut waiting, told) = (row.candidates, (decision, by.actor.person));
                waiting.retain(|(child, _)| unseen.contains(child));
                if decision == Decision::Different && !waiting.is_empty() {
                    import_rows::decided(tx, (import, n), (Outcome::Close, None), shown, told).await?;
                    return import_rows::put_back_as_close(tx, import, n, &waiting).await;
                }
                import_rows::decided(tx, (import, n), (outcome, child), shown, told).await
            })
        })
        .await
}

/// To somebody who may not know of all its children a row reads as in, or as one that asks nothing, though it waits.
fn check_behind_veil(row: &Row, state: State, decision: Decision, unseen: &[ChildId]) -> Answer<()> {
    let shown = row.shown.unwrap_or(Outcome::New);
    if unseen.is_empty() || shown == Outcome::Close {
        return Ok(());
    }
    if state == State::Done && matches!(shown, Outcome::New | Outcome::Changed) {
        return Err(Problem::refuse("row", IN_ALREADY));
    }
    if decision == Decision::LeaveOut { Ok(()) } else { Err(Problem::refuse("row", NO_DECISION)) }
}

fn check(row: &Row, decision: Decision) -> Answer<()> {
    if row.applied {
        return Err(Problem::refuse("row", IN_ALREADY));
    }
    if row.candidates.is_empty() && decision != Decision::LeaveOut {
        return Err(Problem::refuse("row", NO_DECISION));
    }
    if let Decision::Same(child) = decision
        && !row.candidates.iter().any(|(candidate, _)| *candidate == child)
    {
        return Err(Problem::refuse("row", "Choose one of the children shown."));
    }
    Ok(())
}
