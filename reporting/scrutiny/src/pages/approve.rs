//! Approving exactly what was read, and publishing what two different people have approved. Nothing leaves before its own
//! bytes have been read again.

use super::{gate, href, naming, one};
use crate::outgoing::Outgoing;
use crate::paper::paper;
use crate::release::{approve as may_approve, publish as may_publish};
use crate::store::{Release, get, keep_files, known, record};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, Problem};
use waymark_people::forms::after;
use waymark_people::{Desk, SignedIn};
use waymark_web::{Form, Frame, Stop};

/// `POST /reports/{number}/approve`.
pub(super) async fn approve(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(number): Path<u32>,
    form: Form,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::ApproveRelease)?;
    let approved = approved(&desk, &visitor, number, form.value("digest")).await;
    answer(&desk, &visitor, &frame, (number, form), approved).await
}

async fn approved(desk: &Desk, visitor: &Visitor, number: u32, digest: &str) -> Answer<()> {
    let release = get(desk.store(), number).await?;
    let standing = release.standing;
    // The same button sent twice is one approval.
    if standing.approved.contains(&visitor.person) && standing.digest.as_deref() == Some(digest) {
        return Ok(());
    }
    let fact = may_approve(&standing, &release.contents, visitor.person, digest)?;
    let by = desk.by(visitor);
    desk.store().write(move |tx| Box::pin(async move { record(tx, &by, number, fact, None).await })).await
}

/// `POST /reports/{number}/publish`.
pub(super) async fn publish(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(number): Path<u32>,
    form: Form,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::ApproveRelease)?;
    let published = published(&desk, &visitor, number).await;
    answer(&desk, &visitor, &frame, (number, form), published).await
}

async fn published(desk: &Desk, visitor: &Visitor, number: u32) -> Answer<()> {
    let release = get(desk.store(), number).await?;
    if release.standing.is_out {
        return Ok(());
    }
    let fact = may_publish(&release.standing)?;
    if one::is_behind(desk, &release).await? {
        return Err(Problem::refuse(
            "",
            "Another paper was published since these figures were frozen. Make a new paper, so that the two together give no \
             small number away.",
        ));
    }
    let files = checked(desk, visitor, &release).await?;
    let by = desk.by(visitor);
    desk.store()
        .write(move |tx| {
            Box::pin(async move {
                keep_files(tx, number, &files).await?;
                record(tx, &by, number, fact, None).await
            })
        })
        .await
}

/// Both files, read again from their own bytes.
async fn checked(desk: &Desk, visitor: &Visitor, release: &Release) -> Answer<Outgoing> {
    let before = one::before(desk, release).await?;
    let names = known(desk.store()).await?;
    let paper = paper(&desk.area().name, &release.contents, before.as_ref().map(|before| &before.contents));
    let made = tokio::task::spawn_blocking(move || Outgoing::of(&paper, &names)).await;
    match made.map_err(|cause| Problem::fault("make a paper", cause))? {
        Ok(files) => Ok(files),
        Err(why) => Err(naming::held(desk, visitor, "", why).await?),
    }
}

async fn answer(
    desk: &Desk,
    visitor: &Visitor,
    frame: &Frame,
    (number, mut form): (u32, Form),
    done: Answer<()>,
) -> Result<Response, Stop> {
    if let Some(response) = after(done, &mut form, &href(number))? {
        return Ok(response);
    }
    Ok(one::page(desk, visitor, frame, number).await?.errors(form.refusals()).into_response())
}
