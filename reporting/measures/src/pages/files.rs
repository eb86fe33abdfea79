//! The figures of a measure as files, by the same decision as its page.

use super::{MOST_MONTHS, asked, readable_one};
use crate::measured::measured;
use crate::told::Told;
use axum::Json;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use waymark_people::{Desk, SignedIn};
use waymark_web::{CsvFile, Stop};

/// `GET /measures/{id}/figures.csv`.
pub(super) async fn csv(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Stop> {
    let told = told(&desk, SignedIn(visitor), &id).await?;
    let headings = [
        "from", "to", "value", "counted", "out_of", "average", "lower", "upper", "answered", "gap", "target",
    ];
    let mut file = CsvFile::new(&headings)?;
    let number = |n: Option<u64>| n.map_or_else(String::new, |n| n.to_string());
    let value = |n: Option<f64>| n.map_or_else(String::new, |n| format!("{n:.1}"));
    for one in &told.series {
        file.row(&[
            one.from.to_string(),
            one.to.to_string(),
            value(one.value),
            number(one.counted),
            number(one.out_of),
            value(one.mean),
            value(one.lower),
            value(one.upper),
            number(one.answered),
            one.gap.clone().unwrap_or_default(),
            value(told.measure.target),
        ])?;
    }
    Ok(file.download(&format!("{id}-{}.csv", told.on))?)
}

/// `GET /measures/{id}/figures.json`.
pub(super) async fn json(
    State(desk): State<Desk>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, Stop> {
    Ok(Json(told(&desk, signed_in, &id).await?).into_response())
}

async fn told(desk: &Desk, SignedIn(visitor): SignedIn, id: &str) -> Result<Told, Stop> {
    let measure = readable_one(desk, &visitor, id).await?;
    let paper = desk.last_paper().await?;
    let asked = asked(desk, &visitor, (&measure, MOST_MONTHS), &paper);
    Ok(Told::of(&measured(desk.store(), &measure, asked).await?))
}
