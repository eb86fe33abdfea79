//! The manager says which steps a child goes through at the service.

use super::kept::{Kept, number};
use crate::service::{Step, StepKind};
use crate::store::services;
use axum::response::{IntoResponse, Redirect, Response};
use waymark_kernel::Problem;
use waymark_web::components::{Select, TextInput};
use waymark_web::words::count_words;
use waymark_web::{Form, Html, Need, Page, PageAnswer, Stop};

const TITLE: &str = "The steps of the service";

#[derive(askama::Template)]
#[template(path = "steps.html")]
struct Known {
    /// The name of each step, how many appointments, and where its button posts to.
    steps: Vec<(String, String, String)>,
    tokens: Vec<waymark_web::Tokens>,
    /// What this page knows of the steps: taking one out of another list is refused.
    known: String,
}

/// `GET /health/services/{service}/steps`.
pub(super) async fn show(kept: Kept) -> PageAnswer {
    let steps = services::steps(kept.visit.desk.store(), kept.service.id).await?;
    Ok(page(&kept, &steps, &Form::default()))
}

/// `POST /health/services/{service}/steps`: adds a step after the others.
pub(super) async fn send(kept: Kept, mut form: Form) -> Result<Response, Stop> {
    let id = kept.service.id;
    if let Some(step) = step_told(&mut form) {
        let done = kept.record(&mut form, kept.href("steps"), move |tx, by| {
            Box::pin(async move {
                let mut steps = services::steps(&mut *tx, id).await?;
                steps.push(step);
                services::set_steps(tx, by, id, &steps).await
            })
        });
        if let Some(response) = done.await? {
            return Ok(response);
        }
    }
    let steps = services::steps(kept.visit.desk.store(), id).await?;
    Ok(page(&kept, &steps, &form).into_response())
}

/// `POST /health/services/{service}/steps/{place}/take-out`.
pub(super) async fn take_out(kept: Kept, mut form: Form) -> Result<Response, Stop> {
    let (id, place, to) = (kept.service.id, kept.place()?, kept.href("steps"));
    let seen = form.value("known").to_owned();
    let done = kept.record(&mut form, to.clone(), move |tx, by| {
        Box::pin(async move {
            let mut steps = services::steps(&mut *tx, id).await?;
            // Steps are named by place: on a page that is no longer so, the place may be another step's.
            if seen != known(&steps) || place >= steps.len() {
                let theirs = if steps.is_empty() { "No steps are left.".to_owned() } else { names(&steps) };
                return Err(Problem::Conflict {
                    theirs,
                    yours: "You took out a step of an earlier list.".into(),
                });
            }
            steps.remove(place);
            services::set_steps(tx, by, id, &steps).await
        })
    });
    Ok(done.await?.unwrap_or_else(|| Redirect::to(&to).into_response()))
}

/// What a page with these steps knows of them.
fn known(steps: &[Step]) -> String {
    let each = |step: &Step| format!("{}:{}:{}", step.kind.code(), step.appointments, step.name);
    steps.iter().map(each).collect::<Vec<_>>().join("|")
}

fn names(steps: &[Step]) -> String {
    let names: Vec<&str> = steps.iter().map(|step| step.name.as_str()).collect();
    format!("The steps are now: {}.", names.join(", "))
}

/// What was typed of a step; `None` where something is refused on the form. The command line reads it so too.
pub fn step_told(form: &mut Form) -> Option<Step> {
    let kinds: Vec<&str> = StepKind::ALL.iter().map(|kind| kind.code()).collect();
    let kind = form.choice("kind", &kinds, Need::Required("Choose what happens."));
    let name = form.text("name", Need::Required("Enter what the step is called."), 100);
    let missing = "Enter how many appointments a child usually has, or 0.";
    let appointments = form.whole("appointments", "Appointments", 0..=200, Need::Required(missing));
    Some(Step { kind: StepKind::from_code(&kind?)?, name: name?, appointments: appointments? })
}

fn page(kept: &Kept, steps: &[Step], form: &Form) -> Page {
    let at = kept.href("steps");
    let line = |(place, step): (usize, &Step)| {
        let count = count_words(step.appointments.unsigned_abs(), "appointment", "appointments");
        (step.name.clone(), count, format!("{at}/{place}/take-out"))
    };
    let known = Known {
        steps: steps.iter().enumerate().map(line).collect(),
        tokens: steps.iter().map(|_| kept.visit.tokens()).collect(),
        known: self::known(steps),
    };
    let kind = StepKind::ALL
        .iter()
        .fold(Select::new("kind", "What happens in it?").option("", "Choose"), |select, kind| {
            select.option(kind.code(), kind.words())
        });
    let name = TextInput::new("name", "What is the next step called?").hint("Families read this.");
    let many = "How many appointments does a child usually have in it?";
    let about = &kept.service.details.name;
    let body = kept
        .form("steps", about, TITLE, "Add this step")
        .before(Html::of(&known))
        .field(name.of(form))
        .field(kind.of(form))
        .field(number(form, "appointments", many));
    kept.page(about, TITLE, body, form)
}
