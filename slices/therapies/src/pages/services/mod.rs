//! What a service can do: its particulars, its steps, its posts and what they cost, and the help that needs no waiting. Its
//! manager keeps them; those who read figures read them. No page here is about a child.

mod capacity;
mod details;
mod overview;
mod steps;
mod support;
mod supports;
mod uptake;

pub(super) use overview::posts;
pub(super) use supports::{everyones, fitting, panel};

use crate::service::Service;
use crate::store::services;
use axum::Router;
use axum::routing::{get, post};
use futures_util::future::BoxFuture;
use waymark_access::{Action, Visitor};
use waymark_kernel::{Answer, Problem};
use waymark_people::{By, Desk, forms};
use waymark_store::Tx;
use waymark_web::{Form, Page, Stop};

/// The routes.
pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/support", get(supports::show))
        .route("/health/services/{service}", get(overview::show))
        .route("/health/services/{service}/details", get(details::show).post(details::send))
        .route("/health/services/{service}/capacity", get(capacity::show).post(capacity::send))
        .route("/health/services/{service}/steps", get(steps::show).post(steps::send))
        .route("/health/services/{service}/steps/{place}/take-out", post(steps::take_out))
        .route("/health/services/{service}/support/new", get(support::new).post(support::send_new))
        .route("/health/services/{service}/support/{id}", get(support::show).post(support::send))
        .route("/health/services/{service}/support/{id}/uptake", get(uptake::show).post(uptake::send))
}

/// Whether a visitor keeps this service: its manager does.
fn keeps(desk: &Desk, visitor: &Visitor, service: &Service) -> bool {
    desk.access().gate(visitor, Action::KeepService).allowed && visitor.teams.contains(&service.details.team)
}

/// A service that this visitor keeps.
///
/// # Errors
/// Forbidden for a role that keeps none; missing for a service that is not there or another's.
async fn kept(desk: &Desk, visitor: &Visitor, slug: &str) -> Result<Service, Stop> {
    if !desk.access().gate(visitor, Action::KeepService).allowed {
        return Err(Stop::Forbidden);
    }
    let service = services::by_slug(desk.store(), slug).await?;
    if keeps(desk, visitor, &service) { Ok(service) } else { Err(Problem::Missing.into()) }
}

/// Records something about a service once, however often the form is sent.
async fn record<J>(desk: &Desk, visitor: &Visitor, form: &Form, job: J) -> Answer<()>
where
    J: for<'t> FnOnce(&'t mut Tx, &'t By) -> BoxFuture<'t, Answer<()>> + Send + 'static,
{
    let by = desk.by(visitor);
    let key = format!("therapies/service/{}/{}", visitor.person, forms::key(desk, form));
    desk.store()
        .write(move |tx| {
            Box::pin(async move {
                if tx.once(&key).await?.is_some() {
                    return Ok(());
                }
                job(&mut *tx, &by).await?;
                tx.remember(&key, "done", by.now.at).await
            })
        })
        .await
}

fn crumbs(page: Page, service: &Service) -> Page {
    page.crumb("/home", "Home").crumb(service.page(), service.details.name.clone())
}
