//! Approving exactly what was read, and publishing what two different people have approved. Nothing leaves before its own
//! bytes have been read again.

use super::{gate, href, naming, one};
use crate::prepare::files;
use crate::release::{approve as may_approve, publish as may_publish};
use crate::store::{get, keep_files, record};
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
    let files = match files(desk.store(), &desk.area().name, &release).await? {
        Ok(files) => files,
        Err(why) => return Err(naming::held(desk, visitor, "", why).await?),
    };
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
