//! The pages of the slice for staff and for those who are asked for advice: one file a page, each form → command →
//! page. No page reads a case without a decision of access, and none writes HTML by hand but through templates.

mod act;
mod add;
mod advice;
mod advice_panel;
mod allocate;
pub mod asked;
mod asking;
mod calendar;
mod case;
mod chase;
mod contact;
mod correct;
mod cover;
mod dated;
mod decide;
mod exception;
mod family;
mod head;
pub mod home;
mod issue;
mod kept_back;
mod late_reason;
mod letters;
mod limits;
mod list;
mod looked;
mod many;
mod needs;
mod new_request;
mod notes;
mod notice;
mod opened;
mod parts;
mod plans;
mod reach;
mod relatives;
mod school;
mod sent_on;
mod stays;
mod strip;
mod summary;
mod timeline;
mod together;
mod transfer;
mod urn;

pub use kept_back::{instead, is_kept_back};
pub use opened::Opened;

use axum::Router;
use axum::routing::{get, post};
use waymark_people::Desk;
use waymark_web::components::Force;

/// The routes of the slice. Put [`instead`] around them and every other page about a case.
pub fn routes() -> Router<Desk> {
    Router::new()
        .route("/cases", get(list::show))
        .route("/cases/limits", get(limits::show))
        .route("/cases/chase", post(chase::send))
        .route("/cases/new", get(new_request::show).post(new_request::send))
        .route("/cases/unassigned", get(allocate::unassigned))
        .route("/cases/allocate", get(allocate::show).post(allocate::send))
        .route("/cases/cover", get(cover::show).post(cover::send))
        .route("/cases/cover/end", post(cover::end::send))
        .route("/plans", get(plans::show))
        .route("/calendar", get(calendar::show))
        .route("/calendar.ics", get(calendar::download))
        .route("/asked", get(asked::list))
        .route("/dco", get(asked::late_by_service))
        .route("/asked/{id}", get(asked::show).post(asked::send))
        .route("/cases/{reference}", get(case::show))
        .route("/cases/{reference}/add", get(add::show))
        .route("/cases/{reference}/advice", get(advice::show).post(advice::ask))
        .route("/cases/{reference}/exceptions/new", get(exception::show).post(exception::send))
        .route("/cases/{reference}/family", get(relatives::show).post(relatives::send))
        .route("/cases/{reference}/family/new", get(contact::show).post(contact::send))
        .route("/cases/{reference}/family/{person}", get(reach::show).post(reach::send))
        .route("/cases/{reference}/final-issued", get(issue::show).post(issue::send))
        .route("/cases/{reference}/facts/{n}/correct", get(correct::show).post(correct::send))
        .route("/cases/{reference}/late-reason", get(late_reason::show).post(late_reason::send))
        .route("/cases/{reference}/letters", get(letters::show))
        .route("/cases/{reference}/looked", get(looked::show))
        .route("/cases/{reference}/phase-transfer", get(transfer::show).post(transfer::send))
        .route("/cases/{reference}/no-transfer", get(stays::show).post(stays::send))
        .route("/cases/{reference}/{page}", get(dated::show).post(dated::send))
        .route("/cases/{reference}/review/{page}", get(dated::show).post(dated::send))
        .merge(decide::routes())
        .merge(family::routes())
        .merge(school::routes())
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
