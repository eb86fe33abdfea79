//! K3: what-ifs that a commissioner saved under a name, at most three of a service: to ask again, to lay side by side, to take
//! out. Others read a what-if by its address; what one person saved stands on no other's page.

use super::read;
use crate::forecast::{Answered, Asked};
use crate::pages::decisions::decides;
use crate::scenario::{MOST_NAME, Scenario};
use crate::service::Service;
use crate::store::scenarios;
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use waymark_access::Visitor;
use waymark_kernel::{Answer, FactId, Problem};
use waymark_people::forms::{after, key, tokens};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Button, Checkboxes, FormBody, Inset, TextInput, heading};
use waymark_web::{Form, Frame, Html, Need, Page, PageAnswer, Stop, Title, Tokens};

#[derive(Template)]
#[template(path = "whatif_saved.html")]
struct Panel {
    /// Where the chosen ones are laid side by side.
    compare: String,
    choices: Html,
    button: Button,
    /// Each with its address, its name and where it is taken out.
    saved: Vec<(String, String, String)>,
    tokens: Vec<Tokens>,
    save: Html,
}

/// What was saved of a service, and a way to save this answer, for those who save.
pub(super) async fn beside(
    desk: &Desk,
    visitor: &Visitor,
    frame: &Frame,
    service: &Service,
    answered: &Answered,
) -> Answer<Html> {
    if !decides(desk, visitor) {
        return Ok(Html::empty());
    }
    let list = format!("/waiting-lists/{}", service.details.slug);
    let saved = scenarios::of_person(desk.store(), service.id, visitor.person).await?;
    let is_saved = saved.iter().any(|one| one.asked == answered.asked);
    let save = if answered.forecast.with_plan.is_some() && !is_saved {
        let href = format!("{list}/saved?{}", answered.asked);
        let button = Button::new("Save this what-if").secondary().href(href);
        Html::fixed("<div>").and(Html::from(button)).and(Html::fixed("</div>"))
    } else {
        Html::empty()
    };
    if saved.is_empty() {
        return Ok(save);
    }
    let panel = Panel {
        compare: format!("{list}/compare"),
        choices: choices(&saved),
        button: Button::new("Compare them").secondary(),
        tokens: saved.iter().map(|_| tokens(desk, frame)).collect(),
        saved: saved
            .into_iter()
            .map(|one| {
                (format!("{list}?{}", one.asked), one.name, format!("{list}/saved/{}/take-out", one.id))
            })
            .collect(),
        save,
    };
    Ok(Html::of(&panel))
}

fn choices(saved: &[Scenario]) -> Html {
    let boxes = saved
        .iter()
        .fold(Checkboxes::new("with", "Which do you want to see side by side?").small(), |boxes, one| {
            boxes.option(one.asked.clone(), one.name.clone())
        });
    let all: Vec<&str> = saved.iter().map(|one| one.asked.as_str()).collect();
    boxes.chosen(&all).into()
}

/// `GET /waiting-lists/{service}/saved?…`: asks for a name.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> PageAnswer {
    let service = saves(&desk, &visitor, &slug).await?;
    let asked = Asked::of_address(&query.unwrap_or_default(), desk.now().today)?;
    Ok(page(&desk, &frame, &service, &asked, &Form::default()))
}

/// `POST /waiting-lists/{service}/saved`.
pub(super) async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(slug): Path<String>,
    mut form: Form,
) -> Result<Response, Stop> {
    let service = saves(&desk, &visitor, &slug).await?;
    let asked = Asked::of_address(form.value("asked"), desk.now().today)?;
    if let Some(name) = form.text("name", Need::Required("Enter a name."), MOST_NAME) {
        let done = save(&desk, &visitor, &form, (&service, &asked, name)).await;
        let href = format!("/waiting-lists/{slug}?{}", asked.query());
        if let Some(response) = after(done, &mut form, &href)? {
            return Ok(response);
        }
    }
    Ok(page(&desk, &frame, &service, &asked, &form).into_response())
}

/// `POST /waiting-lists/{service}/saved/{id}/take-out`.
pub(super) async fn take_out(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Path((slug, id)): Path<(String, String)>,
    // Read for its token: a page of somebody else cannot take anything out.
    _: Form,
) -> Result<Response, Stop> {
    let service = saves(&desk, &visitor, &slug).await?;
    let id: FactId = id.parse().map_err(|_| Problem::Missing)?;
    let (by, person) = (desk.by(&visitor), visitor.person);
    let done = desk
        .store()
        .write(move |tx| Box::pin(async move { scenarios::take_out(tx, &by, person, id).await }))
        .await;
    match done {
        // Sent twice, or taken out on another page: it is out.
        Ok(()) | Err(Problem::Missing) => {}
        Err(problem) => return Err(problem.into()),
    }
    Ok(Redirect::to(&format!("/waiting-lists/{}", service.details.slug)).into_response())
}

async fn saves(desk: &Desk, visitor: &Visitor, slug: &str) -> Result<Service, Stop> {
    if !decides(desk, visitor) {
        return Err(Stop::Forbidden);
    }
    read(desk, visitor, slug).await
}

async fn save(
    desk: &Desk,
    visitor: &Visitor,
    form: &Form,
    (service, asked, name): (&Service, &Asked, String),
) -> Answer<()> {
    if !asked.changes() {
        return Err(Problem::refuse("name", "Nothing would change: ask for a change before you save it."));
    }
    let by = desk.by(visitor);
    let scenario = Scenario {
        id: by.ids.next(),
        service: service.id,
        person: visitor.person,
        name,
        asked: asked.query(),
        saved: by.now.today,
    };
    let key = format!("therapies/scenario/{}/{}", visitor.person, key(desk, form));
    desk.store()
        .write(move |tx| {
            Box::pin(async move {
                if tx.once(&key).await?.is_some() {
                    return Ok(());
                }
                let id = scenarios::save(&mut *tx, &by, scenario).await?;
                tx.remember(&key, &id.to_string(), by.now.at).await
            })
        })
        .await
}

fn page(desk: &Desk, frame: &Frame, service: &Service, asked: &Asked, form: &Form) -> Page {
    let (title, slug) = ("Save this what-if", &service.details.slug);
    let back = format!("/waiting-lists/{slug}?{}", asked.query());
    let body = FormBody::new(
        heading(&service.details.name, title),
        format!("/waiting-lists/{slug}/saved"),
        tokens(desk, frame),
        "Save",
    )
    .before(Inset::new(crate::words::forecast::change(asked)))
    .keep("asked", asked.query())
    .field(
        TextInput::new("name", "What do you call it?").hint("At most 60 characters. Name no child.").of(form),
    )
    .cancel(back.clone());
    frame
        .page(Title::new(title).about(service.details.name.clone()), body)
        .crumb("/home", "Home")
        .crumb("/waiting-lists", "Waiting lists")
        .crumb(back, service.details.name.clone())
        .errors(form.refusals())
}
