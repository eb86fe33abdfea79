//! The pages of the slice: one file a page, each form → command → page. No page reads a referral without a decision of
//! access, and none writes HTML by hand but through templates.

mod act;
mod decisions;
mod deeds;
mod export;
mod family;
mod figures;
mod health;
mod kept_back;
mod likely;
mod list;
mod needs;
mod opened;
mod panel;
mod refer;
mod referral;
mod services;
mod spark;
mod taken_back;
mod together;
mod whatif;

pub use panel::{waits_of_child, waits_of_family};
pub use services::{capacity_told, service_as_told, service_told, step_told};
pub use whatif::AdviceOf;

use crate::forecast::Forecasts;
use axum::routing::{get, post};
use axum::{Extension, Router};
use waymark_people::Desk;

/// The routes of the slice.
pub fn routes() -> Router<Desk> {
    Router::new()
        .route("/waiting-lists", get(figures::show))
        .route("/commissioning/needs", get(needs::show))
        .route("/commissioning/services/{service}", get(needs::service))
        .route("/health", get(health::show))
        .route("/referrals", get(health::new))
        .route("/health/list", get(list::services))
        .route("/health/list/{service}", get(list::show))
        .route("/waiting-lists/sitrep.csv", get(export::all_bands))
        .route("/health/list/{service}/list.csv", get(export::list))
        .route("/health/list/{service}/sitrep.csv", get(export::own_bands))
        .route("/health/list/{service}/find", post(list::find).get(list::show))
        .route("/health/list/{service}/validate", get(list::validate))
        .route("/health/list/{service}/offer", get(list::offer))
        .route("/health/list/{service}/chosen", post(together::send))
        .route("/referrals/{reference}", get(referral::show))
        .route("/referrals/{reference}/{deed}", get(deeds::show).post(deeds::send))
        .route("/referrals/{reference}/facts/{n}/take-back", get(taken_back::show).post(taken_back::send))
        .merge(services::routes())
        .merge(whatif::routes())
        .merge(decisions::routes())
        .merge(refer::routes())
        .merge(family::routes())
        .layer(Extension(Forecasts::default()))
}
