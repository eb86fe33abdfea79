//! Pages made of several rooms: the start page, each role's home, and search.

mod admin;
mod duplicates;
mod home;
mod imports;
mod law;
mod one_child;
mod restriction;
mod search;
mod start;

pub(crate) use admin::setting_id;
use axum::Router;
use axum::routing::get;
use waymark_people::Desk;

/// Their routes.
pub fn routes() -> Router<Desk> {
    Router::new()
        .route("/", get(start::show))
        .route("/home", get(home::show))
        .route("/search", get(search::show).post(search::find))
        .merge(admin::routes())
        .merge(duplicates::routes())
        .merge(imports::routes())
        .merge(law::routes())
        .merge(restriction::routes())
}
