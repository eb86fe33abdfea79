//! What ends a request early, and the page a person then sees. A missing thing and a thing that is not theirs give the
//! same page to the byte; a page never shows what our machinery said.

use crate::{Frame, Html, Page, Title};
use askama::Template;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use waymark_kernel::{Problem, Refusal};

/// Why a request is not answered with its page. Handlers give `Result<Page, Stop>`; `?` turns a [`Problem`] into one.
#[derive(Debug)]
pub enum Stop {
    /// One of the five words of the kernel.
    Problem(Problem),
    /// A whole part of the site that this role does not have. Never for one child, case or plan: that is `Missing`.
    Forbidden,
    /// A form from a page that was open too long, or not from our page at all.
    Stale,
    /// A request from another site that would change something.
    Foreign,
    /// A page that is only opened was sent something, or the other way round.
    NotThisWay,
    /// Not a form we can read.
    NotAForm,
    /// The sending broke off.
    CutOff,
    /// Larger than this many bytes.
    TooLarge {
        /// The most that is taken, in bytes.
        limit: u64,
    },
    /// Too many requests; try again after this many seconds.
    TooMany {
        /// How long to wait.
        seconds: u32,
    },
    /// There is no room to store anything.
    Full,
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl Stop {
    /// The status of the answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Problem(Problem::Refused(_)) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Problem(Problem::Conflict { .. }) => StatusCode::CONFLICT,
            Self::Problem(Problem::Missing) => StatusCode::NOT_FOUND,
            Self::Problem(Problem::Busy(_)) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Problem(Problem::Fault(_)) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Forbidden | Self::Stale | Self::Foreign => StatusCode::FORBIDDEN,
            Self::NotThisWay => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::CutOff => StatusCode::BAD_REQUEST,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
        }
    }

    /// The page of this stop.
    #[must_use]
    pub fn page(&self, frame: &Frame) -> Page {
        let refusals: &[Refusal] = match self {
            Self::Problem(Problem::Refused(refusals)) => refusals,
            _ => &[],
        };
        let (title, main) = self.words(frame);
        frame.page(Title::new(title), main).errors(refusals).status(self.status())
    }

    fn words(&self, frame: &Frame) -> (&'static str, Html) {
        let plain = |title: &'static str, sentence: &str| (title, message(frame, title, sentence, false));
        match self {
            Self::Problem(Problem::Refused(_)) => {
                plain("We could not do that", "Nothing was changed. Go back, put it right and send it again.")
            }
            Self::Problem(Problem::Conflict { theirs, yours }) => {
                ("Someone else changed this", Html::of(&Conflict { theirs, yours }))
            }
            Self::Problem(Problem::Missing) => plain("Page not found", NOT_FOUND),
            Self::Problem(Problem::Busy(sentence)) => {
                let sentence = format!("{sentence} Nothing was half-done. Try again in a few minutes.");
                (
                    "Sorry, we cannot do that now",
                    message(frame, "Sorry, we cannot do that now", &sentence, true),
                )
            }
            Self::Problem(Problem::Fault(_)) => {
                let sentence = "Something of ours broke. Nothing was half-done. Try again, or ring us and read out the number below.";
                (
                    "Sorry, there is a problem with the service",
                    message(frame, "Sorry, there is a problem with the service", sentence, true),
                )
            }
            Self::Forbidden => plain("Your role does not have this page", FORBIDDEN),
            Self::Stale => plain("That page was open too long", STALE),
            Self::Foreign => {
                plain("We did not do that", "The request came from another website, so we did nothing.")
            }
            Self::NotThisWay => plain(
                "This page cannot be used like that",
                "Nothing was changed. Go back and use the links and buttons of the page you came from.",
            ),
            Self::NotAForm => {
                plain("We could not read that", "What was sent is not a form from one of our pages.")
            }
            Self::CutOff => plain(
                "We could not read that",
                "The sending broke off before the end. Nothing was kept. Send it again.",
            ),
            Self::TooLarge { limit } => {
                let sentence =
                    format!("That is too large. The most we can take is {}. Nothing was kept.", size(*limit));
                plain("That is too large", &sentence)
            }
            Self::TooMany { seconds } => {
                let sentence = format!("That was tried too often. Wait {seconds} seconds and try again.");
                plain("Please wait a moment", &sentence)
            }
            Self::Full => plain(
                "Sorry, we cannot keep that now",
                "There is no room left to store it. Nothing was half-done. We have been told.",
            ),
        }
    }
}

