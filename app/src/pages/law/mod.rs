//! `/law`: what the law says and where each date comes from, for anyone to read. Made of the law library alone: these
//! pages read no record, know no case and work out no date.

mod exception;
mod index;
mod limits;
mod proof;
mod prose;
mod provision;
mod rule;

#[cfg(test)]
mod tests;

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use waymark_kernel::Problem;
use waymark_web::{Frame, Page, Stop, Title};

/// The routes of these pages. All of them may be read by anyone.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/law", get(show_index)).route("/law/{instrument}/{provision}", get(show_provision))
}

async fn show_index(frame: Frame) -> Response {
    keep(&frame, frame.page(Title::new("The law we follow"), index::page()))
}

async fn show_provision(
    frame: Frame,
    Path((instrument, slug)): Path<(String, String)>,
) -> Result<Response, Stop> {
    let provision = waymark_law::provision(&instrument, &slug).ok_or(Stop::Problem(Problem::Missing))?;
    let page = frame
        .page(Title::new("The law").about(provision.citation), provision::page(provision))
        .crumb("/law", "The law we follow")
        .crumb(format!("/law#{}", provision.instrument.slug), provision.instrument.name);
    Ok(keep(&frame, page))
}

/// Lets browsers and caches keep the page for five minutes where nobody is signed in. It varies by the cookies that
/// say how pages look; the page of somebody signed in bears their name and is never kept.
fn keep(frame: &Frame, page: Page) -> Response {
    let mut response = page.into_response();
    if frame.visitor.is_none() {
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
        headers.insert(header::VARY, HeaderValue::from_static("Cookie"));
    }
    response
}
