//! Words that others will read are asked about before they are kept: whether they may tell who a child is. The application
//! hands in who answers, so that every room asks the same way and none names another.

use crate::Desk;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use futures_util::future::BoxFuture;
use std::convert::Infallible;
use std::sync::Arc;
use waymark_access::Visitor;
use waymark_kernel::Answer;

type Ask = dyn Fn(Desk, Visitor, (String, String)) -> BoxFuture<'static, Answer<()>> + Send + Sync;

/// Asks whether words may tell who a child is; where no room can answer they are kept as they are.
#[derive(Clone, Default)]
pub struct Naming(Option<Arc<Ask>>);

impl std::fmt::Debug for Naming {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Naming")
    }
}

impl Naming {
    /// Asks `ask` with the desk, who writes, and the field with its words.
    pub fn new<F>(ask: F) -> Self
    where
        F: Fn(Desk, Visitor, (String, String)) -> BoxFuture<'static, Answer<()>> + Send + Sync + 'static,
    {
        Self(Some(Arc::new(ask)))
    }

    /// Refuses words of a field that may tell who a child is, naming only what this visitor may know.
    ///
    /// # Errors
    /// The refusals at the field; otherwise as the room's that answers.
    pub async fn refuse(&self, desk: &Desk, visitor: &Visitor, field: &str, words: &str) -> Answer<()> {
        match &self.0 {
            Some(ask) => ask(desk.clone(), visitor.clone(), (field.to_owned(), words.to_owned())).await,
            None => Ok(()),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Naming {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}
