//! The pages of schools, early years settings and colleges, under `/school`: their pupils with a plan or in assessment,
//! and asking for an assessment. A setting sees the pupils on its roll and no others.

mod pupil;
mod pupils;
mod request;
mod sent;

use axum::Router;
use axum::routing::get;
use waymark_access::{Role, Visitor};
use waymark_kernel::{Answer, Problem};
use waymark_people::settings::actor;
use waymark_people::{Desk, roles};
use waymark_web::Stop;

/// The routes.
pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/school", get(pupils::show))
        .route("/school/pupils/{reference}", get(pupil::show))
        .route("/school/request", get(request::show).post(request::send))
        .route("/school/sent/{reference}", get(sent::show))
}

/// Only those who work for a setting have these pages.
fn gate(visitor: &Visitor) -> Result<(), Stop> {
    if visitor.role == Role::Setting { Ok(()) } else { Err(Stop::Forbidden) }
}

/// The id of the setting this visitor works for, such as `urn:103150`.
async fn setting(desk: &Desk, visitor: &Visitor) -> Answer<String> {
    let held = roles::of_person(desk.store(), visitor.person, desk.now().today).await?;
    let mut ids = held.into_iter().filter_map(|role| role.given.setting);
    ids.find(|id| visitor.setting == Some(actor(id))).ok_or(Problem::Missing)
}
