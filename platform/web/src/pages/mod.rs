//! The pages that every part of the service shares and that need no data: help, looks, cookies, privacy, accessibility,
//! the end of a visit, the built assets, and a sign of life for operators.

mod content;
mod display;

use crate::{Frame, PageAnswer, Title, assets};
use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
pub use content::{accessibility_statement, cookies, help, privacy};

/// The routes of these pages. All of them may be read by anyone.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/assets/{name}", get(assets::serve))
        .route("/theme.css", get(theme))
        .route("/healthz", get(|| async { "ok" }))
        .route("/signed-in", get(signed_in))
        .route("/timed-out", get(timed_out))
        .route("/help", get(show_help))
        .route("/contact", get(show_help))
        .route("/display", get(display::show).post(display::save))
        .route("/cookies", get(show_cookies))
        .route("/privacy", get(show_privacy))
        .route("/accessibility-statement", get(show_accessibility))
}

async fn show_help(frame: Frame) -> PageAnswer {
    Ok(frame.page(Title::new("Help and contact"), help(&frame.area)))
}

async fn show_cookies(frame: Frame) -> PageAnswer {
    Ok(frame.page(Title::new("Cookies"), cookies(&frame.area)))
}

async fn show_privacy(frame: Frame) -> PageAnswer {
    Ok(frame.page(Title::new("Privacy"), privacy(&frame.area)))
}

async fn show_accessibility(frame: Frame) -> PageAnswer {
    Ok(frame.page(Title::new("Accessibility statement"), accessibility_statement(&frame.area)))
}

/// The council's colour as a style sheet; the house colours need none.
async fn theme(frame: Frame) -> Response {
    let Some(brand) = frame.area.brand else { return StatusCode::NOT_FOUND.into_response() };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    (headers, brand.style_sheet()).into_response()
}

/// Asked by the time-out warning when a person chooses to stay: any request keeps a visit alive, this one says whether.
async fn signed_in(frame: Frame) -> StatusCode {
    if frame.visitor.is_some() { StatusCode::NO_CONTENT } else { StatusCode::FORBIDDEN }
}

async fn timed_out(frame: Frame) -> PageAnswer {
    Ok(frame.page(Title::new("You have been signed out"), content::timed_out()))
}
