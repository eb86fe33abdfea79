//! The manager says what the service can do in a week from a day on: posts, vacancies, appointments, leave, training, cost.

use super::overview::posts;
use super::{crumbs, kept, record};
use crate::service::{Capacity, Service};
use crate::store::services;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_kernel::{Answer, Day};
use waymark_people::forms::{after, tokens};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{DateInput, FormBody, Inset, TextInput, Typed, Width, heading};
use waymark_web::{Form, Frame, Need, Page, PageAnswer, Stop, Title};

const TITLE: &str = "What the service can do in a week";

/// `GET /health/services/{service}/capacity`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(slug): Path<String>,
) -> PageAnswer {
    let service = kept(&desk, &visitor, &slug).await?;
    let told = services::capacity(desk.store(), service.id).await?;
    let form = as_told(told.last(), desk.now().today)?;
    Ok(page(&desk, &frame, &service, &form))
}

/// `POST /health/services/{service}/capacity`.
pub(super) async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path(slug): Path<String>,
    mut form: Form,
) -> Result<Response, Stop> {
    let service = kept(&desk, &visitor, &slug).await?;
    if let Some(capacity) = read(&mut form) {
        let id = service.id;
        let done = record(&desk, &visitor, &form, move |tx, by| {
            Box::pin(services::set_capacity(tx, by, id, capacity))
        });
        if let Some(response) = after(done.await, &mut form, &format!("{}?done=yes", service.page()))? {
            return Ok(response);
        }
    }
    Ok(page(&desk, &frame, &service, &form).into_response())
}

/// The form as it was last told, from today on.
fn as_told(last: Option<&Capacity>, today: Day) -> Answer<Form> {
    let field = |name: &str, value: String| (name.to_owned(), value);
    let mut fields = vec![
        field("from", today.day().to_string()),
        field("from-month", today.month().to_string()),
        field("from-year", today.year().to_string()),
    ];
    if let Some(last) = last {
        fields.extend([
            field("posts", posts(last.posts)),
            field("vacant", posts(last.vacant)),
            field("first_slots", last.first_slots.to_string()),
            field("sessions", last.sessions.to_string()),
            field("leave", last.leave.to_string()),
            field("training", last.training.to_string()),
            field("cost", last.cost.to_string()),
        ]);
    }
    Form::from_fields(fields)
}

fn read(form: &mut Form) -> Option<Capacity> {
    let from = form.day("from", "The day", Need::Required("Enter the day it is so from."));
    let posts = form.hundredths("posts", "Posts", Need::Required("Enter how many posts there are."));
    let vacant =
        form.hundredths("vacant", "Vacant posts", Need::Required("Enter how many are vacant, or 0."));
    let mut whole = |name: &str, what: &str, most: i64, missing: &str| {
        form.whole(name, what, 0..=most, Need::Required(missing))
    };
    let first_slots =
        whole("first_slots", "First appointments a week", 10_000, "Enter the first appointments a week.");
    let sessions = whole("sessions", "Sessions a week", 10_000, "Enter the sessions a week, or 0.");
    let leave = whole("leave", "Hours lost to leave and sickness", 100, "Enter how much is lost, or 0.");
    let training = whole("training", "Hours lost to training", 100, "Enter how much is lost, or 0.");
    let cost = whole("cost", "The cost of a post", 500_000, "Enter what a post costs a year.");
    Some(Capacity {
        from: from?,
        posts: posts?,
        vacant: vacant?,
        first_slots: first_slots?,
        sessions: sessions?,
        leave: leave?,
        training: training?,
        cost: cost?,
    })
}

fn page(desk: &Desk, frame: &Frame, service: &Service, form: &Form) -> Page {
    let number = |name: &str, label: &str, hint: &str| {
        let input = TextInput::new(name, label).typed(Typed::Digits).width(Width::Ten);
        let input = if hint.is_empty() { input } else { input.hint(hint) };
        input.of(form)
    };
    let action = format!("{}/capacity", service.page());
    let body = FormBody::new(heading(&service.details.name, TITLE), action, tokens(desk, frame), "Save")
        .before(Inset::new(
            "Forecasts rest on this. Nobody is named. What was told before stays; say it again for the same day to \
             put a slip right.",
        ))
        .field(DateInput::new("from", "From which day?").hint("For example, 23 11 2026").of(form))
        .field(number("posts", "Posts (whole-time equivalents)", "For example, 12.4"))
        .field(number("vacant", "Of these, vacant", "For example, 1.8"))
        .field(number("first_slots", "First appointments a week, when every post is filled", ""))
        .field(number("sessions", "Therapy sessions a week, when every post is filled", ""))
        .field(number("leave", "Hours lost to leave and sickness, in a hundred", "For example, 14"))
        .field(number("training", "Hours lost to training, in a hundred", "For example, 4"))
        .field(number("cost", "What one post costs a year, in pounds", "For example, 52,000"))
        .cancel(service.page());
    crumbs(frame.page(Title::new(TITLE).about(service.details.name.clone()), body), service)
        .errors(form.refusals())
}
