//! `/data/imports/new`: a return is uploaded, as one XML file or as the nine of the COLLECT export, read to its end, and
//! staged. What cannot be read is refused with its file and line, and leaves nothing.

use super::gate;
use crate::imports::{Head, NotTaken, stage};
use askama::Template;
use axum::extract::{FromRequest, Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use waymark_access::Action;
use waymark_kernel::{Answer, Problem, Refusal};
use waymark_people::imports::Import;
use waymark_people::{By, Desk, SignedIn};
use waymark_returns::FileError;
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
    request: Request,
) -> Result<Response, Stop> {
    // Nothing of the file is read, let alone kept, before it is known that this person may bring one.
    gate(&desk, &visitor, Action::BringImport)?;
    let upload = Upload::from_request(request, &desk).await?;
    match take(&desk, &desk.by(&visitor), &upload).await {
        Ok(import) => Ok(Redirect::to(&format!("/data/imports/{}", import.id)).into_response()),
        Err(Problem::Refused(refusals)) => Ok(page(&frame, &refusals).into_response()),
        Err(problem) => Err(problem.into()),
    }
}

async fn take(desk: &Desk, by: &By, upload: &Upload) -> Answer<Import> {
    if let Some(empty) = upload.chosen("file").find(|sent| sent.bytes == 0) {
        return Err(Problem::refuse("file", format!("{}: The file is empty.", last_part(&empty.name))));
    }
    let sent: Vec<(String, PathBuf)> =
        upload.chosen("file").map(|sent| (sent.name.clone(), sent.path().to_owned())).collect();
    let name = match sent.as_slice() {
        [(first, _), _, more @ ..] => format!("{first} and {} more", more.len() + 1),
        one => one.first().map(|(name, _)| name.clone()).unwrap_or_default(),
    };
    let read = tokio::task::spawn_blocking(move || read(&sent)).await;
    let (head, _folder) = read.map_err(|cause| Problem::fault("read an upload", cause))??;
    let area = desk.store().about().await?.ok_or(Problem::Missing)?;
    head.check(&area.la).map_err(|problem| named(problem, &name))?;
    match stage(desk.store(), by, &head, &name).await {
        Ok(import) => Ok(import),
        Err(NotTaken::Already(import)) => Ok(*import),
        Err(NotTaken::Problem(problem)) => Err(problem),
    }
}

/// A refusal of what the file says, with its name.
fn named(problem: Problem, name: &str) -> Problem {
    let Problem::Refused(mut refusals) = problem else { return problem };
    refusals.iter_mut().for_each(|refusal| refusal.sentence = format!("{name}: {}", refusal.sentence));
    Problem::Refused(refusals)
}

/// Reads one file where it lies, or several laid side by side in a folder that must outlive what is read from it.
fn read(sent: &[(String, PathBuf)]) -> Answer<(Head, Option<TempDir>)> {
    match sent {
        [] => Err(Problem::refuse("file", "Choose a SEN2 return")),
        [(name, path)] => Ok((Head::read(path).map_err(|error| in_file(error, last_part(name)))?, None)),
        several => {
            let folder = side_by_side(several)?;
            Ok((Head::read(folder.path())?, Some(folder)))
        }
    }
}

/// The error with the name under which the file came; where it lies here is nobody's to know.
fn in_file(error: FileError, name: &str) -> FileError {
    FileError { file: name.to_owned(), ..error }
}

fn last_part(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or_default()
}

/// The files in a folder of their own under the names they came with, of which only the last part counts.
fn side_by_side(sent: &[(String, PathBuf)]) -> Answer<TempDir> {
    let fault = |cause| Problem::fault("lay uploaded files side by side", cause);
    let folder = TempDir::new().map_err(fault)?;
    for (name, path) in sent {
        let Some(last) = Path::new(last_part(name)).file_name() else {
            return Err(Problem::refuse("file", "Every file needs a name"));
        };
        let there = folder.path().join(last);
        if there.exists() {
            return Err(Problem::refuse("file", format!("You chose {name} twice")));
        }
        std::fs::copy(path, there).map_err(fault)?;
    }
    Ok(folder)
}

fn page(frame: &Frame, refusals: &[Refusal]) -> Page {
    let error = refusals.first().map_or("", |refusal| refusal.sentence.as_str());
    let file = FileUpload::new("file", "SEN2 return")
        .accept(".xml,.csv")
        .several()
        .hint(
            "The XML file of 2023, 2024, 2025 or 2026, as it went to COLLECT. If you have the nine CSV files of the \
             COLLECT export, choose all nine at once.",
        )
        .error(error);
    let main =
        NewPage { tokens: Tokens::without_key(&frame.csrf), file, button: Button::new("Read the file") };
    frame
        .page(Title::new("Bring in a file"), Html::of(&main))
        .crumb("/data/imports", "Imports")
        .errors(refusals)
}
