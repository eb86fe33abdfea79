//! The manager says how many places a support service had in a month and how many were taken.

use super::kept::{Kept, number};
use crate::service::{Support, Uptake};
use crate::store::services::support;
use axum::response::{IntoResponse, Response};
use waymark_kernel::{Answer, Problem, day};
use waymark_web::components::{Cell, Column, Row, Table};
use waymark_web::words::day_plain;
use waymark_web::{Form, Html, Need, Page, PageAnswer, Stop};

const TITLE: &str = "Places and uptake";

/// `GET /health/services/{service}/support/{id}/uptake`.
pub(super) async fn show(kept: Kept) -> PageAnswer {
    let known = known(&kept).await?;
    Ok(page(&kept, &known, &support::uptake(kept.visit.desk.store(), known.id).await?, &Form::default()))
}

/// `POST /health/services/{service}/support/{id}/uptake`.
pub(super) async fn send(kept: Kept, mut form: Form) -> Result<Response, Stop> {
    let known = known(&kept).await?;
    if let Some(uptake) = read(&mut form) {
        let which = (kept.service.id, known.id);
        let done = kept.record(&mut form, kept.done(), move |tx, by| {
            Box::pin(support::set_uptake(tx, by, which, uptake))
        });
        if let Some(response) = done.await? {
            return Ok(response);
        }
    }
    let told = support::uptake(kept.visit.desk.store(), known.id).await?;
    Ok(page(&kept, &known, &told, &form).into_response())
}

/// The help that the address names.
async fn known(kept: &Kept) -> Answer<Support> {
    let id = kept.support()?.ok_or(Problem::Missing)?;
    support::one(kept.visit.desk.store(), kept.service.id, id).await
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

fn page(kept: &Kept, known: &Support, told: &[Uptake], form: &Form) -> Page {
    let about = &known.details.name;
    let body = kept
        .form(&format!("support/{}/uptake", known.id), about, TITLE, "Save")
        .field(number(form, "month", "Month, such as 11"))
        .field(number(form, "year", "Year, such as 2026"))
        .field(number(form, "places", "Places there were"))
        .field(number(form, "taken", "Places that were taken"))
        .after(table(told));
    kept.page(about, TITLE, body, form)
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
    Table::new("uptake", "What was told, the latest month first").stack().columns(columns).rows(rows).into()
}
