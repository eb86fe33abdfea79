//! What the meeting is asked to decide: a line for each. Words that may tell who a child is are refused, and named.

use super::amend::amend;
use super::naming::refuse_names;
use super::{gate, href};
use crate::store::{Release, get, known};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_access::{Action, Visitor};
use waymark_kernel::Answer;
use waymark_people::forms::{after, tokens};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{FormBody, TextArea, heading};
use waymark_web::{Form, Frame, Need, Page, PageAnswer, Stop, Title};

/// The most characters of them all.
const LONGEST: usize = 4_000;
const QUESTION: &str = "Which decisions are sought?";

/// `GET /reports/{number}/decisions`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(number): Path<u32>,
) -> PageAnswer {
    gate(&desk, &visitor, Action::MakeRelease)?;
    let release = get(desk.store(), number).await?;
    Ok(page(&desk, &frame, &release, &Form::default()))
}

/// `POST /reports/{number}/decisions`.
pub(super) async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(number): Path<u32>,
    mut form: Form,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::MakeRelease)?;
    let release = get(desk.store(), number).await?;
    let words = form.text("decisions", Need::Optional, LONGEST).unwrap_or_default();
    if form.is_right() {
        let done = put(&desk, &visitor, &form, number, &words).await;
        if let Some(response) = after(done, &mut form, &href(number))? {
            return Ok(response);
        }
    }
    Ok(page(&desk, &frame, &release, &form).into_response())
}

async fn put(desk: &Desk, visitor: &Visitor, form: &Form, number: u32, words: &str) -> Answer<()> {
    refuse_names(desk, visitor, &known(desk.store()).await?, ("decisions", words)).await?;
    let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
    let decisions: Vec<String> = lines.map(str::to_owned).collect();
    amend(desk, visitor, form, number, |paper| {
        paper.decisions = decisions;
        Ok(())
    })
    .await
}

fn page(desk: &Desk, frame: &Frame, release: &Release, form: &Form) -> Page {
    let number = release.contents.number;
    let lines = TextArea::new("decisions", "A line for each").hint(
        "Such as: agree a second round of hiring. With none, the paper says that it is for information.",
    );
    let lines = if form.fields().is_empty() {
        lines.value(release.contents.decisions.join("\n"))
    } else {
        lines.of(form)
    };
    let address = format!("{}/decisions", href(number));
    let body =
        FormBody::new(heading("Paper", QUESTION), address, tokens(desk, frame), "Put them into the paper")
            .field(lines)
            .cancel(href(number));
    frame
        .page(Title::new(QUESTION), body)
        .errors(form.refusals())
        .crumb("/home", "Home")
        .crumb("/reports", "Papers")
        .crumb(href(number), format!("Paper {number}"))
}
