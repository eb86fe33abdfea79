//! What a service can do: its particulars, its steps, its posts and what they cost, and the help that needs no waiting. Its
//! manager keeps them; those who read figures read them. No page here is about a child.

mod capacity;
mod details;
mod kept;
mod overview;
mod steps;
mod support;
mod supports;
mod uptake;

pub use capacity::capacity_told;
pub use details::{service_as_told, service_told};
pub(super) use overview::posts;
pub use steps::step_told;
pub(super) use supports::{everyones, fitting, panel};

use crate::service::Service;
use axum::Router;
use axum::routing::{get, post};
use waymark_access::{Action, Visitor};
use waymark_people::Desk;

/// The routes.
pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/support", get(supports::show))
        .route("/health/services/{service}", get(overview::show))
        .route("/health/services/{service}/details", get(details::show).post(details::send))
        .route("/health/services/{service}/capacity", get(capacity::show).post(capacity::send))
        .route("/health/services/{service}/steps", get(steps::show).post(steps::send))
        .route("/health/services/{service}/steps/{place}/take-out", post(steps::take_out))
        .route("/health/services/{service}/support/new", get(support::new).post(support::send))
        .route("/health/services/{service}/support/{id}", get(support::show).post(support::send))
        .route("/health/services/{service}/support/{id}/uptake", get(uptake::show).post(uptake::send))
}

/// Whether a visitor keeps this service: its manager does.
fn keeps(desk: &Desk, visitor: &Visitor, service: &Service) -> bool {
    desk.access().gate(visitor, Action::KeepService).allowed && visitor.teams.contains(&service.details.team)
}