const NOT_FOUND: &str = "If you typed the address, check that it is right. If you followed a link, the page may have moved, or you may not be the person it is for.";
const FORBIDDEN: &str = "You are signed in, but this part of the service is for other roles. If your work needs it, ask your administrator.";
const STALE: &str = "To keep information safe we ask you to open the page again. Go back, copy anything you wrote, reload the page and send it again.";

/// A page of one message.
#[derive(Template)]
#[template(path = "stop.html")]
struct Message<'a> {
    frame: &'a Frame,
    heading: &'a str,
    sentence: &'a str,
    reference: bool,
}

fn message(frame: &Frame, heading: &str, sentence: &str, reference: bool) -> Html {
    Html::of(&Message { frame, heading, sentence, reference: reference && !frame.reference.is_empty() })
}

/// Both versions side by side, the typed one ready to copy.
#[derive(Template)]
#[template(path = "conflict.html")]
struct Conflict<'a> {
    theirs: &'a str,
    yours: &'a str,
}

/// `50 MB`, `1 MB`, `20 KB`.
fn size(bytes: u64) -> String {
    match bytes {
        bytes if bytes >= 1024 * 1024 => format!("{} MB", bytes / (1024 * 1024)),
        bytes => format!("{} KB", bytes / 1024),
    }
}

impl IntoResponse for Stop {
    /// The bare status; [`error_pages`] makes the page of it, where the frame is known.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if let Self::TooMany { seconds } = self {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

/// Middleware: gives every stop, every bare error status and every address or form that could not be read its page, and logs a fault once, with the reference the
/// page shows.
pub(crate) async fn error_pages(request: Request, next: Next) -> Response {
    let frame = request.extensions().get::<Frame>().cloned();
    let response = next.run(request).await;
    let (Some(frame), status) = (frame, response.status()) else { return response };
    if let Some(stop) = response.extensions().get::<Arc<Stop>>() {
        if let Stop::Problem(Problem::Fault(fault)) = stop.as_ref() {
            tracing::error!(reference = frame.reference, doing = fault.doing, cause = fault.cause, "fault");
        }
        return with_headers_of(&response, stop.page(&frame).into_response());
    }
    let bare = !response.headers().contains_key(header::CONTENT_TYPE);
    match status {
        StatusCode::NOT_FOUND if bare => Stop::from(Problem::Missing).page(&frame).into_response(),
        StatusCode::METHOD_NOT_ALLOWED if bare => {
            with_headers_of(&response, Stop::NotThisWay.page(&frame).into_response())
        }
        // A part of the address that is not what the route wants, such as a word for a number: no such page.
        StatusCode::BAD_REQUEST if is_plain(&response) => {
            Stop::from(Problem::Missing).page(&frame).into_response()
        }
        _ => response,
    }
}

/// Whether an answer is the bare sentence of the machinery rather than a page.
fn is_plain(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/plain"))
}

/// Keeps what the first answer said in its headers (cookies, `Allow`, `Retry-After`).
fn with_headers_of(first: &Response, mut page: Response) -> Response {
    let ours = [header::CONTENT_TYPE, header::CONTENT_LENGTH];
    for (name, value) in first.headers().iter().filter(|(name, _)| !ours.contains(name)) {
        page.headers_mut().append(name, value.clone());
    }
    page
}

/// An answer that a page shows as it is, or its problem as a [`Stop`].
pub type PageAnswer = Result<Page, Stop>;
