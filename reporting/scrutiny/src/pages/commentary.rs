//! What a person says about the figures. Words that may tell who a child is are refused, and named.

use super::amend::amend;
use super::naming::refuse_names;
use super::{gate, href};
use crate::release::Commentary;
use crate::store::{get, known};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_access::{Action, Visitor};
use waymark_kernel::Answer;
use waymark_people::forms::{after, tokens};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{FormBody, TextArea, TextInput, heading};
use waymark_web::{Form, Frame, Need, Page, PageAnswer, Stop, Title};

/// The most characters of a heading.
const LONGEST_AREA: usize = 120;
/// The most characters of one comment.
const LONGEST: usize = 4_000;

/// `GET /reports/{number}/commentary`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(number): Path<u32>,
) -> PageAnswer {
    gate(&desk, &visitor, Action::MakeRelease)?;
    get(desk.store(), number).await?;
    Ok(page(&desk, &frame, number, &Form::default()))
}

fn page(desk: &Desk, frame: &Frame, number: u32, form: &Form) -> Page {
    let address = format!("{}/commentary", href(number));
    let title = "What do the figures mean?";
    let body = FormBody::new(heading("Paper", title), address, tokens(desk, frame), "Put it into the paper")
        .field(
            TextInput::new("about", "What is it about?")
                .hint("For example, speech and language therapy.")
                .of(form),
        )
        .field(TextArea::new("words", "What do you say?").hint("Plain words. Never name a child.").of(form))
        .cancel(href(number));
    frame
        .page(Title::new(title), body)
        .errors(form.refusals())
        .crumb("/home", "Home")
        .crumb("/reports", "Papers")
        .crumb(href(number), format!("Paper {number}"))
}

/// `POST /reports/{number}/commentary`.
pub(super) async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(number): Path<u32>,
    mut form: Form,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::MakeRelease)?;
    let about = form.text("about", Need::Required("Say what it is about."), LONGEST_AREA);
    let words = form.text("words", Need::Required("Write what you say."), LONGEST);
    if let (Some(area), Some(words)) = (about, words) {
        let said = say(&desk, &visitor, &form, number, Commentary { area, words }).await;
        if let Some(response) = after(said, &mut form, &href(number))? {
            return Ok(response);
        }
    }
    Ok(page(&desk, &frame, number, &form).into_response())
}

async fn say(desk: &Desk, visitor: &Visitor, form: &Form, number: u32, said: Commentary) -> Answer<()> {
    let names = known(desk.store()).await?;
    refuse_names(desk, visitor, &names, ("about", &said.area)).await?;
    refuse_names(desk, visitor, &names, ("words", &said.words)).await?;
    amend(desk, visitor, form, number, |contents| {
        // What was said about the same thing before is taken back by what is said now.
        contents.commentary.retain(|earlier| earlier.area != said.area);
        contents.commentary.push(said);
        Ok(())
    })
    .await
}
