//! How a handler asks who is signed in: the application has put the visitor into the request; nobody signed in is
//! sent to the sign-in page.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Redirect;
use waymark_access::Visitor;

/// The visitor of this request.
#[derive(Debug, Clone)]
pub struct SignedIn(pub Visitor);

impl<S: Send + Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Redirect;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| Redirect::to("/sign-in"))
    }
}
