//! The pages of the slice for staff and for those who are asked for advice: one file a page, each form → command →
//! page. No page reads a case without a decision of access, and none writes HTML by hand but through templates.

mod act;
mod advice_panel;
mod case;
mod chase;
mod dated;
mod decide;
mod head;
pub mod home;
mod list;
mod notice;
mod opened;
mod parts;
mod strip;
mod timeline;

pub use opened::Opened;

use axum::Router;
use axum::routing::{get, post};
use waymark_people::Desk;
use waymark_web::components::Force;

/// The routes of the slice.
pub fn routes() -> Router<Desk> {
    Router::new()
        .route("/cases", get(list::show))
        .route("/cases/chase", post(chase::send))
        .route("/cases/{reference}", get(case::show))
        .route("/cases/{reference}/decide-assess", get(decide::show_assess).post(decide::send_assess))
        .route("/cases/{reference}/decide-plan", get(decide::show_plan).post(decide::send_plan))
        .route("/cases/{reference}/{page}", get(dated::show).post(dated::send))
}

/// The force of a rule as the component shows it.
const fn force(force: waymark_law::Force) -> Force {
    match force {
        waymark_law::Force::Must => Force::Must,
        waymark_law::Force::Should => Force::Should,
        waymark_law::Force::Target => Force::Target,
        waymark_law::Force::Advisory => Force::Advisory,
    }
}
