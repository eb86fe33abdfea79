//! The posts of the review: approve, put aside, and what a person says of a close match.

use super::veil::Veil;
use super::{gate, go_on, id};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use waymark_access::{Action, Purpose};
use waymark_kernel::{ChildId, Problem};
use waymark_people::imports::{self, Decision};
use waymark_people::{Desk, SignedIn};
use waymark_web::{Form, Stop};

/// `POST /data/imports/{id}/approve`. The import is marked before the answer, so that the page that follows tells that it is
/// being brought in, and whoever presses twice begins nothing twice.
pub async fn approve(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Path(written): Path<String>,
    _: Form,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::DecideImport)?;
    let import = imports::get(desk.store(), id(&written)?).await?;
    if imports::start_approving(desk.store(), &desk.by(&visitor), import.id).await? {
        go_on(&desk, &visitor, import.id);
    }
    Ok(back(&written))
}

/// `POST /data/imports/{id}/discard`.
pub async fn discard(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Path(written): Path<String>,
    _: Form,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::DecideImport)?;
    imports::discard(desk.store(), id(&written)?, desk.now().at).await?;
    Ok(back(&written))
}

/// `POST /data/imports/{id}/rows/{n}`. A child whom this visitor may not know of cannot be chosen.
pub async fn row(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Path((written, n)): Path<(String, i64)>,
    form: Form,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::DecideImport)?;
    let decision = match form.value("is") {
        "different" => Decision::Different,
        "out" => Decision::LeaveOut,
        child => {
            let child: ChildId = child
                .parse()
                .map_err(|_| Problem::refuse("is", "Choose one of the answers for this person"))?;
            Decision::Same(desk.sight(&visitor, child, Action::ReadQuality, Purpose::Import).await?.child())
        }
    };
    let import = id(&written)?;
    let veil = Veil::read(&desk, &visitor, import).await?;
    imports::decide(desk.store(), &desk.by(&visitor), (import, n), decision, veil.unseen(n)).await?;
    Ok(back(&written))
}

pub(super) fn back(written: &str) -> Response {
    Redirect::to(&format!("/data/imports/{written}")).into_response()
}
