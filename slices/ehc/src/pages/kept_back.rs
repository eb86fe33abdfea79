//! The page in place of a restricted record, for a visitor who may know that it is there and no more: that it is kept
//! back, and whom to ask; for the family, also what kind of reason there is. It must never say whose it is or what stands
//! in it, and for a hidden record it is the page of none.

use super::family::phone;
use super::parts::heading;
use crate::store;
use crate::words::say;
use askama::Template;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use waymark_access::{Action, Label, Purpose, Visitor};
use waymark_kernel::{Answer, ChildId, Problem};
use waymark_people::restriction::{self, Ground};
use waymark_people::{Desk, SignedIn};
use waymark_web::{Frame, Html, Page, Stop, Title};

#[derive(Template)]
#[template(
    source = r#"<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">{{ heading }}{% for sentence in sentences %}<p class="govuk-body">{{ sentence }}</p>{% endfor %}<p class="govuk-body">{{ ask }} {{ phone }}</p></div></div>"#,
    ext = "html"
)]
struct KeptBack {
    heading: Html,
    sentences: Vec<String>,
    ask: String,
    phone: Html,
}

/// Middleware: where a page about a case is not there for this visitor, but they may know that the case is, the page that
/// says that it is kept back. The case, every page under it and every form of it are answered alike.
pub async fn instead(State(desk): State<Desk>, request: Request, next: Next) -> Response {
    let asked = asked(&request);
    let response = next.run(request).await;
    let missing = response.status() == StatusCode::NOT_FOUND;
    let Some((reference, frame, visitor)) = asked.filter(|_| missing) else { return response };
    match in_place(&desk, &visitor, &frame, &reference).await {
        Ok(Some(page)) => page.into_response(),
        Ok(None) | Err(Problem::Missing) => response,
        Err(problem) => Stop::from(problem).into_response(),
    }
}

/// The case an address names, and who asks for it how; none where it names no case or nobody is signed in.
fn asked(request: &Request) -> Option<(String, Frame, Visitor)> {
    let reference = request.uri().path().split('/').find(|part| part.starts_with("WM-"))?;
    let SignedIn(visitor) = request.extensions().get::<SignedIn>()?;
    let frame = request.extensions().get::<Frame>()?;
    Some((reference.to_owned(), frame.clone(), visitor.clone()))
}

/// # Errors
/// Missing when there is no such case; busy when the look cannot be put on record.
async fn in_place(desk: &Desk, visitor: &Visitor, frame: &Frame, reference: &str) -> Answer<Option<Page>> {
    let (_, child) = store::case_and_child(desk.store(), reference).await?;
    let family = visitor.role.is_family();
    let purpose = if family { Purpose::Family } else { Purpose::Casework };
    if !is_kept_back(desk, visitor, child, purpose).await? {
        return Ok(None);
    }
    let told = if family { restriction::ground(desk.store(), child).await? } else { None };
    Ok(Some(page(frame, reference, (family, told))))
}

/// Whether this visitor may know that there is a record of the child, and no more. A yes is a look, and on record.
///
/// # Errors
/// Busy when the look cannot be put on record.
pub async fn is_kept_back(desk: &Desk, visitor: &Visitor, child: ChildId, purpose: Purpose) -> Answer<bool> {
    match desk.sight(visitor, child, Action::KnowCase, purpose).await {
        // Whoever may read more of it came by an address that is not theirs: that is no secret kept from them.
        Ok(sight) => Ok(sight.standing().label == Label::Withheld && !sight.may(Action::ListChild)),
        Err(Problem::Missing) => Ok(false),
        Err(problem) => Err(problem),
    }
}

fn page(frame: &Frame, reference: &str, (family, told): (bool, Option<Ground>)) -> Page {
    let team = &frame.area.team;
    let (title, sentences, ask) = if family {
        (
            say().family_kept_back(),
            vec![
                say().family_kept_back_what(),
                say().family_kept_back_reason(told.unwrap_or(Ground::Other).code()),
                say().family_kept_back_again(),
            ],
            say().family_kept_back_ask(&team.name),
        )
    } else {
        (
            say().staff_kept_back(),
            vec![say().staff_kept_back_what(), say().staff_kept_back_why()],
            say().staff_kept_back_ask(&team.name),
        )
    };
    let main = KeptBack { heading: heading(reference, &title), sentences, ask, phone: phone(&team.phone) };
    let page = frame.page(Title::new(&title).about(reference), Html::of(&main)).crumb("/home", "Home");
    if family { page.family() } else { page }
}
