//! Taking a form from a request: size, type and token are checked here, once, so that no handler can forget them.

use super::{Form, same};
use crate::{Frame, Stop};
use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::header;

/// The largest form body taken, in bytes: a long letter with room to spare. Files go through [`super::Upload`].
pub const FORM_LIMIT: usize = 1024 * 1024;

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Stop;

    async fn from_request(request: Request, _: &S) -> Result<Self, Stop> {
        let csrf = request.extensions().get::<Frame>().map(|frame| frame.csrf.clone()).unwrap_or_default();
        let kind =
            request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Stop::NotAForm);
        }
        let form = Self::parse(&body(request).await?)?;
        check(&csrf, &form)?;
        Ok(form)
    }
}

/// The body, when it is not too large.
async fn body(request: Request) -> Result<Bytes, Stop> {
    to_bytes(request.into_body(), FORM_LIMIT).await.map_err(|_| Stop::TooLarge { limit: FORM_LIMIT as u64 })
}

/// Refuses a form without the token of this visit. Nobody signed in has no token to show.
pub(super) fn check(csrf: &str, form: &Form) -> Result<(), Stop> {
    if csrf.is_empty() || same(csrf, form.value("_csrf")) { Ok(()) } else { Err(Stop::Stale) }
}
