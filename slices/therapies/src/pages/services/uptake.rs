//! The manager says how many places a support service had in a month and how many were taken.

use super::support::id_of;
use super::{crumbs, kept, record};
use crate::service::{Service, Support, Uptake};
use crate::store::services::support;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_kernel::day;
use waymark_people::forms::{after, tokens};
use waymark_people::{Desk, SignedIn};
use waymark_web::components::{Cell, Column, FormBody, Row, Table, TextInput, Typed, Width, heading};
use waymark_web::words::day_plain;
use waymark_web::{Form, Frame, Html, Need, Page, PageAnswer, Stop, Title};

const TITLE: &str = "Places and uptake";

/// `GET /health/services/{service}/support/{id}/uptake`.
pub(super) async fn show(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path((slug, id)): Path<(String, String)>,
) -> PageAnswer {
    let service = kept(&desk, &visitor, &slug).await?;
    let known = support::one(desk.store(), service.id, id_of(&id)?).await?;
    let told = support::uptake(desk.store(), known.id).await?;
    Ok(page(&desk, &frame, (&service, &known), &told, &Form::default()))
}

/// `POST /health/services/{service}/support/{id}/uptake`.
pub(super) async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    frame: Frame,
    Path((slug, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Stop> {
    let service = kept(&desk, &visitor, &slug).await?;
    let known = support::one(desk.store(), service.id, id_of(&id)?).await?;
    if let Some(uptake) = read(&mut form) {
        let which = (service.id, known.id);
        let done = record(&desk, &visitor, &form, move |tx, by| {
            Box::pin(support::set_uptake(tx, by, which, uptake))
        });
        if let Some(response) = after(done.await, &mut form, &format!("{}?done=yes", service.page()))? {
            return Ok(response);
        }
    }
    let told = support::uptake(desk.store(), known.id).await?;
    Ok(page(&desk, &frame, (&service, &known), &told, &form).into_response())
}

fn read(form: &mut Form) -> Option<Uptake> {
    let month = form.whole("month", "The month", 1..=12, Need::Required("Enter the month."));
    let year = form.whole("year", "The year", 2000..=2100, Need::Required("Enter the year."));
    let places =
        form.whole("places", "Places", 0..=100_000, Need::Required("Enter how many places there were."));
    let taken =
        form.whole("taken", "Places taken", 0..=100_000, Need::Required("Enter how many were taken."));
    let month = day(i16::try_from(year?).ok()?, i8::try_from(month?).ok()?, 1);
    Some(Uptake { month, places: places?, taken: taken? })
}

fn page(
    desk: &Desk,
    frame: &Frame,
    (service, known): (&Service, &Support),
    told: &[Uptake],
    form: &Form,
) -> Page {
    let number = |name: &str, label: &str| {
        TextInput::new(name, label).typed(Typed::Digits).width(Width::Five).of(form)
    };
    let action = format!("{}/support/{}/uptake", service.page(), known.id);
    let body = FormBody::new(heading(&known.details.name, TITLE), action, tokens(desk, frame), "Save")
        .field(number("month", "Month, such as 11"))
        .field(number("year", "Year, such as 2026"))
        .field(number("places", "Places there were"))
        .field(number("taken", "Places that were taken"))
        .cancel(service.page())
        .after(table(told));
    crumbs(frame.page(Title::new(TITLE).about(known.details.name.clone()), body), service)
        .errors(form.refusals())
}

fn table(told: &[Uptake]) -> Html {
    if told.is_empty() {
        return Html::empty();
    }
    let columns = [Column::new("Month from"), Column::number("Places"), Column::number("Taken")];
    let rows = told.iter().map(|uptake| {
        let cells = [day_plain(uptake.month), uptake.places.to_string(), uptake.taken.to_string()];
        Row::new(cells.map(Cell::Text).to_vec())
    });
    Table::new("uptake", "What was told, the latest month first").columns(columns).rows(rows).into()
}
