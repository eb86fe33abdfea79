//! What one room puts on a page of another: a panel about a team, a child or a person. The application hands it in, so
//! that no room names another; the room that makes it decides itself what this visitor may see.

use crate::Desk;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use futures_util::future::BoxFuture;
use std::convert::Infallible;
use std::sync::Arc;
use waymark_access::Visitor;
use waymark_kernel::Answer;
use waymark_web::Html;

type Ask<T> = dyn Fn(Desk, Visitor, T) -> BoxFuture<'static, Answer<Html>> + Send + Sync;

/// Asks for the panel about something of this kind; nothing where no room has one.
pub struct Beside<T>(Option<Arc<Ask<T>>>);

impl<T> Clone for Beside<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> std::fmt::Debug for Beside<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Beside")
    }
}

impl<T> Beside<T> {
    /// A panel that `ask` makes for a visitor about something.
    pub fn new<F>(ask: F) -> Self
    where
        F: Fn(Desk, Visitor, T) -> BoxFuture<'static, Answer<Html>> + Send + Sync + 'static,
    {
        Self(Some(Arc::new(ask)))
    }

    /// The panel.
    ///
    /// # Errors
    /// As the room's that makes it.
    pub async fn panel(&self, desk: &Desk, visitor: &Visitor, about: T) -> Answer<Html> {
        match &self.0 {
            Some(ask) => ask(desk.clone(), visitor.clone(), about).await,
            None => Ok(Html::empty()),
        }
    }
}

impl<T: Send + Sync + 'static, S: Send + Sync> FromRequestParts<S> for Beside<T> {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or(Self(None)))
    }
}
