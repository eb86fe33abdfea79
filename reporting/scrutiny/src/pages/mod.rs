//! Papers: made, approved by two and published by those who answer for the figures; read by councillors and by everybody.
//! Beside them, what else the partnership publishes: letters, statements, answers and minutes.
//! Every page for councillors and the public reads what is published and never the live record.

mod amend;
mod approve;
mod commentary;
mod decisions;
mod feed;
mod figure;
mod figure_files;
mod html;
mod inspection;
mod lead;
mod list;
mod meeting;
mod naming;
mod new;
mod now;
mod one;
mod panels;
mod plan;
mod public;
mod publications;
mod published;
mod scrutiny;
mod span;
mod tasks;
mod waiting_times;
mod words;

pub use naming::EveryChild;
pub use panels::beside;
pub use tasks::on_home;

use axum::Router;
use axum::routing::{get, post};
use waymark_access::{Action, Visitor};
use waymark_people::Desk;
use waymark_web::Stop;

/// The routes of this room.
pub fn routes() -> Router<Desk> {
    Router::new()
        .merge(publications::routes())
        .merge(inspection::routes())
        .route("/reports", get(list::show))
        .route("/reports/new", get(new::show).post(new::send))
        .route("/reports/{number}", get(one::show))
        .route("/reports/{number}/commentary", get(commentary::show).post(commentary::send))
        .route("/reports/{number}/decisions", get(decisions::show).post(decisions::send))
        .route("/reports/{number}/areas/{area}", get(lead::show).post(lead::send))
        .route("/reports/{number}/areas/{area}/none", get(lead::show_none).post(lead::send_none))
        .route("/reports/scrutiny/{meeting}", get(meeting::show))
        .route("/reports/{number}/approve", post(approve::approve))
        .route("/reports/{number}/publish", post(approve::publish))
        .route("/scrutiny", get(scrutiny::show))
        .route("/public", get(now::show))
        .route("/public/improvement-plan", get(plan::all))
        .route("/public/improvement-plan/{area}", get(plan::one))
        .route("/public/measures/{id}", get(figure::latest))
        .route("/public/measures/{id}/figures.csv", get(figure_files::latest_csv))
        .route("/public/measures/{id}/figures.json", get(figure_files::latest_json))
        .route("/public/publications/{number}/measures/{id}", get(figure::of_paper))
        .route("/public/publications/{number}/measures/{id}/figures.csv", get(figure_files::csv_of_paper))
        .route("/public/publications/{number}/measures/{id}/figures.json", get(figure_files::json_of_paper))
        .route("/public/waiting-times", get(waiting_times::show))
        .route("/public/publications", get(published::list))
        .route("/public/publications/feed.xml", get(feed::show))
        .route("/public/publications/{number}", get(public::one))
        .route("/public/publications/{number}/paper.pdf", get(public::pdf))
        .route("/public/publications/{number}/paper.docx", get(public::word))
}

/// Stops whoever the policies do not let do this.
fn gate(desk: &Desk, visitor: &Visitor, action: Action) -> Result<(), Stop> {
    if may(desk, visitor, action) { Ok(()) } else { Err(Stop::Forbidden) }
}

fn may(desk: &Desk, visitor: &Visitor, action: Action) -> bool {
    desk.access().gate(visitor, action).allowed
}

/// The address of a paper while it is prepared.
fn href(number: u32) -> String {
    format!("/reports/{number}")
}

/// The address of a paper once it is out.
fn public_href(number: u32) -> String {
    format!("/public/publications/{number}")
}
