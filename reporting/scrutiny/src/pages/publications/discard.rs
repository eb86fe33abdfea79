//! Throwing a version away before it is out: it says why, and nobody can change or publish it any more. The journal keeps
//! who did and why.

use super::{gate, href};
use crate::publication::discard as may_discard;
use crate::store::{Version, record_publication, version};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, Subject};
use waymark_people::forms::{after, tokens};
use waymark_people::happenings::{keep_words, words};
use waymark_people::{Desk, SignedIn, persons};
use waymark_store::StoredText;
use waymark_web::components::{FormBody, Inset, TextArea, heading};
use waymark_web::words::day_plain;
use waymark_web::{Form, Frame, Html, Need, Page, PageAnswer, Stop, Title};

/// The most characters of the reason.
const LONGEST: usize = 1_000;
const TITLE: &str = "Throw it away";

/// `GET /publications/{number}/{version}/discard`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path((number, wanted)): Path<(u32, u32)>,
) -> PageAnswer {
    gate(&desk, &visitor, Action::MakePublication)?;
    Ok(page(&desk, &frame, &version(desk.store(), number, wanted).await?, &Form::default()))
}

fn page(desk: &Desk, frame: &Frame, held: &Version, form: &Form) -> Page {
    let back = href(held.says.number, held.says.version);
    let body = FormBody::new(
        heading(&held.says.title, TITLE),
        format!("{back}/discard"),
        tokens(desk, frame),
        TITLE,
    )
    .keep("digest", held.standing.digest.clone())
    .field(
        TextArea::new("why", "Why?")
            .rows(3)
            .hint("It cannot be changed or published after this. What you say here stays inside.")
            .of(form),
    )
    .cancel(back.clone());
    frame
        .page(Title::new(TITLE), body)
        .errors(form.refusals())
        .crumb("/home", "Home")
        .crumb("/publications", "Publications")
        .crumb(back, held.says.title.clone())
}

/// `POST /publications/{number}/{version}/discard`.
pub(super) async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path((number, wanted)): Path<(u32, u32)>,
    mut form: Form,
) -> Result<Response, Stop> {
    gate(&desk, &visitor, Action::MakePublication)?;
    let held = version(desk.store(), number, wanted).await?;
    if let Some(why) = form.text("why", Need::Required("Say why."), LONGEST) {
        let discarded = discard(&desk, &visitor, &held, (form.value("digest"), why)).await;
        if let Some(response) = after(discarded, &mut form, &href(number, wanted))? {
            return Ok(response);
        }
    }
    Ok(page(&desk, &frame, &held, &form).into_response())
}

async fn discard(
    desk: &Desk,
    visitor: &Visitor,
    held: &Version,
    (digest, why): (&str, String),
) -> Answer<()> {
    // The same button sent twice throws away once.
    if held.standing.discarded.is_some_and(|it| it.by == visitor.person) && held.standing.digest == digest {
        return Ok(());
    }
    let why = words(desk, "publication_discarded", why);
    let fact = may_discard(&held.standing, visitor.person, digest, why.id)?;
    let (by, says) = (desk.by(visitor), held.says.clone());
    let job = desk.store().write(move |tx| {
        Box::pin(async move {
            keep_words(tx, &by, Subject::default(), vec![why]).await?;
            record_publication(tx, &by, &says, fact, None).await
        })
    });
    job.await
}

/// That it was thrown away, by whom and why; nothing for what was not.
///
/// # Errors
/// As the store's.
pub(super) async fn told(desk: &Desk, held: &Version) -> Answer<Html> {
    let (Some(it), Some(day)) = (held.standing.discarded, held.discarded) else { return Ok(Html::empty()) };
    let people = persons::many(desk.store(), &[it.by]).await?;
    let name = people.first().map_or("", |person| person.details.name.as_str());
    let why = StoredText::get(desk.store(), it.why).await?.body;
    Ok(Inset::new(format!("Thrown away by {name} on {}. {why}", day_plain(day))).into())
}
