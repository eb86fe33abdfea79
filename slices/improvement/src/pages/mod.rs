//! The pages of the slice: one file a page, each form → command → page. Each asks its gate before it reads, and none opens
//! a child.

mod area;
mod card;
mod decisions;
mod deeds;
mod document;
mod due;
mod evidence;
mod families;
mod inspections;
mod letter;
mod measured;
mod measures;
mod meetings;
mod milestone;
mod opened;
mod overview;
mod parts;
mod place;
mod second;
mod spark;
mod tasks;

pub use card::AreaCard;
pub use meetings::papers_words;
pub use parts::{answer, doing_it, meter};
pub use place::Place;
pub use second::{Choices, Helping, Rooms, Seconds};
pub use tasks::on_home;

use axum::routing::get;
use axum::{Extension, Router};
use waymark_people::Desk;
use waymark_web::form::UploadLimit;

/// The routes of the slice. Where measures are, they find a [`Helping`] among the request’s extensions; where papers are,
/// a `Beside<Place>` that tells what belongs to an area or a meeting; where names are known, a `Naming` that refuses them.
pub fn routes() -> Router<Desk> {
    Router::new()
        .route("/improvement-plan", get(overview::show))
        .route("/improvement-plan/due", get(due::show))
        .route("/improvement-plan/measures", get(measured::show))
        .route("/improvement-plan/families", get(families::show))
        .route("/improvement-plan/decisions", get(decisions::show))
        .route("/improvement-plan/meetings", get(meetings::all))
        .route("/improvement-plan/meetings/{meeting}", get(meetings::show))
        .route(
            "/improvement-plan/meetings/{meeting}/do/{deed}",
            get(deeds::meeting::show).post(deeds::meeting::send),
        )
        .route("/improvement-plan/do/{deed}", get(deeds::plan::show).post(deeds::plan::send))
        .route("/improvement-plan/{area}", get(area::show))
        .route("/improvement-plan/{area}/do/{deed}", get(deeds::area::show).post(deeds::area::send))
        .route("/improvement-plan/{area}/milestones/{n}", get(milestone::show))
        .route(
            "/improvement-plan/{area}/milestones/{n}/do/{deed}",
            get(deeds::milestone::show).post(deeds::milestone::send),
        )
        .route("/evidence", get(evidence::show))
        .route("/evidence/documents/{id}", get(document::open))
        .merge(documents())
        .route("/inspections", get(inspections::all))
        .route("/inspections/new", get(letter::show).post(letter::send))
        .route("/inspections/{number}", get(inspections::show))
}

/// Where documents are added; none is larger than the limit.
fn documents() -> Router<Desk> {
    Router::new()
        .route("/improvement-plan/{area}/document", get(document::of_area).post(document::to_area))
        .route(
            "/improvement-plan/{area}/milestones/{n}/document",
            get(document::of_milestone).post(document::to_milestone),
        )
        .layer(Extension(UploadLimit(document::LARGEST)))
}
