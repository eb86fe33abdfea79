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
use waymark_people::forms::{after, key};
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
    let once = format!("scrutiny/approve/{number}/{}/{}", visitor.person, key(&desk, &form));
    let approved = approved(&desk, &visitor, number, (form.value("digest"), once)).await;
    answer(&desk, &visitor, &frame, (number, form), approved).await
}

/// The same form sent twice is one approval; a person who has approved already is told so, whatever they send.
async fn approved(desk: &Desk, visitor: &Visitor, number: u32, (digest, once): (&str, String)) -> Answer<()> {
    let (by, person, digest) = (desk.by(visitor), visitor.person, digest.to_owned());
    let job = desk.store().write(move |tx| {
        Box::pin(async move {
            if tx.once(&once).await?.is_some() {
                return Ok(());
            }
            let release = get(&mut *tx, number).await?;
            let fact = may_approve(&release.standing, &release.contents, person, &digest)?;
            record(tx, &by, number, fact, None).await?;
            tx.remember(&once, "approved", by.now.at).await
        })
    });
    job.await
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
