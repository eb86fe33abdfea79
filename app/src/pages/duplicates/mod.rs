//! `/data/duplicates`: two records that may be of one child, for the SEND manager and the data officer. A pair is shown
//! only to someone who may see both children; anyone else finds the same page as for a pair that never was.

mod compare;
mod list;

use axum::Router;
use axum::routing::get;
use waymark_access::{Action, Purpose, Visitor};
use waymark_kernel::{Answer, ChildId, Problem};
use waymark_people::pairs::Pair;
use waymark_people::{Child, Desk, children};
use waymark_web::Stop;

/// Their routes.
pub fn routes() -> Router<Desk> {
    Router::new()
        .route("/data/duplicates", get(list::show))
        .route("/data/duplicates/{id}", get(compare::show).post(compare::send))
}

/// A pair with both children, for someone who may see both.
struct Seen {
    pair: Pair,
    newer: Child,
    other: Child,
}

/// What this visitor must be allowed to do to both children: a manager to find them, a data officer to read their data.
fn action(desk: &Desk, visitor: &Visitor) -> Result<Action, Stop> {
    let admitted = |action| !desk.access().policy().admitted(visitor.role, action).is_empty();
    match () {
        () if admitted(Action::Assign) => Ok(Action::ListChild),
        () if admitted(Action::ReadQuality) => Ok(Action::ReadQuality),
        () => Err(Stop::Forbidden),
    }
}

/// The pair, if the visitor may see both its children.
async fn see(desk: &Desk, visitor: &Visitor, action: Action, pair: Pair) -> Answer<Option<Seen>> {
    let Some(newer) = child(desk, visitor, action, pair.newer).await? else { return Ok(None) };
    let Some(other) = child(desk, visitor, action, pair.other).await? else { return Ok(None) };
    Ok(Some(Seen { pair, newer, other }))
}

async fn child(desk: &Desk, visitor: &Visitor, action: Action, id: ChildId) -> Answer<Option<Child>> {
    match desk.sight(visitor, id, action, Purpose::Quality).await {
        Ok(sight) => children::get(desk.store(), sight.child()).await.map(Some),
        Err(Problem::Missing) => Ok(None),
        Err(problem) => Err(problem),
    }
}
