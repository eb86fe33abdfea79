//! The forecast as a file: week by week, with its bands. Counts to the nearest ten, as on the page, and no child in any row.

use super::{read, tells};
use crate::forecast::{Answered, Asked, Forecasts};
use crate::store::figures::told;
use crate::words::forecast::{tens, too_early};
use axum::Extension;
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use waymark_kernel::{Answer, Problem};
use waymark_people::{Desk, SignedIn};
use waymark_queues::forecast::Band;
use waymark_web::{CsvFile, Stop};

/// The headings; the last five are empty where nothing was asked for.
const HEADINGS: [&str; 11] = [
    "week_ending",
    "as_now_low_90",
    "as_now_low_80",
    "as_now_middle",
    "as_now_high_80",
    "as_now_high_90",
    "change_low_90",
    "change_low_80",
    "change_middle",
    "change_high_80",
    "change_high_90",
];

/// `GET /waiting-lists/{service}/forecast.csv?…`.
pub(super) async fn send(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Extension(forecasts): Extension<Forecasts>,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Stop> {
    let service = read(&desk, &visitor, &slug).await?;
    let today = desk.now().today;
    tells(&told(desk.store(), &service, today, &*desk.last_paper().await?).await?)?;
    let asked = Asked::of_address(&query.unwrap_or_default(), today)?;
    let (past, answered) = forecasts.ask(desk.store(), &service, &asked, today).await?;
    let name = format!("forecast-{slug}-{}.csv", past.history.counted_to());
    Ok(weekly(&answered)?.download(&name)?)
}

/// The weeks of an answer.
fn weekly(answered: &Answered) -> Answer<CsvFile> {
    let forecast = &answered.forecast;
    let now = forecast.as_now.as_ref().ok_or_else(|| Problem::refuse("", too_early(forecast.ready)))?;
    let mut file = CsvFile::new(&HEADINGS)?;
    for (week, band) in now.weeks.iter().enumerate() {
        let planned = forecast.with_plan.as_ref().and_then(|planned| planned.weeks.get(week));
        let mut row = vec![band.week_ending.to_string()];
        row.extend(counts(band));
        row.extend(planned.map_or_else(Default::default, counts));
        file.row(&row)?;
    }
    Ok(file)
}

fn counts(band: &Band<u32>) -> [String; 5] {
    [band.low_90, band.low_80, band.middle, band.high_80, band.high_90].map(|count| tens(count).to_string())
}
