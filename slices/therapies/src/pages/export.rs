//! Files of a waiting list. The provider's own people get the list and the bands as they are, by the same decision as the
//! page; whoever reads figures gets the bands with small counts left out, and never a row about a child.

use super::list::own_service;
use crate::export::{Counts, bands_file, list_file};
use crate::standing::told_on;
use crate::store::figures::{Of, bands_at};
use crate::store::list::waiting_at;
use crate::store::services;
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use waymark_access::{Action, Count, Purpose};
use waymark_kernel::{Day, Problem};
use waymark_people::{Desk, SignedIn};
use waymark_web::{Form, Stop};

/// `GET /health/list/{service}/list.csv`.
pub(super) async fn list(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Path(slug): Path<String>,
) -> Result<Response, Stop> {
    let service = own_service(&desk, &visitor, &slug).await?;
    let today = desk.now().today;
    let asking = (Action::ListReferral, Purpose::Waiting);
    let sight = desk.access().sight_cohort(&visitor, asking, "waiting list, as a file", desk.now())?;
    let rows = waiting_at(desk.store(), &sight, service.id, today).await?;
    let children: Count = rows.iter().map(|row| row.child).collect();
    let rows = desk.access().release(sight.seal(rows, children)).await?;
    Ok(list_file(&rows, today)?.download(&format!("waiting-list-{slug}-{today}.csv"))?)
}

/// `GET /health/list/{service}/sitrep.csv?at=2026-10-31`.
pub(super) async fn own_bands(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Stop> {
    let service = own_service(&desk, &visitor, &slug).await?;
    let day = day(query, desk.now().today)?;
    let asking = (Action::ListReferral, Purpose::Waiting);
    let sight = desk.access().sight_cohort(&visitor, asking, "waiting list, counted", desk.now())?;
    let bands = bands_at(desk.store(), &service, Of::Visible(&sight), day).await?;
    let bands = desk.access().release(sight.seal(bands, Count::default())).await?;
    Ok(bands_file(&[(service, bands)], Counts::Whole, day)?.download(&format!("sitrep-{slug}-{day}.csv"))?)
}

/// `GET /waiting-lists/sitrep.csv?at=2026-10-31`.
pub(super) async fn all_bands(
    State(desk): State<Desk>,
    SignedIn(visitor): SignedIn,
    RawQuery(query): RawQuery,
) -> Result<Response, Stop> {
    if !desk.access().gate(&visitor, Action::ReadFigures).allowed {
        return Err(Stop::Forbidden);
    }
    let today = desk.now().today;
    let day = month_end(query, today)?;
    let mut all = Vec::new();
    for service in services::all(desk.store()).await? {
        let bands = bands_at(desk.store(), &service, Of::Everybody, day).await?;
        all.push((service, bands));
    }
    Ok(bands_file(&all, Counts::Published(&*desk.last_paper().await?), day)?
        .download(&format!("sitrep-{day}.csv"))?)
}

/// The end of a month that an address asks about: the last that is over where it does not say. Whoever may see no child gets
/// no other day, because two days side by side would tell who came or went.
fn month_end(query: Option<String>, today: Day) -> Result<Day, Stop> {
    let last = told_on(today);
    let day = day(query, last)?;
    if day == day.last_of_month() {
        Ok(day)
    } else {
        Err(Problem::refuse("at", "Write the last day of a month that is over, such as 2026-10-31.").into())
    }
}

/// The day an address asks about: today where it does not say.
fn day(query: Option<String>, today: Day) -> Result<Day, Stop> {
    let form = Form::parse(query.unwrap_or_default().as_bytes())?;
    match form.value("at") {
        "" => Ok(today),
        written => match written.parse::<Day>() {
            Ok(day) if day <= today => Ok(day),
            _ => {
                Err(Problem::refuse("at", "Write the day as 2026-10-31. It cannot lie in the future.").into())
            }
        },
    }
}
