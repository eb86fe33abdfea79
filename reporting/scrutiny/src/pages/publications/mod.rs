//! Publications beside the papers: made by one person and let out by another, then read by everybody. Nothing leaves with a
//! child in it, and the bytes that were checked are the bytes that are published.

mod discard;
mod fields;
mod form;
mod list;
mod made;
mod notice;
mod one;
mod public;
mod read;

pub(super) use notice::{beside, next};

use super::{gate, may};
use crate::store::Version;
use axum::Router;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use waymark_people::Desk;

use crate::outgoing::Kind;
use crate::publication::{Body, Genre};
use crate::store::sent_file;
use waymark_kernel::{Answer, Problem};
use waymark_web::Form;

/// The routes of publications.
pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/publications", get(list::show))
        .route("/publications/new", get(form::show).post(form::send))
        .route("/publications/{number}/{version}", get(one::show))
        .route("/publications/{number}/{version}/publish", post(one::publish))
        .route("/publications/{number}/{version}/discard", get(discard::show).post(discard::send))
        .route("/publications/{number}/{version}/file", get(one::file))
        .route("/public/documents/{number}", get(public::latest))
        .route("/public/documents/{number}/{version}", get(public::one))
        .route("/public/documents/{number}/{version}/file", get(public::file))
}

/// Whether a form tells of a meeting to come.
fn is_meeting(form: &Form) -> bool {
    form.value("genre") == Genre::Meeting.code()
}

/// The address of a version for those who make it.
fn href(number: u32, version: u32) -> String {
    format!("/publications/{number}/{version}")
}

/// The address of a publication for everybody: its latest version.
pub(super) fn public_href(number: u32) -> String {
    format!("/public/documents/{number}")
}

/// Words for the file of a version and its size; `None` where its words were written here.
fn file_words(version: &Version) -> Option<String> {
    let Body::File { kind, bytes, .. } = &version.says.body else { return None };
    let name = match kind {
        Kind::Pdf => "PDF",
        Kind::Word => "Word",
    };
    Some(format!("{name} ({} KB)", bytes.div_ceil(1_024)))
}

/// The file of a version, to be kept by whoever asked.
async fn sent(desk: &Desk, version: &Version) -> Answer<Response> {
    let says = &version.says;
    let Body::File { kind, digest, .. } = &says.body else { return Err(Problem::Missing) };
    let (media, end) = match kind {
        Kind::Pdf => ("application/pdf", "pdf"),
        Kind::Word => ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    };
    let bytes = sent_file(desk.store(), digest).await?;
    let named =
        format!("attachment; filename=\"{}-{}-{}.{end}\"", says.genre.code(), says.number, says.version);
    let head = [(header::CONTENT_TYPE, media.to_owned()), (header::CONTENT_DISPOSITION, named)];
    Ok((head, bytes).into_response())
}
