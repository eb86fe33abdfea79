//! `/data/imports/{id}/undo`: a page that says what taking an import back means, before it is done.

use super::{decide::back, gate, id};
use crate::imports::Sen2;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use waymark_access::Action;
use waymark_kernel::{Problem, Refusal};
use waymark_people::imports::{self, Import};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Button, Warning};
use waymark_web::{Form, Frame, Html, Page, PageAnswer, Stop, Title, Tokens};

#[derive(Template)]
#[template(path = "imports/undo.html")]
struct UndoPage<'p> {
    import: &'p Import,
    warning: Warning,
    tokens: Tokens,
    button: Button,
}

/// The question.
pub async fn show(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
    Path(written): Path<String>,
) -> PageAnswer {
    gate(&desk, &visitor, Action::DecideImport)?;
    let import = imports::get(desk.store(), id(&written)?).await?;
    Ok(page(&frame, &import, &[]))
}

/// The answer. A refusal names what rests on the import.
pub async fn send(
    State(desk): State<Desk>,
    frame: Frame,
    SignedIn(visitor): SignedIn,
    Path(written): Path<String>,
    _: Form,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::DecideImport)?;
    let import = imports::get(desk.store(), id(&written)?).await?;
    let by = desk.by(&visitor);
    let source = Arc::new(Sen2::new(desk.store(), &by).await?);
    match imports::undo(desk.store(), &by, import.id, source).await {
        Ok(_) => Ok(back(&written)),
        Err(Problem::Refused(refusals)) => Ok(page(&frame, &import, &refusals).into_response()),
        Err(problem) => Err(problem.into()),
    }
}

fn page(frame: &Frame, import: &Import, refusals: &[Refusal]) -> Page {
    let main = UndoPage {
        import,
        warning: Warning::new(
            "Every fact this file brought is taken back. Children and cases that came with it disappear from every list. \
             The record keeps that it happened.",
        ),
        tokens: Tokens::without_key(&frame.csrf),
        button: Button::new("Take it back").warning(),
    };
    frame
        .page(Title::new("Take an import back"), Html::of(&main))
        .crumb("/data/imports", "Imports")
        .crumb(format!("/data/imports/{}", import.id), "Import")
        .errors(refusals)
}
