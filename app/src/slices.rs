//! The rooms of this binary, a line each: their tables and their pages.

use axum::{Extension, Router};
use waymark_people::Desk;
use waymark_store::Migration;

/// The tables of every room, lower tiers first.
pub fn migrations() -> Vec<Migration> {
    [
        waymark_access::MIGRATIONS,
        waymark_people::MIGRATIONS,
        waymark_ehc::store::MIGRATIONS,
        waymark_therapies::store::MIGRATIONS,
        waymark_measures::store::MIGRATIONS,
        waymark_improvement::store::MIGRATIONS,
        waymark_scrutiny::store::MIGRATIONS,
    ]
    .concat()
}

/// The pages of every room.
pub fn routes() -> Router<Desk> {
    Router::new()
        .merge(waymark_web::pages::routes())
        .merge(
            waymark_ehc::pages::routes()
                .layer(Extension(crate::wiring::beside_the_case()))
                .layer(Extension(crate::wiring::beside_the_home())),
        )
        .merge(
            waymark_therapies::pages::routes()
                .layer(Extension(crate::wiring::beside_the_list()))
                .layer(Extension(crate::wiring::beside_the_figures())),
        )
        .merge(waymark_measures::pages::routes().layer(Extension(crate::wiring::words_without_names())))
        .merge(
            waymark_improvement::pages::routes()
                .layer(Extension(crate::wiring::beside_the_plan()))
                .layer(Extension(crate::wiring::words_without_names()))
                .layer(Extension(crate::wiring::beside_areas_and_meetings())),
        )
        .merge(waymark_scrutiny::pages::routes().layer(Extension(crate::wiring::behind_the_papers())))
        .merge(crate::pages::routes())
}
