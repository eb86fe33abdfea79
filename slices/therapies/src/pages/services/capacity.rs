//! The manager says what the service can do in a week from a day on: posts, vacancies, appointments, leave, training, cost.

use super::kept::Kept;
use super::overview::posts;
use crate::service::{Capacity, MOST_SLOTS};
use crate::store::services;
use axum::response::{IntoResponse, Response};
use waymark_kernel::{Answer, Day, days_between};
use waymark_web::components::{DateInput, Inset, TextInput, Typed, Width};
use waymark_web::{Form, Need, Page, PageAnswer, Stop};

const TITLE: &str = "What the service can do in a week";
/// The most days ahead from which something is told: two years.
const FURTHEST: i64 = 731;

/// `GET /health/services/{service}/capacity`.
pub(super) async fn show(kept: Kept) -> PageAnswer {
    let told = services::capacity(kept.visit.desk.store(), kept.service.id).await?;
    Ok(page(&kept, &as_told(told.last(), kept.visit.desk.now().today)?))
}

/// `POST /health/services/{service}/capacity`.
pub(super) async fn send(kept: Kept, mut form: Form) -> Result<Response, Stop> {
    if let Some(capacity) = capacity_told(&mut form, kept.visit.desk.now().today) {
        let id = kept.service.id;
        let done = kept.record(&mut form, kept.done(), move |tx, by| {
            Box::pin(services::set_capacity(tx, by, id, capacity))
        });
        if let Some(response) = done.await? {
            return Ok(response);
        }
    }
    Ok(page(&kept, &form).into_response())
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

/// What was typed of what a service can do; `None` where something is refused on the form. The command line reads it so too.
pub fn capacity_told(form: &mut Form, today: Day) -> Option<Capacity> {
    let from = form.day("from", "The day", Need::Required("Enter the day it is so from."));
    let near = from.filter(|from| days_between(today, *from) <= FURTHEST);
    if from.is_some() && near.is_none() {
        form.refuse("from", "The day is more than two years ahead. Check the year.");
    }
    let from = near;
    let posts = form.hundredths("posts", "Posts", Need::Required("Enter how many posts there are."));
    let vacant =
        form.hundredths("vacant", "Vacant posts", Need::Required("Enter how many are vacant, or 0."));
    let mut whole = |name: &str, what: &str, most: i64, missing: &str| {
        form.whole(name, what, 0..=most, Need::Required(missing))
    };
    let first_slots =
        whole("first_slots", "First appointments a week", MOST_SLOTS, "Enter the first appointments a week.");
    let sessions = whole("sessions", "Sessions a week", MOST_SLOTS, "Enter the sessions a week, or 0.");
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

fn page(kept: &Kept, form: &Form) -> Page {
    let number = |name: &str, label: &str, hint: &str| {
        let input = TextInput::new(name, label).typed(Typed::Digits).width(Width::Ten);
        let input = if hint.is_empty() { input } else { input.hint(hint) };
        input.of(form)
    };
    let about = &kept.service.details.name;
    let body = kept
        .form("capacity", about, TITLE, "Save")
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
        .field(number("cost", "What one post costs a year, in pounds", "For example, 52,000"));
    kept.page(about, TITLE, body, form)
}
