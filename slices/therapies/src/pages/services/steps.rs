//! The manager says which steps a child goes through at the service.

use super::{crumbs, kept, record};
use crate::service::{Service, Step, StepKind};
use crate::store::services;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use waymark_kernel::Problem;
use waymark_people::forms::{after, tokens};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{FormBody, Select, TextInput, Typed, Width, heading};
use waymark_web::words::count_words;
use waymark_web::{Form, Frame, Html, Need, Page, PageAnswer, Stop, Title};

const TITLE: &str = "The steps of the service";

#[derive(askama::Template)]
#[template(path = "steps.html")]
struct Known {
    /// The name of each step, how many appointments, and where its button posts to.
    steps: Vec<(String, String, String)>,
    tokens: Vec<waymark_web::Tokens>,
}

/// `GET /health/services/{service}/steps`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(slug): Path<String>,
) -> PageAnswer {
    let service = kept(&desk, &visitor, &slug).await?;
    let steps = services::steps(desk.store(), service.id).await?;
    Ok(page(&desk, &frame, &service, &steps, &Form::default()))
}

/// `POST /health/services/{service}/steps`: adds a step after the others.
pub(super) async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(slug): Path<String>,
    mut form: Form,
) -> Result<Response, Stop> {
    let service = kept(&desk, &visitor, &slug).await?;
    if let Some(step) = read(&mut form) {
        let id = service.id;
        let done = record(&desk, &visitor, &form, move |tx, by| {
            Box::pin(async move {
                let mut steps = services::steps(&mut *tx, id).await?;
                steps.push(step);
                services::set_steps(tx, by, id, &steps).await
            })
        });
        if let Some(response) = after(done.await, &mut form, &format!("{}/steps", service.page()))? {
            return Ok(response);
        }
    }
    let steps = services::steps(desk.store(), service.id).await?;
    Ok(page(&desk, &frame, &service, &steps, &form).into_response())
}

/// `POST /health/services/{service}/steps/{place}/take-out`.
pub(super) async fn take_out(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Path((slug, place)): Path<(String, usize)>,
    form: Form,
) -> Result<Response, Stop> {
    let service = kept(&desk, &visitor, &slug).await?;
    let id = service.id;
    record(&desk, &visitor, &form, move |tx, by| {
        Box::pin(async move {
            let mut steps = services::steps(&mut *tx, id).await?;
            if place >= steps.len() {
                return Err(Problem::Missing);
            }
            steps.remove(place);
            services::set_steps(tx, by, id, &steps).await
        })
    })
    .await?;
    Ok(Redirect::to(&format!("{}/steps", service.page())).into_response())
}

fn read(form: &mut Form) -> Option<Step> {
    let kinds: Vec<&str> = StepKind::ALL.iter().map(|kind| kind.code()).collect();
    let kind = form.choice("kind", &kinds, Need::Required("Choose what happens."));
    let name = form.text("name", Need::Required("Enter what the step is called."), 100);
    let missing = "Enter how many appointments a child usually has, or 0.";
    let appointments = form.whole("appointments", "Appointments", 0..=200, Need::Required(missing));
    Some(Step { kind: StepKind::from_code(&kind?)?, name: name?, appointments: appointments? })
}

fn page(desk: &Desk, frame: &Frame, service: &Service, steps: &[Step], form: &Form) -> Page {
    let at = format!("{}/steps", service.page());
    let line = |(place, step): (usize, &Step)| {
        let count = count_words(step.appointments.unsigned_abs(), "appointment", "appointments");
        (step.name.clone(), count, format!("{at}/{place}/take-out"))
    };
    let known = Known {
        steps: steps.iter().enumerate().map(line).collect(),
        tokens: steps.iter().map(|_| tokens(desk, frame)).collect(),
    };
    let kind = StepKind::ALL
        .iter()
        .fold(Select::new("kind", "What happens in it?").option("", "Choose"), |select, kind| {
            select.option(kind.code(), kind.words())
        });
    let appointments =
        TextInput::new("appointments", "How many appointments does a child usually have in it?")
            .typed(Typed::Digits)
            .width(Width::Five);
    let name = TextInput::new("name", "What is the next step called?").hint("Families read this.");
    let body = FormBody::new(
        heading(&service.details.name, TITLE),
        at.clone(),
        tokens(desk, frame),
        "Add this step",
    )
    .before(Html::of(&known))
    .field(name.of(form))
    .field(kind.of(form))
    .field(appointments.of(form))
    .cancel(service.page());
    crumbs(frame.page(Title::new(TITLE).about(service.details.name.clone()), body), service)
        .errors(form.refusals())
}
