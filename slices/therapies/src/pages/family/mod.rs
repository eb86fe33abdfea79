//! F12: what a family waits for, since when, what to do meanwhile, and a way to say that something has changed. Never a
//! place in a queue, never a day that nobody set.

mod choose;
mod list;
mod one;
mod tell;

use axum::Router;
use axum::routing::get;
use waymark_people::Desk;

/// The routes.
pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/my/referrals", get(list::show))
        .route("/my/referrals/{reference}", get(one::show))
        .route("/my/referrals/{reference}/choose", get(choose::show).post(choose::send))
        .route("/my/referrals/{reference}/tell", get(tell::show).post(tell::send))
}
