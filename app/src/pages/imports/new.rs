//! `/data/imports/new`: a return is uploaded, read to its end, and staged. A file that cannot be read is refused with
//! its line, and leaves nothing.

use super::gate;
use crate::imports::{Head, NotTaken, stage};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use waymark_access::Action;
use waymark_kernel::{Answer, Problem, Refusal};
use waymark_people::imports::Import;
use waymark_people::{By, Desk, SignedIn};
use waymark_web::components::{Button, FileUpload};
use waymark_web::form::Upload;
use waymark_web::{Frame, Html, Page, PageAnswer, Stop, Title, Tokens};

#[derive(Template)]
#[template(path = "imports/new.html")]
struct NewPage {
    tokens: Tokens,
    file: FileUpload,
    button: Button,
}

/// The page.
pub async fn show(State(desk): State<Desk>, frame: Frame, SignedIn(visitor): SignedIn) -> PageAnswer {
    gate(&desk, &visitor, Action::BringImport)?;
    Ok(page(&frame, &[]))
}

/// The file.
pub async fn send(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
    upload: Upload,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::BringImport)?;
    match take(&desk, &desk.by(&visitor), &upload).await {
        Ok(import) => Ok(Redirect::to(&format!("/data/imports/{}", import.id)).into_response()),
        Err(Problem::Refused(refusals)) => Ok(page(&frame, &refusals).into_response()),
        Err(problem) => Err(problem.into()),
    }
}

async fn take(desk: &Desk, by: &By, upload: &Upload) -> Answer<Import> {
    let sent = upload.file("file").ok_or_else(|| Problem::refuse("file", "Choose a SEN2 return"))?;
    let path = sent.path().to_owned();
    let read = tokio::task::spawn_blocking(move || Head::read(&path)).await;
    let head = read.map_err(|cause| Problem::fault("read an upload", cause))??;
    let area = desk.store().about().await?.ok_or(Problem::Missing)?;
    head.check(&area.la)?;
    match stage(desk.store(), by, &head, &sent.name).await {
        Ok(import) => Ok(import),
        Err(NotTaken::Already(import)) => Ok(*import),
        Err(NotTaken::Problem(problem)) => Err(problem),
    }
}

fn page(frame: &Frame, refusals: &[Refusal]) -> Page {
    let error = refusals.first().map_or("", |refusal| refusal.sentence.as_str());
    let file = FileUpload::new("file", "SEN2 return")
        .accept(".xml")
        .hint("The XML file of 2023, 2024, 2025 or 2026, as it went to COLLECT.")
        .error(error);
    let main =
        NewPage { tokens: Tokens::without_key(&frame.csrf), file, button: Button::new("Read the file") };
    frame
        .page(Title::new("Bring in a file"), Html::of(&main))
        .crumb("/data/imports", "Imports")
        .errors(refusals)
}
