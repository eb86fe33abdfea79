//! The archive of an inspection: the index as a page and as a table, the documents of the evidence, and all that was
//! published. Everything in it was checked before its first byte leaves.

use super::checked::{Checked, Kept};
use super::page;
use super::published::{self, Published};
use super::sheet::{address, as_page, as_table, page_of};
use crate::archive::{Entry, Packer, archive};
use crate::evidence::{Item, Place};
use crate::pages::{gate, may};
use axum::Extension;
use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use waymark_access::Action;
use waymark_improvement::store::document;
use waymark_people::{Desk, SignedIn};
use waymark_web::{Frame, Stop};

/// `GET /inspection/evidence.zip`.
pub(super) async fn download(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Extension(kept): Extension<Kept>,
    frame: Frame,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::OpenInspection)?;
    let (checked, published) = (Checked::read(&desk, &kept).await?, published::all(&desk).await?);
    if !checked.refusals(may(&desk, &visitor, Action::ReadPlan)).is_empty() {
        return Ok(page(&desk, &visitor, &frame, (&checked, &published)).into_response());
    }
    let items: Vec<Item> = checked.items.into_iter().map(|(item, _)| item).collect();
    let (area, today) = (&desk.area().name, desk.now().today);
    let index = [
        ("index.html".to_owned(), as_page(area, today, &items, &published).into_bytes()),
        ("index.csv".to_owned(), as_table(&items, &published)?),
    ];
    let (packer, stream) = archive();
    tokio::spawn(async move { give(&desk, &packer, index.into(), (items, published)).await });
    let headers = [
        (header::CONTENT_TYPE, "application/zip"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"evidence.zip\""),
    ];
    Ok((headers, Body::from_stream(stream)).into_response())
}

/// Gives every file in its order, one at a time. Documents were checked before this began, and their id is the digest of
/// their bytes; what was published was checked then.
async fn give(
    desk: &Desk,
    packer: &Packer,
    index: Vec<Entry>,
    (items, published): (Vec<Item>, Vec<Published>),
) {
    for entry in index {
        if !packer.give(Ok(entry)).await {
            return;
        }
    }
    for item in &items {
        let entry = match &item.place {
            Place::Kept(id) => document(desk.store(), id).await.map(|found| (address(item), found.bytes)),
            Place::Page(_) => Ok((address(item), page_of(item).into_bytes())),
            Place::Web(_) => continue,
        };
        if !packer.give(entry).await {
            return;
        }
    }
    for one in &published {
        if !packer.give(one.entry(desk).await).await {
            return;
        }
    }
}
